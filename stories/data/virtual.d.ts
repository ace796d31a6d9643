/** Made by `.storybook/demo-content.ts`: the resources of each file in demo/content, by the file's name. */
declare module 'virtual:demo-content' {
  export const content: Readonly<
    Record<string, readonly { readonly resourceType: string; readonly id: string }[]>
  >;
}
