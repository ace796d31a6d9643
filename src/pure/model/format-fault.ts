/** What can be wrong with the form of an entry. Never whether it is "right": that is nobody's business. */
export type FormatFault =
  | { readonly fault: 'number' }
  | { readonly fault: 'whole-number' }
  | { readonly fault: 'between'; readonly min: number; readonly max: number }
  | { readonly fault: 'at-least'; readonly min: number }
  | { readonly fault: 'at-most'; readonly max: number }
  | { readonly fault: 'date' }
  | { readonly fault: 'too-long'; readonly most: number }
  | { readonly fault: 'too-many'; readonly most: number };
