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
    return `sum of twenty questions, ${stage.name}: ${score === sum ? 'right' : `WRONG, ${String(score)} instead of ${sum}`}`;
  } catch (error) {
    return `${stage.name}: not measured (${String(error).split('\n')[0]})`;
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

export const againstPeers = async (
  browser: Browser,
  origin: string,
  ours: Stage,
  peers: readonly Peer[],
  count: number,
): Promise<{ readonly results: readonly Measured[]; readonly said: readonly string[] }> => {
  const results: Measured[] = [];
  const said = [await inWords(ours)];
  for (const peer of peers) {
    const stage = await Stage.open(browser, origin, peer);
    try {
      for (const figure of figures) results.push(await against(ours, stage, count, figure));
      said.push(await inWords(stage));
    } catch (error) {
      // What does not stand once does not stand the next time either.
      said.push(`${peer.name}: not measured (${String(error).split('\n')[0]})`);
    }
    await stage.page.close();
  }
  return { results, said };
};
