/**
 * How an area of life has moved since the talk before. A word such as "bedre" is said of an area only where all of it
 * went that way: one good night does not make an unchanged "Dårligt" better.
 */
export type AreaMove =
  /** It became red. */
  | { readonly move: 'new' }
  /** It was red and so many answers in it became red too. */
  | { readonly move: 'new-reds'; readonly count: number }
  /** All that can be compared went one way. */
  | { readonly move: 'better' | 'worse' }
  /** So many answers went one way, the others stayed. */
  | { readonly move: 'some-better' | 'some-worse'; readonly count: number }
  /** Some went one way and some the other. */
  | { readonly move: 'mixed' }
  /** It had a colour and cannot be assessed now. */
  | { readonly move: 'lost' }
  /** All that can be compared is as it was. */
  | { readonly move: 'same' }
  /** Nothing can be compared. */
  | { readonly move: 'none' };
