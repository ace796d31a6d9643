import type { ContentCode, ContentSeverity, ContentValues } from '../../model/content-finding.js';

type Sentences = Readonly<Record<ContentCode, (values: ContentValues) => string>>;

const colours: Readonly<Record<string, string>> = { red: 'rød', yellow: 'gul', green: 'grøn', grey: 'grå' };

/** "red,green" -> "rød og grøn". */
const colour = (codes = ''): string =>
  codes
    .split(',')
    .map((code) => colours[code] ?? code)
    .join(' og ');

const named = (text: string | undefined): string => (text ? ` (${text})` : '');

/** What the gate cannot read. */
const gate = {
  'not-json': () => 'Det er ikke JSON.',
  'wrong-resource': () => 'Det er en anden slags ressource end ventet.',
  'missing-field': () => 'Feltet mangler og skal udfyldes.',
  'wrong-type': () => 'Værdien er af en forkert type og kan ikke læses.',
  'unknown-type': (v) => `Typen “${v['subject']}” kendes ikke: Punktet vises som tekst, og ingen kan svare.`,
  'unknown-operator': (v) =>
    `Operatoren${named(v['subject'])} kendes ikke: Brug exists, =, !=, >, <, >= eller <=.`,
  'unknown-colour': (v) => `Farven${named(v['subject'])} findes ikke: Brug red, yellow eller green.`,
  'unsupported-content': () =>
    'Svarmulighederne ligger et andet sted og vises ikke: Skriv dem som answerOption.',
  'too-deep': () => 'Punkterne ligger i for mange lag: De inderste vises ikke.',
  'duplicate-link-id': (v) => `linkId “${v['subject']}” bruges to gange: Det sidste spørgsmål vises ikke.`,
  'bad-guidance': () => 'Handlevejledningen kan ikke læses: Indholdet skal være JSON i en Binary.',
} satisfies Partial<Sentences>;

/** Which questions are asked. */
const enablement = {
  'unknown-question': (v) => `Betingelsen peger på “${v['question']}”, som ikke findes i skemaet.`,
  'later-question': (v) => `Betingelsen peger på “${v['question']}”, som først kommer senere i skemaet.`,
  'circular-rule': () => 'Reglen venter på sig selv og bliver sprunget over.',
  'impossible-condition': (v) =>
    `Betingelsen “${v['condition']}” kan intet svar på “${v['question']}” opfylde.`,
  'never-shown': (v) => `“${v['linkId']}” bliver aldrig vist: Ingen svar opfylder betingelserne.`,
} satisfies Partial<Sentences>;

/** What the national platform asks for. */
const dialect = {
  'no-version': () => 'Skemaet skal have en version.',
  'no-modifier-role': () => 'Skemaet skal nævne sin ejer (ehealth-modifier-role med reference og rolle).',
  'no-questionnaire-type': () => 'Skemaet skal nævne sin type (ehealth-questionnaire-type).',
  'no-program': () => 'Skemaet er ikke mærket som Kommunal PRO (useContext program, kpro).',
  'unknown-item-control': (v) =>
    `Visningen “${v['code']}” kendes ikke: Brug drop-down, radio-button, check-box eller slider.`,
  'foreign-item-control': (v) =>
    `Visningen “${v['code']}” kender kun dette kit: Den nationale platform afviser den.`,
  'decimal-step': (v) => `Et skridt i decimaltal hører kun til typen decimal, ikke ${v['type']}.`,
  'occurs-too-few': (v) => `${v['name']} skal være et tal over 1.`,
  'occurs-without-repeats': () => 'minOccurs kræver, at spørgsmålet kan besvares flere gange (repeats).',
  'copyright-place': (v) => `Ophavsret kan kun stå på en gruppe eller en tekst, ikke på typen ${v['type']}.`,
  'feedback-incomplete': (v) => `Beskeden til borgeren mangler ${v['missing']}.`,
  'feedback-order': (v) => `Beskeden vises aldrig: min (${v['min']}) er større end max (${v['max']}).`,
  'help-without-text': () => 'Hjælpeteksten er tom.',
  'condition-count': (v) => `Farvereglen har ${v['count']} betingelser: Der må højst være 2.`,
  'colour-system': (v) => `Farven “${v['code']}” er ikke fra det nationale kodesystem for farver.`,
  'image-missing': (v) => `Billedet${named(v['reference'])} findes ikke i skemaet.`,
  'image-type': (v) => `Billedet er af typen “${v['type']}”: Brug png eller jpeg.`,
  'image-too-big': (v) => `Billedet fylder ${v['kb']} kB: Der er plads til 266.`,
  'image-svg': () => 'Et billede i SVG kan indeholde programkode: Brug png eller jpeg.',
  'envelope-incomplete': (v) => `Handlevejledningens konvolut mangler ${v['part']}.`,
} satisfies Partial<Sentences>;

const colouring = {
  'colour-gap': (v) => `Disse svar får ingen farve: ${v['answers']}.`,
  'colour-overlap': (v) =>
    `Disse svar er både ${colour(v['colours'])}: ${v['answers']}. De bliver ${colour(v['wins'])}, for den værste vinder.`,
  'no-green': (v) =>
    v['answers']
      ? `Ingen regel giver grøn; disse svar bliver grå: ${v['answers']}.`
      : 'Ingen regel giver grøn.',
  'missing-is-green': () => 'Et spørgsmål uden svar bliver grønt: Et manglende svar siger intet om borgeren.',
  'rule-cannot-apply': (v) =>
    `Reglen “${v['rule']}” (${colour(v['colour'])}) passer ikke til svarets type: Svaret bliver gråt.`,
  'rule-never-met': (v) => `Reglen “${v['rule']}” (${colour(v['colour'])}) kan intet svar opfylde.`,
} satisfies Partial<Sentences>;

const scores = {
  'bad-expression': (v) => `Udtrykket kan ikke læses${named(v['subject'])}: Scoren bliver aldrig beregnet.`,
  'unsupported-expression': (v) =>
    `Udtrykket bruger noget, kittet ikke kan${named(v['subject'])}: Scoren bliver tom.`,
  'expression-budget': () => 'Udtrykket kræver for mange skridt: Scoren bliver ikke beregnet.',
  'score-unknown-item': (v) => `Scoren tæller “${v['linkId']}”, som ikke findes i skemaet.`,
  'score-without-weight': (v) =>
    `Scoren tæller “${v['linkId']}”, hvor disse svar ikke har nogen vægt: ${v['options']}.`,
  'score-needs-apart': (v) =>
    `Scoren tæller spørgsmål, som aldrig vises til den samme (${v['needs']}): Svaret på “${v['question']}” skiller dem.`,
  'score-never-computed': (v) =>
    v['needs']
      ? `Scoren bliver aldrig beregnet: Den tæller “${v['needs']}”, som aldrig vises.`
      : 'Scoren bliver tom, også når alt er besvaret.',
  'score-outside-range': (v) => `Scoren kan blive ${v['reaches']}, men vejledningen siger ${v['range']}.`,
} satisfies Partial<Sentences>;

const triggers = {
  'no-questionnaires': () =>
    'Der er ingen læsbare skemaer med: Hvad vejledningen peger på, er ikke undersøgt.',
  'unknown-questionnaire': (v) => `Skemaet ${v['canonical']} er ikke med.`,
  'unknown-item': (v) => `“${v['linkId']}” findes ikke i skemaet.`,
  'not-in-version': (v) => `Det passer ikke til version ${v['version']} af skemaet (${v['linkId']}).`,
  'empty-trigger': () => 'Emnet bliver aldrig vist: Udløseren spørger ikke om noget.',
  'unknown-answer': (v) => `“${v['linkId']}” har ikke svaret “${v['answer']}”.`,
  'unknown-level': (v) => `“${v['linkId']}” kan aldrig blive ${colour(v['colour'])}.`,
  'unknown-band': (v) => `Scoren “${v['linkId']}” har ikke noget afsnit, der hedder “${v['band']}”.`,
  'contradictory-trigger': (v) =>
    `Emnet bliver aldrig vist: Intet svar på “${v['linkId']}” opfylder udløseren.`,
  'colour-without-guidance': (v) => `Ingen vejledning svarer på ${colour(v['colour'])} “${v['linkId']}”.`,
} satisfies Partial<Sentences>;

const scales = {
  'range-order': (v) => `Fra (${v['from']}) skal være mindre end til (${v['to']}).`,
  'direction-against-colours': (v) =>
    `Retningen (${v['direction']}) er den modsatte af farverne på “${v['linkId']}”: En pil ville vise forkert vej.`,
  'change-without-source': (v) => `Den mindste vigtige ændring for “${v['linkId']}” mangler en kilde.`,
  'band-gap': (v) => `Der er et hul i skalaen mellem ${v['from']} og ${v['to']}.`,
  'band-overlap': (v) => `${v['one']} og ${v['other']} dækker de samme tal.`,
  'band-outside': (v) => `${v['band']} ligger uden for skalaen ${v['range']}.`,
  'band-against-colours': (v) => `${v['band']} dækker tal, der er både ${colour(v['colours'])}.`,
} satisfies Partial<Sentences>;

const guidance = {
  'missing-base': (v) => `Dokumentet bygger på “${v['id']}”, som ikke er med.`,
  'duplicate-id': (v) => `“${v['id']}” bruges to gange: Kun det første tæller.`,
  'topic-without-phrase': (v) =>
    `Emnet “${v['id']}” har intet at sige: Skriv en sætning, der kan åbne samtalen.`,
  'unknown-placeholder': (v) =>
    `“${v['placeholder']}” peger ikke på en score: Sætningen vises ikke, som den skal.`,
  'unknown-offer': (v) => `Tilbuddet “${v['id']}” findes ikke i dokumentet.`,
  'unused-offer': (v) => `Tilbuddet “${v['id']}” bliver ikke nævnt af noget emne.`,
  'bad-link': (v) => `“${v['url']}” er ikke en adresse, der begynder med https://.`,
  'bad-date': (v) => `“${v['date']}” er ikke en dato (år-måned-dag, for eksempel 2026-09-03).`,
  'review-past': (v) => `Skulle være set efter senest ${v['date']}.`,
  'no-review-date': () => 'Der står ikke, hvornår det skal ses efter igen (reviewBy).',
} satisfies Partial<Sentences>;

const words = {
  'blank-text': () => 'Teksten er tom.',
  'no-title': () => 'Skemaet har ingen titel til borgeren.',
  'no-text': (v) => `“${v['linkId']}” har ingen tekst.`,
  'no-option-text': (v) => `Svaret “${v['code']}” har ingen tekst: Borgeren ville se koden.`,
  'not-danish': (v) => `Sproget er “${v['language']}”: Borgeren skal kunne læse det på dansk.`,
  'broken-letters': (v) => `Bogstaver er gået i stykker: “${v['text']}”.`,
  markup: (v) => `Teksten har opmærkning (${v['markup']}), som vises tegn for tegn.`,
  'danish-slip': (v) => `Skrivefejl: “${v['slip']}”.`,
  'hard-to-read': (v) => `Teksterne er svære at læse: LIX ${v['lix']}, højst ${v['limit']}.`,
  'hard-text': (v) => `Teksten er svær at læse: LIX ${v['lix']}, højst ${v['limit']}.`,
  'long-sentence': (v) => `En sætning er på ${v['words']} ord: Del den, højst ${v['limit']}.`,
} satisfies Partial<Sentences>;

const severity: Readonly<Record<ContentSeverity, string>> = {
  error: 'fejl',
  warning: 'advarsel',
  note: 'bemærkning',
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What is said to an author. One sentence a finding: what is wrong, and what to do or what comes of it. */
export const contentCheckDa = {
  finding: {
    ...gate,
    ...enablement,
    ...dialect,
    ...colouring,
    ...scores,
    ...triggers,
    ...scales,
    ...guidance,
    ...words,
  } as Sentences,
  severity,
  closing: (errors: number, warnings: number, notes: number, resources: number): string =>
    `${count(resources, 'ressource', 'ressourcer')} undersøgt: ${count(errors, 'fejl', 'fejl')}, ` +
    `${count(warnings, 'advarsel', 'advarsler')}, ${count(notes, 'bemærkning', 'bemærkninger')}.`,
  file: {
    'not-found': 'Filen eller mappen findes ikke.',
    unreadable: 'Filen kan ikke læses.',
    'not-json': 'Filen er ikke JSON.',
    'too-big': 'Filen er større end 10 MB og bliver ikke læst.',
    'no-files': 'Mappen har ingen .json-filer.',
    'no-content': 'Der er hverken skemaer eller handlevejledninger i filen.',
    bom: 'Filen begynder med et usynligt tegn (BOM), som nogle systemer ikke kan læse.',
  },
  nothing: 'Der var intet at undersøge.',
  unknownOption: (option: string): string => `Tilvalget ${option} kendes ikke. Se kpro-check --help.`,
  badValue: (option: string, allowed: string): string => `${option} skal være ${allowed}.`,
  noFiles: 'Skriv hvilke filer eller mapper der skal undersøges. Se kpro-check --help.',
  aDay: 'en dato som 2026-09-03',
  or: 'eller',
  help: `Brug: kpro-check [tilvalg] <filer eller mapper>

Undersøger spørgeskemaer og handlevejledninger (FHIR R4, den nationale dialekt) og skriver en linje for hvert fund.

  --lang da|en         sproget (da)
  --format text|json   en linje for hvert fund, eller JSON (text)
  --today 2026-09-03   dagen, som datoer for eftersyn måles mod (i dag)
  --strict             også advarsler giver fejl
  --help               denne hjælp

Slutkode: 0 ingen fejl, 1 fejl (med --strict også advarsler), 2 noget kunne ikke læses eller forstås.`,
};

export type ContentCheckWords = typeof contentCheckDa;
