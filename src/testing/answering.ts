import type { Control, Standing } from './looks.js';
import { until, type Patience, type Reach } from './reach.js';

/** A question by its number, from 1, or by its words or a part of them. */
export type Question = number | string | RegExp;

/**
 * What a person answers: the text of an option, several of them, a number, something typed, a date as "2026-03-09", or
 * null to take the answer back.
 */
export type Value = string | number | readonly string[] | null;

const failed = (sentence: string): Error => new Error(`kpro-elements/testing: ${sentence}`);

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ') || 'nothing';

const notThere = (question: Question, met: readonly string[]): Error =>
  failed(`there is no question ${String(question)}; on the way stood ${quoted(met)}`);

const samePage = (one: Standing, other: Standing): boolean =>
  one.page === other.page &&
  one.number === other.number &&
  one.heading === other.heading &&
  one.questions.join('\n') === other.questions.join('\n');

/** The place of a question on the page; undefined where it stands on another one. */
const placeOn = ({ questions, number }: Standing, question: Question): number | undefined => {
  if (typeof question === 'number') return number === question && questions.length ? 0 : undefined;
  const fits = (words: string) =>
    typeof question === 'string' ? words.includes(question) : question.test(words);
  const found = questions.indexOf(String(question));
  const nth = found < 0 ? questions.findIndex(fits) : found;
  return nth < 0 ? undefined : nth;
};

/** On, also past a question without an answer: then it is asked once whether that was meant. */
const forward = async (reach: Reach, from: Standing, patience: Patience): Promise<Standing> => {
  await reach.press({ button: 'next' });
  const now = await after(reach, from, patience);
  if (now.told) throw failed(`the questionnaire does not let on: ${now.told}`);
  return now.asksBack && samePage(from, now) ? forward(reach, now, patience) : now;
};

const back = async (reach: Reach, from: Standing, patience: Patience): Promise<Standing> => {
  await reach.press({ button: 'back' });
  return after(reach, from, patience);
};

/** Where the element stands once something has come of a press. */
const after = (reach: Reach, from: Standing, patience: Patience): Promise<Standing> =>
  until(
    async () => {
      const now = await reach.standing();
      const moved = !samePage(from, now) || now.told !== '' || now.asksBack !== from.asksBack;
      // What is still being fetched is no page yet.
      return moved && now.page !== 'waiting' && now;
    },
    async () => `"${from.heading}" still stands there`,
    patience,
  );

/** The page of a form that can be answered, as soon as it is there; an introduction is passed. */
const inForm = async (reach: Reach, patience: Patience): Promise<Standing> => {
  const now = await until(
    async () => {
      const seen = await reach.standing();
      // A host may put the element there before it says what to answer.
      return seen.page !== 'waiting' && seen.page !== 'empty' && seen;
    },
    async () => {
      const { page } = await reach.standing();
      return `no questionnaire came to stand there; it ${page === 'empty' ? 'was given nothing to show' : 'still waits for what it shows'}`;
    },
    patience,
  );
  if (now.page === 'intro') return forward(reach, now, patience);
  if (now.page === 'questions' || now.page === 'check') return now;
  throw failed(`nothing can be answered here (${now.page}) ${now.told}`);
};

/** By the numbers that stand on the pages. */
const towards = async (reach: Reach, wanted: number, from: Standing, patience: Patience): Promise<number> => {
  for (let now = from; ;) {
    if (now.number === undefined) throw notThere(wanted, from.questions);
    now = await (wanted < now.number ? back : forward)(reach, now, patience);
    const nth = placeOn(now, wanted);
    if (nth !== undefined) return nth;
  }
};

/** From the first page on: where no numbers stand, or a name may lie behind as well as ahead. */
const fromTheStart = async (reach: Reach, question: Question, patience: Patience): Promise<number> => {
  let now = await reach.standing();
  while (now.page === 'check' || now.page === 'questions') now = await back(reach, now, patience);
  const met: string[] = [];
  now = await inForm(reach, patience);
  for (; now.page === 'questions'; now = await forward(reach, now, patience)) {
    const nth = typeof question === 'number' ? question - 1 - met.length : placeOn(now, question);
    if (nth !== undefined && nth < now.questions.length) return nth;
    met.push(...now.questions);
  }
  throw notThere(question, met);
};

/** Goes to a question. @returns its place on the page */
export const goTo = async (reach: Reach, question: Question, patience: Patience): Promise<number> => {
  const now = await inForm(reach, patience);
  const here = placeOn(now, question);
  if (here !== undefined) return here;
  return typeof question === 'number' && now.number !== undefined
    ? towards(reach, question, now, patience)
    : fromTheStart(reach, question, patience);
};

/** On to the page where all answers stand once more. */
export const review = async (reach: Reach, patience: Patience): Promise<void> => {
  let now = await inForm(reach, patience);
  while (now.page !== 'check') now = await forward(reach, now, patience);
};

/** Sends the answers, and waits for the receipt. @throws what the element says where nothing was sent */
export const send = async (reach: Reach, patience: Patience): Promise<void> => {
  await review(reach, patience);
  await reach.press({ button: 'send' });
  const { page, told } = await until(
    async () => {
      const now = await reach.standing();
      return (now.page !== 'check' || now.told !== '') && now;
    },
    async () => 'the answers were sent, and neither a receipt nor a refusal came',
    patience,
  );
  if (page !== 'receipt') throw failed(`nothing was sent: ${told}`);
};

const dateParts = (text: string): readonly string[] | undefined =>
  /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.slice(1).reverse();

/** What is no option to press goes into the question's list, its three date fields, or its text field. */
const write = async (
  reach: Reach,
  question: number,
  all: readonly Control[],
  text: string,
): Promise<void> => {
  const fill = (control: number, part: string) => reach.fill({ question, control }, part);
  const list = all.findIndex(({ kind, labels }) => kind === 'list' && labels.includes(text));
  if (list >= 0) return fill(list, text);
  const fields = all.flatMap(({ kind }, i) => (kind === 'text' ? [i] : []));
  const date = fields.length === 3 ? dateParts(text) : undefined;
  if (date) for (const [i, part] of date.entries()) await fill(fields[i]!, part);
  else if (fields.length === 1) await fill(fields[0]!, text);
  else
    throw failed(
      `"${text}" is nothing to answer here; there are ${quoted(all.flatMap(({ labels }) => labels))}`,
    );
};

/** Takes back what was answered. */
const clear = async (reach: Reach, question: number, all: readonly Control[]): Promise<void> => {
  if (all.some(({ kind, chosen }) => kind === 'radio' && chosen)) await reach.press({ button: 'clear' });
  for (const [control, { kind, chosen }] of all.entries()) {
    if (kind === 'checkbox' && chosen) await reach.press({ question, control });
    if (kind === 'text') await reach.fill({ question, control }, '');
  }
};

/** Goes to a question and answers it as a person would. @throws where there is no such question or option */
export const answer = async (
  reach: Reach,
  asked: Question,
  value: Value,
  patience: Patience,
): Promise<void> => {
  const question = await goTo(reach, asked, patience);
  const all = await reach.controls(question);
  if (value === null) return clear(reach, question, all);
  const wanted = [value].flat().map(String);
  for (const [control, { kind, labels, chosen }] of all.entries()) {
    if (kind !== 'radio' && kind !== 'checkbox') continue;
    const isWanted = wanted.includes(labels[0]!);
    if (isWanted !== chosen && (isWanted || kind === 'checkbox')) await reach.press({ question, control });
  }
  const pressed = all.flatMap(({ kind, labels }) => (kind === 'radio' || kind === 'checkbox' ? labels : []));
  for (const text of wanted.filter((one) => !pressed.includes(one))) await write(reach, question, all, text);
};
