/** The same form beside what others offer: no goal but not to be slower, and a sum that comes out right. */
import type { Browser } from 'playwright-core';
import type { Measured } from '../measured.js';
import { median, round } from '../median.js';
import { clicked, drawn, switches } from './figures.js';
import { options, scored, scoreForm, sum } from './form.js';
import type { Peer } from './peers.js';
import { Stage } from './stage.js';

const questions = 500;

type Figure = readonly [name: string, measure: (stage: Stage) => Promise<number>];

const figures: readonly Figure[] = [
  [`all ${questions} questions drawn`, (stage) => drawn(stage, questions)],
  [`a click on an answer among ${questions} questions`, (stage) => clicked(stage, questions, 6)],
  [`a switch among ${questions} questions`, async (stage) => median(await switches(stage, questions, 6))],
];

/** What a side does not come to is said, and stops nobody. */
const notMeasured = (error: unknown): string => `not measured further (${String(error).split('\n')[0]})`;

/** Answers the twenty questions, one after the other, and reads the sum as it would be sent. */
const scoreOf = async (stage: Stage): Promise<unknown> => {
  const radios = scored.length * options.length;
  await stage.front();
  await stage.open(scoreForm(), radios);
  for (const [i, choice] of scored.entries()) await stage.click(i * options.length + choice);
  const score = await stage.score();
  await stage.close();
  return score;
};

const inWords = async (stage: Stage): Promise<string> => {
  try {
    const score = await scoreOf(stage);
    return `its sum of twenty questions is ${score === sum ? 'right' : `WRONG, ${String(score)} instead of ${sum}`}`;
  } catch (error) {
    return notMeasured(error);
  }
};

const against = async (
  ours: Stage,
  peer: Stage,
  count: number,
  [name, measure]: Figure,
): Promise<Measured> => {
  const runs = { ours: [] as number[], bare: [] as number[] };
  for (let i = -1; i < count; i += 1)
    for (const side of ['ours', 'bare'] as const) {
      const stage = side === 'ours' ? ours : peer;
      await stage.front();
      const time = await measure(stage);
      if (i >= 0) runs[side].push(round(time));
    }
  const [a, b] = [median(runs.ours), median(runs.bare)];
  return { name: `${name}, against ${peer.name}`, goal: 1, ours: a, bare: b, ratio: round(a / b), runs };
};

const figuresOf = async (ours: Stage, peer: Stage, count: number): Promise<readonly Measured[]> => {
  const results: Measured[] = [];
  const ended = async (): Promise<string> => {
    try {
      for (const figure of figures) results.push(await against(ours, peer, count, figure));
      return await inWords(peer);
    } catch (error) {
      // What does not stand once does not stand the next time either.
      return notMeasured(error);
    }
  };
  const said = await ended();
  if (!results.length) console.log(`${peer.name}: ${said}`);
  return results.map((one, i) => (i === results.length - 1 ? { ...one, notes: [said] } : one));
};

export const againstPeers = async (
  browser: Browser,
  origin: string,
  ours: Stage,
  peers: readonly Peer[],
  count: number,
): Promise<readonly Measured[]> => {
  console.log(`the kit: ${await inWords(ours)}`);
  const results: Measured[] = [];
  for (const peer of peers) {
    const stage = await Stage.open(browser, origin, peer);
    results.push(...(await figuresOf(ours, stage, count)));
    await stage.page.close();
  }
  return results;
};
