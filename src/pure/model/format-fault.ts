/** What can be wrong with the form of an entry. Never whether it is "right": that is nobody's business. */
export type FormatFault = (PlainFault | DetailFault) & {
  /** Which of several rows it is about, from 1. */
  readonly row?: number;
};

export type PlainFault =
  | { readonly fault: 'number' }
  | { readonly fault: 'whole-number' }
  | { readonly fault: 'between'; readonly min: number; readonly max: number }
  | { readonly fault: 'at-least'; readonly min: number }
  | { readonly fault: 'at-most'; readonly max: number }
  | { readonly fault: 'date' }
  | { readonly fault: 'too-long'; readonly most: number }
  | { readonly fault: 'too-many'; readonly most: number }
  | { readonly fault: 'few-chosen'; readonly least: number };

/** The same of what only some questionnaires ask for; its words come with the fields that draw those. */
export type DetailFault =
  | { readonly fault: 'time' }
  | { readonly fault: 'web-address' }
  | { readonly fault: 'too-short'; readonly least: number }
  | { readonly fault: 'too-few'; readonly least: number }
  | { readonly fault: 'decimals'; readonly most: number }
  | {
      readonly fault: 'pattern';
      readonly entryFormat: string | undefined;
    }
  | { readonly fault: 'earlier' | 'later'; readonly than: string }
  | { readonly fault: 'unit' }
  | { readonly fault: 'file-size'; readonly most: number }
  | { readonly fault: 'file-type'; readonly types: readonly string[] }
  | { readonly fault: 'file-unread' };
