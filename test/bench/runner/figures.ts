/** The figures of the runner: each against what does the same by hand, or against its own limit. */
import type { Measured } from '../measured.js';
import { median, round } from '../median.js';
import { options, plainForm, switched, switchForm, textForm } from './form.js';
import type { Memory, Stage } from './stage.js';

export interface Sides {
  readonly ours: Stage;
  readonly bare: Stage;
}

const sideNames = ['ours', 'bare'] as const;
const each = options.length;
/** The first of each warm up: code is compiled. */
const warmUps = 2;

/** What nine of ten and more are quicker than. */
const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;

interface Goal {
  readonly name: string;
  readonly goal: number;
  readonly fails: number;
}

const result = (goal: Goal, runs: Measured['runs'], notes: readonly string[] = []): Measured => {
  const [ours, bare] = [median(runs.ours), median(runs.bare)];
  return { ...goal, ours: round(ours), bare: round(bare), ratio: round(ours / bare), runs, notes };
};

/** Runs both sides in turn; who is first changes. */
const inTurn = async (
  sides: Sides,
  count: number,
  one: (stage: Stage) => Promise<number>,
): Promise<Measured['runs']> => {
  const runs = { ours: [] as number[], bare: [] as number[] };
  for (let i = -warmUps; i < count; i += 1)
    for (const side of i % 2 ? sideNames : [...sideNames].reverse()) {
      await sides[side].front();
      const time = await one(sides[side]);
      if (i >= 0) runs[side].push(round(time));
    }
  return runs;
};

/** From nothing until all is painted. */
export const drawn = async (stage: Stage, questions: number): Promise<number> => {
  const time = await stage.open(plainForm(questions), questions * each);
  await stage.close();
  return time;
};

export const allDrawn = async (
  sides: Sides,
  count: number,
  questions: number,
  goal: number,
): Promise<Measured> =>
  result(
    { name: `all ${questions} questions drawn, against the same by hand`, goal, fails: 1.5 },
    await inTurn(sides, count, (stage) => drawn(stage, questions)),
  );

/** Clicks that show and hide in turn, on a form that stands: every time of them. */
export const switches = async (
  stage: Stage,
  questions: number,
  clicks: number,
): Promise<readonly number[]> => {
  const hidden = (questions - switched) * each;
  await stage.open(switchForm(questions), hidden);
  const times: number[] = [];
  for (let i = -4; i < clicks; i += 1) {
    const shows = i % 2 === 0;
    const time = await stage.click(shows ? 0 : 1, shows ? questions * each : hidden);
    if (i >= 0) times.push(time);
  }
  await stage.close();
  return times;
};

export const switchedOn = async (sides: Sides, count: number): Promise<Measured> => {
  for (const side of sideNames) await sides[side].slow(4);
  const runs = await inTurn(sides, count, async (stage) => p95(await switches(stage, 500, 20)));
  for (const side of sideNames) await sides[side].slow(1);
  const name = 'a switch shows and hides five of 500 questions, processor 4 times slower, p95';
  return result({ name: `${name}, against hidden by hand`, goal: 1.1, fails: 1.3 }, runs);
};

/** One click on an answer in the middle of so many questions that stand: the median of some. */
export const clicked = async (stage: Stage, questions: number, clicks = 10): Promise<number> => {
  await stage.open(plainForm(questions), questions * each);
  const middle = (questions >> 1) * each;
  const times: number[] = [];
  for (let i = -2; i < clicks; i += 1) {
    const time = await stage.click(middle + (Math.abs(i) % each));
    if (i >= 0) times.push(time);
  }
  await stage.close();
  return median(times);
};

export const clickAtMany = async ({ ours, bare }: Sides, count: number): Promise<Measured> => {
  const runs = { ours: [] as number[], bare: [] as number[] };
  const byHand: number[] = [];
  for (let i = -1; i < count; i += 1) {
    await ours.front();
    const [few, many] = [await clicked(ours, 10), await clicked(ours, 2000)];
    await bare.front();
    const plain = await clicked(bare, 2000);
    if (i < 0) continue;
    runs.ours.push(round(many));
    runs.bare.push(round(few));
    byHand.push(plain);
  }
  const name = 'a click on an answer among 2,000 questions, against one among 10';
  return result({ name, goal: 1.5, fails: 1.5 }, runs, [`by hand among 2,000: ${round(median(byHand))} ms`]);
};

const mebibytes = (bytes: number): number => round(bytes / 2 ** 20);

/** What 500 questions add, the same form with one question standing before. */
const added = async (again: () => Promise<Stage>): Promise<Memory> => {
  const stage = await again();
  await stage.front();
  await stage.open(plainForm(1), each);
  const before = await stage.memory();
  await stage.close();
  await stage.open(plainForm(500), 500 * each);
  const after = await stage.memory();
  await stage.page.close();
  return { script: after.script - before.script, document: after.document - before.document };
};

/** The limit stands where a baseline would. */
const limit = 5;

/** On pages where nothing else stood before. */
export const heap = async (again: Readonly<Record<keyof Sides, () => Promise<Stage>>>): Promise<Measured> => {
  const [own, byHand] = [await added(again.ours), await added(again.bare)];
  const used = mebibytes(own.script);
  const inWords = ({ script, document }: Memory) =>
    `${mebibytes(script)} MiB of scripts, ${mebibytes(document)} MiB of document objects`;
  return {
    ...result(
      { name: 'heap that 500 questions add, against its limit', goal: 1, fails: 1 },
      { ours: [used], bare: [limit] },
      [`ours: ${inWords(own)}`, `by hand: ${inWords(byHand)}`],
    ),
    unit: 'MiB',
  };
};

interface Typed {
  readonly draws: number;
  readonly evaluations: number;
  readonly time: number;
}

/** What a letter costs where one condition reads the text: that one, and one draw. */
export const typing = async ({ ours }: Sides): Promise<readonly Measured[]> => {
  const letters = 500;
  await ours.front();
  await ours.open(textForm(500), 499 * each);
  const { draws, evaluations, time } = await ours.page.evaluate<Typed>(`typeLetters(${letters})`);
  await ours.close();
  const counted = (name: string, count: number, notes: readonly string[]): Measured => ({
    ...result(
      { name: `${name} for a letter of a long text, against the one that it needs`, goal: 1, fails: 1 },
      { ours: [count / letters], bare: [1] },
      notes,
    ),
    unit: 'a letter',
  });
  return [
    counted('evaluations', evaluations, [`${letters} letters among 500 questions`]),
    counted('draws', draws, [`${round(time / letters)} ms a letter`]),
  ];
};
