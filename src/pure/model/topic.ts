/** What a citizen wants to talk about: the option they chose, and what they wrote about it, word for word. */
export interface Topic {
  readonly title: string;
  readonly quote?: string;
}
