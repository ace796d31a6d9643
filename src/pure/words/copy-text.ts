/** One answer as a line of text for a record. */
export interface CopyLine {
  /** "Rød", or empty where the answer has no level. */
  readonly level: string;
  readonly name: string;
  readonly answer: string;
  /** What it was, and how it moved; empty where nothing can be told. */
  readonly since: string;
  /** The person's comment and staff's note, each a line of its own. */
  readonly below: readonly string[];
}

/** The answers of one area. */
export interface CopySection {
  readonly title: string;
  readonly lines: readonly CopyLine[];
}

export interface CopyOptions {
  readonly newline: '\n' | '\r\n';
  /** The most characters that the record takes; undefined means any number. */
  readonly most?: number | undefined;
  /** Says how many answers are left out. */
  readonly leftOut: (n: number) => string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const written = ({ level, name, answer, since, below }: CopyLine): readonly string[] => [
  `- ${[level, name].filter(Boolean).join(', ')}: ${oneLine(answer)}${since ? ` (${since})` : ''}`,
  ...below.map((text) => `  ${oneLine(text)}`),
];

/**
 * Answers as plain text for a record that holds only text: head, then area by area, an answer a line. Where it would
 * grow longer than the record takes, whole answers are left out from the end, and the last line says how many.
 */
export const copyText = (
  head: readonly string[],
  sections: readonly CopySection[],
  { newline, most = Infinity, leftOut }: CopyOptions,
): string => {
  const blocks = sections.flatMap(({ title, lines }) =>
    lines.map((line, i) => [...(i === 0 ? ['', title] : []), ...written(line)]),
  );
  const whole = (count: number): string =>
    [
      ...head,
      ...blocks.slice(0, count).flat(),
      ...(count < blocks.length ? [leftOut(blocks.length - count)] : []),
    ].join(newline);
  let count = blocks.length;
  while (count > 0 && whole(count).length > most) count -= 1;
  const text = whole(count);
  // Even the head may be too long for a record that takes very little.
  return text.length > most ? `${text.slice(0, Math.max(0, most - 1))}…` : text;
};
