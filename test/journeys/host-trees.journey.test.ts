/**
 * U2 in the pages of three hosts: what a screen reader gets of an element there is what it gets of the element alone, on a
 * page that holds nothing else, and what the catalogue has of the same person. A framework's page changes nothing of it.
 */
import { expect } from '@open-wc/testing';
import { accessibilityTree, flatten, press } from '../kit/commands.js';
import { painted } from '../kit/find.js';
import { openFrame, type Frame } from '../kit/frame.js';
import { matchesGolden } from '../kit/golden.js';
import { skipUnless } from '../kit/skip.js';
import { saysSomething, textOfTree } from '../kit/tree-text.js';
import { hears, tabTo } from '../kit/without-sight.js';
import { newCitizen, token } from './citizen.js';

/** The talk of the pictures: no page here asks the machine what day it is. */
const now = '2026-09-03T09:00:00+02:00';
const canonical = 'https://kpro-elements.example/Questionnaire/selvvurderet-helbred|1.0';
const hosts = ['html', 'react', 'vue'] as const;

const inHost =
  (host: (typeof hosts)[number]) =>
  (person: string): Promise<Frame> =>
    openFrame(`/hosts/${host}/index.html?patient=${person}`, 768, 900);

/** The same elements as in the hosts' pages, and nothing besides: no framework, no style, no script of a host. */
const alone = async (person: string): Promise<Frame> => {
  const frame = await openFrame('/test/kit/fixtures/blank.html?alone', 768, 900);
  const { document } = frame;
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] =>
    document.createElement(tag);
  const kit = make('script');
  kit.type = 'module';
  kit.src = '/src/define/all.ts';
  document.head.append(kit);
  await frame.window.customElements.whenDefined('kpro-connection');
  const connection = make('kpro-connection');
  const questionnaire = make('kpro-questionnaire');
  Object.assign(connection, {
    fhirBase: '/fhir',
    patient: `Patient/${person}`,
    getToken: () => token({ staff: true }),
  });
  questionnaire.canonical = canonical;
  questionnaire.addEventListener('kpro-leave', () => questionnaire.replaceWith(make('kpro-overview')));
  const main = make('main');
  connection.append(questionnaire);
  main.append(connection);
  document.body.append(main);
  return frame;
};

const pages: readonly (readonly [name: string, open: (person: string) => Promise<Frame>])[] = [
  ['alone', alone],
  ...hosts.map((host) => [`in a page of ${host}`, inHost(host)] as const),
];

/** What the page's own part of it has, once it stays. What was announced before is no part of it. */
const treeIn = async ({ document, path }: Frame): Promise<string> => {
  let text = '';
  for (let before = ' '; text !== before; await painted()) {
    before = text;
    document.querySelectorAll('[aria-live]').forEach((region) => region.remove());
    const main = flatten(await accessibilityTree(path)).find(({ role }) => role === 'main');
    text = main ? textOfTree([main]) : '';
  }
  expect(saysSomething(text), `no named control or heading:\n${text}`).to.equal(true);
  return text;
};

/** Closed roots too stand in the page as their element does. */
const atThatHour = ({ document }: Frame, tag: string): void =>
  document.querySelector(tag)!.setAttribute('now', now);

const goOn = async ({ path }: Frame, button: string, then: RegExp): Promise<void> => {
  await tabTo(path, new RegExp(`^button "${button}`));
  await press('Enter');
  await hears(path, then);
};

/** By keys, which reach into closed roots too, from the first page to the overview; gives what was met on the way. */
const met = async (frame: Frame): Promise<ReadonlyMap<string, string>> => {
  const { path } = frame;
  const trees = new Map<string, string>();
  const look = async (name: string) => void trees.set(name, await treeIn(frame));
  await hears(path, /^button "Begynd/);
  atThatHour(frame, 'kpro-questionnaire');
  await look('introduction');
  await frame.focus();
  await goOn(frame, 'Begynd', /^radio "Meget godt"/);
  await hears(path, /^button "Jeg vil ikke svare/);
  await look('question');
  await goOn(frame, 'Fortsæt', /Du har ikke svaret/);
  await look('empty');
  await tabTo(path, /^radio "Meget godt"/);
  await press('Space');
  await hears(path, /^radio "Meget godt" .*checked=true/);
  await goOn(frame, 'Fortsæt', /^heading "Tjek dine svar"/);
  await hears(path, /"Gemt kl\. /);
  await look('check');
  await goOn(frame, 'Send svar', /^heading "Dine svar er sendt"/);
  await look('receipt');
  await goOn(frame, 'Tilbage til dine spørgeskemaer', /^heading ".* på \d+ af \d+ område/);
  atThatHour(frame, 'kpro-overview');
  await hears(path, /"Farver fra den nationale platform/);
  await look('overview');
  return trees;
};

const lines = (tree: string): string => tree.trim().split('\n').sort().join('\n');

describe('what a screen reader gets of an element', function () {
  this.timeout(120_000);

  for (const [name, open] of pages) {
    skipUnless('accessibility tree')(
      `U2 is the same ${name}: from the first page to the overview`,
      async () => {
        const trees = await met(await open(await newCitizen()));
        for (const [state, tree] of trees) await matchesGolden(`host-${state}`, tree);
      },
    );

    skipUnless('accessibility tree')(`U2 is the catalogue’s ${name}: the overview of Karl Erik`, async () => {
      const frame = await open('karl-erik-damgaard');
      await hears(frame.path, /^button "Begynd/);
      // As after leaving: his answers stay those of the catalogue.
      frame.document.querySelector('kpro-questionnaire')!.dispatchEvent(new Event('kpro-leave'));
      await hears(frame.path, /^heading "Rød på \d+ af \d+ område/);
      atThatHour(frame, 'kpro-overview');
      await hears(frame.path, /Svarene er 3 dage gamle/);
      const kept = await (await fetch('/stories/trees/fagperson-kpro-overview--red-in-four.txt')).text();
      // Areas and answers stand in the order in which a back end hands the questionnaires over.
      expect(lines(await treeIn(frame))).to.equal(lines(kept));
    });
  }
});
