import type { Answer } from '../../model/answer.js';
import { fault, type ContentFault } from '../../model/content-finding.js';
import { worst, type Level } from '../../model/level.js';
import type { Item } from '../../model/questionnaire.js';
import type { Significance } from '../../model/significance.js';
import { judge } from '../significance.js';
import { answerLabel } from './labels.js';
import type { Domain, Piece } from './domain.js';
import { labelsOf, piecesOf } from './pieces.js';

/** The values that a question's rules name. */
export const namedIn = (rules: readonly Significance[]): readonly Answer[] =>
  rules.flatMap(({ conditions }) => conditions.flatMap((one) => (one.readable ? [one.value] : [])));

/** ">= 36, <= 50" */
const ruleLabel = ({ conditions }: Significance): string =>
  conditions
    .map((one) => (one.readable ? `${one.operator} ${answerLabel(one.value)}` : one.subject))
    .join(', ');

/** Whether the gate could read all of a rule. What it could not is a finding already. */
export const isSound = ({ conditions, colour }: Significance): boolean =>
  colour !== undefined && conditions.length > 0 && conditions.every(({ readable }) => readable);

const isForMissing = (rule: Significance): boolean => judge([rule], []).met !== undefined;

/** A rule that no answer can meet, and one that does not fit the kind of answer (rule 8: such a rule leaves grey). */
const deadRule = (rule: Significance, pieces: readonly Piece[], path: string): readonly ContentFault[] => {
  if (!isSound(rule) || isForMissing(rule)) return [];
  const judged = pieces.map(({ sample }) => judge([rule], [sample]));
  if (judged.some(({ met }) => met)) return [];
  const values = { colour: rule.colour!, rule: ruleLabel(rule) };
  const fits = !pieces.length || judged.some(({ unreadable }) => !unreadable);
  return [fault(fits ? 'rule-never-met' : 'rule-cannot-apply', path, values)];
};

interface Coloured {
  readonly piece: Piece;
  readonly colours: readonly string[];
  readonly unreadable: boolean;
}

const colouredBy = (rules: readonly Significance[], piece: Piece): Coloured => {
  const judged = rules.map((rule) => judge([rule], [piece.sample]));
  const colours = judged.flatMap(({ met }) => met?.colour ?? []);
  return { piece, colours: [...new Set(colours)], unreadable: judged.some(({ unreadable }) => unreadable) };
};

/** Answers that no colour is given for, although others have one: grey, and with it perhaps the whole talk (rule 9). */
const gaps = (
  all: readonly Coloured[],
  rules: readonly Significance[],
  path: string,
): readonly ContentFault[] => {
  const open = all.filter(
    ({ piece, colours, unreadable }) => !colours.length && !unreadable && !piece.declines,
  );
  const labels = labelsOf(
    all.map(({ piece }) => piece),
    new Set(open.map(({ piece }) => piece)),
  );
  const isGreen = rules.some((rule) => rule.colour === 'green' && !isForMissing(rule));
  if (!isGreen) return [fault('no-green', path, { answers: labels })];
  return open.length ? [fault('colour-gap', path, { answers: labels })] : [];
};

/** Answers that several rules of different colours hold for. The worst wins; the author may have meant another. */
const overlaps = (all: readonly Coloured[], path: string): readonly ContentFault[] => {
  const byColours = new Map<string, Set<Piece>>();
  for (const { piece, colours } of all) {
    if (colours.length < 2) continue;
    const key = [...colours].sort().join();
    byColours.set(key, (byColours.get(key) ?? new Set<Piece>()).add(piece));
  }
  const pieces = all.map(({ piece }) => piece);
  return [...byColours].map(([key, some]) => {
    const colours = key.split(',') as ('red' | 'yellow' | 'green')[];
    return fault('colour-overlap', path, {
      answers: labelsOf(pieces, some),
      colours: key,
      wins: worst(colours)!,
    });
  });
};

/** The colour rules of one item against everything that can be answered to it. */
export const checkColours = (item: Item, domain: Domain, path: string): readonly ContentFault[] => {
  const rules = item.significances;
  if (!rules.length || domain.is === 'elsewhere') return [];
  const at = (i: number) => `${path}.answerSignificance[${i}]`;
  const pieces = piecesOf(domain, namedIn(rules));
  const sound = rules.filter(isSound);
  const coloured = pieces.map((piece) => colouredBy(sound, piece));
  return [
    ...rules.flatMap((rule, i) => deadRule(rule, pieces, at(i))),
    ...rules.flatMap((rule, i) =>
      isSound(rule) && rule.colour === 'green' && isForMissing(rule)
        ? [fault('missing-is-green', at(i))]
        : [],
    ),
    ...(sound.length === rules.length && pieces.length ? gaps(coloured, sound, path) : []),
    ...overlaps(coloured, path),
  ];
};

/** The level that an answer earns; grey where rules stand and none is met. */
export const levelOfPiece = (item: Item, { sample, declines }: Piece): Level => {
  const { met, unreadable } = judge(item.significances, [sample]);
  const colour = met?.colour;
  if (colour === 'red' || (colour !== undefined && !declines && !unreadable)) return colour;
  return declines && colour === 'yellow' ? colour : 'grey';
};
