/** The questionnaire as people answer it: drawn, clicked, typed into, against hand-written DOM and against others' runners. */
import type { Browser } from 'playwright-core';
import type { Measured } from '../measured.js';
import { untilQuiet } from '../quiet.js';
import { againstPeers } from './against-peers.js';
import { allDrawn, clickAtMany, heap, switchedOn, typing, type Sides } from './figures.js';
import { servedSides } from './pages.js';
import { peers } from './peers.js';
import { Stage } from './stage.js';

const own = { name: 'the kit', script: 'ours' } as const;
const byHand = { name: 'by hand', script: 'bare' } as const;

/** Others are slow enough that fewer runs tell them apart. */
const fewer = (count: number): number => Math.max(1, Math.ceil(count / 3));

type Again = Parameters<typeof heap>[0];

const againstHand = async (sides: Sides, again: Again, count: number): Promise<readonly Measured[]> => [
  await allDrawn(sides, count, 500, 1.2),
  await allDrawn(sides, count, 2000, 1),
  await switchedOn(sides, count),
  await clickAtMany(sides, count),
  await heap(again),
  ...(await typing(sides)),
];

export const runner = async (browser: Browser, count: number): Promise<readonly Measured[]> => {
  const { there, skipped } = peers();
  if (skipped) console.log(skipped);
  return servedSides([own, byHand, ...there], async (origin) => {
    const again = {
      ours: () => Stage.open(browser, origin, own),
      bare: () => Stage.open(browser, origin, byHand),
    };
    const sides = { ours: await again.ours(), bare: await again.bare() };
    await untilQuiet(browser);
    const results = await againstHand(sides, again, count);
    const others = await againstPeers(browser, origin, sides.ours, there, fewer(count));
    await sides.ours.page.close();
    await sides.bare.page.close();
    return [...results, ...others];
  });
};
