/** Made by `.storybook/panels/weights.ts`: bytes of each element, gzipped: at once, and with all that may follow. */
declare module 'virtual:weights' {
  export const weights: readonly {
    readonly tag: string;
    readonly door: number;
    readonly all: number;
  }[];
}
