import type { AreaMove } from '../../model/area-move.js';
import type { Change, NoComparison } from '../../model/change.js';
import type { Level } from '../../model/level.js';
import type { GreyReason } from '../../model/grey-reason.js';
import { clockTime } from '../clock.js';
import { longDate, shortDate, weekday } from '../dates.js';
import { number } from '../numbers.js';

const forms = (n: number) => (n === 1 ? '1 skema' : `${n} skemaer`);
const list = (all: readonly string[]) =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} og ${all.at(-1)}`;

/** What staff read. The three official sentences stand whole (domain.md S7–S9). */
export const staffDa = {
  language: 'da' as 'da' | 'en',
  list,

  level: { red: 'Rød', yellow: 'Gul', green: 'Grøn', grey: 'Grå' } as Record<Level, string>,
  sentence: {
    red: 'Kræver særlig opmærksomhed i samtalen',
    yellow: 'Bør drøftes og følges op',
    green: 'Ressourcer eller områder uden aktuelle problemstillinger',
    grey: 'Ikke besvaret / kan ikke vurderes',
  } as Record<Level, string>,
  heading: (level: string, n: number) => `${level} (${n})`,
  noRule: 'uden farveregel',

  // the total and its reach
  total: (level: Level, at: number, of: number): string =>
    level === 'grey'
      ? 'Kan ikke vurderes'
      : `${{ red: 'Rød', yellow: 'Gul', green: 'Grøn' }[level]} på ${at} af ${of === 1 ? '1 område' : `${of} områder`}`,
  totalNone: 'Skemaerne har ingen farveregler',
  lastTotal: (level: Level, at: number) =>
    level === 'grey'
      ? 'Sidst: kunne ikke vurderes.'
      : `Sidst ${{ red: 'rød', yellow: 'gul', green: 'grøn' }[level]} på ${at}.`,
  newlyRed: (
    areas: readonly string[],
    within: readonly { readonly name: string; readonly count: number }[],
  ) => {
    const red = list(areas.map((name) => name.toLowerCase()));
    const more = list(within.map(({ name, count }) => `${name.toLowerCase()} har ${count}`));
    if (!more) return `Nyt: ${red} er blevet rød.`;
    const one = within.at(-1)!.count === 1;
    return red
      ? `Nyt: ${red} er rød, ${more} ${one ? 'ny rød' : 'nye røde'}.`
      : `Nyt: ${more} ${one ? 'nyt rødt svar' : 'nye røde svar'}.`;
  },
  nothingNewRed: 'Intet er blevet rødt siden sidst.',
  noneWorse: 'Ingen svar er blevet værre.',
  /** In one part, or in three: of these the middle one may be left out where there is no room. */
  moved: (moved: AreaMove): readonly string[] => {
    switch (moved.move) {
      case 'new':
        return ['ny rød'];
      case 'new-reds':
        return [moved.count === 1 ? '1 ny rød' : `${moved.count} nye røde`];
      case 'better':
        return ['bedre'];
      case 'worse':
        return ['værre'];
      case 'some-better':
        return [String(moved.count), 'svar', 'bedre'];
      case 'some-worse':
        return [String(moved.count), 'svar', 'værre'];
      case 'mixed':
        return ['blandet'];
      case 'lost':
        return ['ukendt'];
      case 'same':
        return ['uændret'];
      case 'none':
        return [];
    }
  },
  answeredForms: (fully: number, of: number, lacking: readonly string[] = []) =>
    `${fully} af ${forms(of)} fuldt besvaret${lacking.length ? `, ikke ${list(lacking)}` : ''}.`,
  age: (days: number) =>
    days <= 0
      ? 'Svarene er fra i dag.'
      : days === 1
        ? 'Svarene er fra i går.'
        : `Svarene er ${days} dage gamle.`,
  mayGetWorse: 'Farven kan blive værre, når resten er besvaret.',
  mayBecomeRed: 'Der kan komme flere røde, når resten er besvaret.',
  notAnswered: (n: number, of: number) =>
    `${n} af ${of === 1 ? '1 område' : `${of} områder`} kan ikke vurderes endnu.`,

  // staff's own assessment
  assessed: (level: string) => `Vurderet af fagperson: ${level}`,
  assessedBy: 'Vurderet af',
  assessedReason: 'Grund',
  computed: 'Ud fra svarene',
  staffMember: 'En medarbejder',
  assess: 'Vurdér selv',
  assessAgain: 'Vurdér igen',
  assessTitle: 'Din samlede vurdering',
  assessHelp: 'Den beregnede farve bliver stående ved siden af.',
  assessReasonLabel: 'Hvorfor? Skriv det, så andre kan følge dig.',
  assessMissing: 'Vælg en farve, og skriv hvorfor.',
  saveAssessment: 'Gem vurdering',
  cancel: 'Fortryd',

  // tags
  provisional: 'Foreløbig',
  provisionalText:
    'Farverne er regnet ud her, efter skemaernes egne regler. De kan blive rettet, når den nationale platform har svaret.',
  incomplete: 'Ufuldstændig',
  noServerResult: 'Den nationale platform har ikke vurderet svarene endnu.',
  invalidated: 'Svarene er meldt ugyldige. De tæller ikke med.',
  disagree: (n: number) =>
    n === 1
      ? 'Ved 1 svar siger skemaets egen regel noget andet end den nationale platform. Se hvorfor ved svaret.'
      : `Ved ${n} svar siger skemaernes egne regler noget andet end den nationale platform. Se hvorfor ved svarene.`,
  totalMilder:
    'Den samlede farve fra den nationale platform er mildere end en farve ved et af svarene. Læs svarene.',
  computedHere: (at: string) =>
    `Beregnet her ud fra svar fra ${longDate(at, 'da')} kl. ${clockTime(at, 'da')}.`,
  fromServer: (at: string) =>
    `Farver fra den nationale platform, ${longDate(at, 'da')} kl. ${clockTime(at, 'da')}.`,

  // a row
  areasCaption: 'Områder, nu og sidst',
  now: (at: string) => `Nu, ${shortDate(at, 'da')}`,
  last: (at: string) => `Sidst, ${shortDate(at, 'da')}`,
  before: (at: string) => `Før det, ${shortDate(at, 'da')}`,
  lastTime: 'Sidst',
  was: 'sidst',
  question: 'Spørgsmål',
  answerNow: 'Svar nu',
  colour: 'Farve',
  sinceLast: 'Siden sidst',
  limit: (level: string) => `Grænse for ${level.toLowerCase()}`,
  ofMax: (max: string) => `af ${max}`,
  scoreOf: 'samlet score',
  better: { 'higher-is-better': 'Højere er bedre.', 'lower-is-better': 'Lavere er bedre.' } as Record<
    string,
    string
  >,

  // grey, always with its why
  grey: {
    unanswered: 'Ikke besvaret',
    declined: 'Vil ikke svare',
    'no-rule-met': 'Svaret rammer ingen farveregel',
    'unreadable-rule': 'Farvereglen kan ikke læses',
    'unreadable-answer': 'Svaret kan ikke læses',
    'score-not-computed': 'Score ikke beregnet',
    'score-mismatch': 'Scoren passer ikke til svarene',
    'version-mismatch': 'Skemaets udgave passer ikke til svaret',
    'no-server-result': 'Ikke vurderet af den nationale platform',
    invalidated: 'Meldt ugyldig',
  } as Record<GreyReason, string>,
  scoreLacks: (name: string): readonly string[] => ['score', `i ${name}`, 'mangler'],
  scoreMissing: (answered: number, of: number) => `${answered} af ${of} besvaret, ingen score`,

  // why this colour
  why: 'Hvorfor denne farve?',
  whyShort: 'Hvorfor?',
  whyColumn: 'Grund',
  whyNamed: (name: string) => `Hvorfor denne farve? ${name}`,
  whyRule: 'Regel',
  whyAnswer: 'Svar',
  whyBand: 'Interval',
  whySource: 'Kilde',
  whyVersion: 'Skema',
  whyUse: 'Om skemaet',
  whyTime: 'Vurderet',
  whyServer: 'Den nationale platform',
  whyLocal: 'Regnet ud her, foreløbig',
  whyOther: (level: string) => `Skemaets egen regel siger ${level.toLowerCase()}.`,
  ruleEarns: (level: string, condition: string) => `${level} ved ${condition}`,
  ruleMissing: (level: string) => `Ikke besvaret; skemaets egen regel siger ${level.toLowerCase()}`,
  range: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  from: (value: string) => `${value} eller derover`,
  upTo: (value: string) => `${value} eller derunder`,
  not: (value: string) => `andet end ${value}`,
  answered: 'ethvert svar',
  stamp: (at: string) => `${longDate(at, 'da')} kl. ${clockTime(at, 'da')}`,
  version: (title: string, version: string | undefined) => (version ? `${title}, version ${version}` : title),

  // change
  change: (change: Extract<Change, { comparable: true }>): string => {
    const way = { up: 'højere', down: 'lavere', none: '' }[change.direction];
    const judged = { better: 'bedre', worse: 'værre', same: 'uændret', unknown: 'ændret' }[change.judgement];
    if (change.judgement === 'same') return 'uændret';
    return change.by === undefined
      ? judged
      : [`${number(change.by, 'da')} ${way}`, change.judgement === 'unknown' ? '' : judged]
          .filter(Boolean)
          .join(', ');
  },
  relevant: 'klinisk relevant',
  noChange: {
    'first-time': 'første gang',
    'missing-now': 'kan ikke sammenlignes',
    'missing-before': 'intet svar sidst',
    'question-changed': 'spørgsmålet er ændret',
    'scale-changed': 'skalaen er ændret',
  } as Record<NoComparison, string>,

  // answers
  answers: 'Svar',
  countAnswers: (n: number) => (n === 1 ? '1 svar' : `${n} svar`),
  showAnswers: (n: number) => (n === 1 ? 'Vis 1 svar' : `Vis de ${n} svar`),
  hideAnswers: 'Skjul svar',
  skipped: 'Ikke besvaret',
  guidanceFor: (name: string) => `Handlevejledning til ${name}`,
  guidanceLink: 'Handlevejledning',
  unknownForm: 'Et skema mangler eller kan ikke læses, så svarene på det kan ikke vurderes.',
  unknownAnswers: 'Svar på et skema, der ikke kunne hentes. De vises, som de blev gemt.',

  // states
  loading: 'Henter svar …',
  loadingText: 'Farverne vises, når alle svar er hentet.',
  noAnswersTitle: 'Ingen svar endnu',
  noAnswers: (asked: number, due: string | undefined) =>
    asked === 0
      ? 'Der er ikke sendt noget skema ud.'
      : `${forms(asked)} er sendt ud.${due ? ` Fristen er ${weekday(due, 'da')}.` : ''}`,
  tryAgain: 'Prøv igen',
};

export type StaffWords = typeof staffDa;
