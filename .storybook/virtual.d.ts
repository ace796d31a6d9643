declare module 'virtual:weights' {
  /** Bytes of each element, as it was built. */
  export const weights: readonly import('./panels/told.js').Weight[];
}
