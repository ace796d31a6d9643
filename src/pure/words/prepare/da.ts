import type { Lens } from '../../model/lens.js';
import type { RedHistory } from '../../model/red-history.js';
import type { OccasionKind } from '../../model/request.js';
import { clockTime } from '../clock.js';
import { dayOf, longDate } from '../dates.js';

const talks: Record<OccasionKind, string> = {
  initial: 'afklarende samtale',
  midway: 'forløbssamtale',
  final: 'afsluttende samtale',
};

/** What staff read in the minute before a talk. */
export const prepareDa = {
  language: 'da' as 'da' | 'en',

  /** "Forberedelse til forløbssamtale i dag, 3. september, kl. 10.30". */
  title: (kind: OccasionKind | undefined, talkAt: string | undefined, now: string): string => {
    const talk = `Forberedelse til ${kind ? talks[kind] : 'samtalen'}`;
    if (talkAt === undefined) return talk;
    const day = longDate(talkAt, 'da').replace(/ \d{4}$/, '');
    const today = dayOf(talkAt) === dayOf(now);
    return `${talk} ${today ? `i dag, ${day},` : longDate(talkAt, 'da')} kl. ${clockTime(talkAt, 'da')}`;
  },

  history: { new: 'Ny rød', still: 'Stadig rød', better: 'Bedre, men rød' } as Record<RedHistory, string>,
  answers: (level: string, n: number) => `${level} (${n} svar)`,
  redRows: 'Røde svar',
  group: 'Siden sidst rød',
  area: 'Område',
  more: (n: number) => (n === 1 ? 'Vis 1 rødt svar mere' : `Vis ${n} røde svar mere`),
  fewer: 'Vis færre',
  others: (n: number) => `og ${n} til`,
  moreGoals: (n: number) => (n === 1 ? 'Vis 1 mål mere' : `Vis ${n} mål mere`),
  lastWas: (answer: string) => `sidst ${answer}`,
  same: 'samme',
  levelAt: (month: string, level: string) => `${month} ${level.toLowerCase()}`,

  topics: (name: string | undefined) => (name ? `Det vil ${name} selv tale om` : 'Vil selv tale om'),
  noTopics: 'Der er ikke valgt emner til samtalen.',

  lenses: 'Fire ting at spørge dig selv om før samtalen',
  lens: {
    'mental-trivsel': { name: 'Mental trivsel', question: 'Er der overskud til et forløb lige nu?' },
    hverdag: { name: 'Hverdag', question: 'Fylder andet mere end sygdommen?' },
    'social-stoette': { name: 'Social støtte', question: 'Hvem kan hjælpe med at passe på helbredet?' },
    soevn: { name: 'Søvn', question: 'Er der energi til at træne?' },
  } as Record<Lens, { readonly name: string; readonly question: string }>,
  noData: 'Ingen svar om dette.',

  opening: 'Sådan kan du åbne samtalen',
  wishFirst: 'Begynd med borgerens eget ønske:',
  openByTopic: (topic: string) => `Du vil gerne tale om ${topic.toLowerCase()}. Hvad er vigtigst for dig?`,
  thenAnswers: 'Tal så om svarene:',
  guidance: 'Handlevejledning',
  noOpening: 'Der er ingen handlevejledning til disse svar.',

  goals: (since: string | undefined) =>
    since ? `Mål fra ${longDate(since, 'da').replace(/ \d{4}$/, '')}` : 'Mål',
  rating: (value: string, of: string) => `vurderet ${value} af ${of}`,
  ratingBefore: (value: string) => `sidst ${value}`,
  nearer: 'tættere på',
  further: 'længere fra',
  notRated: 'ikke vurderet endnu',
  goalNote: (of: string) => `Borgeren sætter selv tallet. ${of} er nået.`,
  pressLimit: 'Tryk på en grænse for at se reglen bag farven.',
};

export type PrepareWords = typeof prepareDa;
