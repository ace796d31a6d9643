import type { ContentCode, ContentSeverity, ContentValues } from '../../model/content-finding.js';
import type { ContentCheckWords } from './da.js';

type Sentences = Readonly<Record<ContentCode, (values: ContentValues) => string>>;

const colour = (codes = ''): string => codes.split(',').join(' and ');

const named = (text: string | undefined): string => (text ? ` (${text})` : '');

/** What the gate cannot read. */
const gate = {
  'not-json': () => 'This is not JSON.',
  'wrong-resource': () => 'This is another kind of resource than expected.',
  'missing-field': () => 'The field is missing and must be filled in.',
  'wrong-type': () => 'The value has a wrong type and cannot be read.',
  'unknown-type': (v) =>
    `The type “${v['subject']}” is unknown: the item is shown as a text, and nobody can answer it.`,
  'unknown-operator': (v) =>
    `The operator${named(v['subject'])} is unknown: use exists, =, !=, >, <, >= or <=.`,
  'unknown-colour': (v) => `The colour${named(v['subject'])} does not exist: use red, yellow or green.`,
  'unsupported-content': () =>
    'The answer options stand elsewhere and are not shown: write them as answerOption.',
  'too-deep': () => 'The items are nested too deep: the innermost ones are not shown.',
  'duplicate-link-id': (v) => `linkId “${v['subject']}” is used twice: the later question is not shown.`,
  'bad-guidance': () => 'The guidance cannot be read: its content must be JSON in a Binary.',
} satisfies Partial<Sentences>;

/** Which questions are asked. */
const enablement = {
  'unknown-question': (v) => `The condition points at “${v['question']}”, which is not in the questionnaire.`,
  'later-question': (v) =>
    `The condition points at “${v['question']}”, which comes later in the questionnaire.`,
  'circular-rule': () => 'The rule waits for itself and is left out.',
  'impossible-condition': (v) =>
    `No answer to “${v['question']}” can meet the condition “${v['condition']}”.`,
  'never-shown': (v) => `“${v['linkId']}” is never shown: no answers meet its conditions.`,
} satisfies Partial<Sentences>;

/** What the national platform asks for. */
const dialect = {
  'no-version': () => 'The questionnaire must have a version.',
  'no-modifier-role': () =>
    'The questionnaire must name its owner (ehealth-modifier-role with reference and role).',
  'no-questionnaire-type': () => 'The questionnaire must name its type (ehealth-questionnaire-type).',
  'no-program': () => 'The questionnaire is not marked as Kommunal PRO (useContext program, kpro).',
  'unknown-item-control': (v) =>
    `The control “${v['code']}” is unknown: use drop-down, radio-button, check-box or slider.`,
  'foreign-item-control': (v) =>
    `Only this kit knows the control “${v['code']}”: the national platform refuses it.`,
  'decimal-step': (v) => `A decimal step belongs to the type decimal only, not ${v['type']}.`,
  'occurs-too-few': (v) => `${v['name']} must be a number above 1.`,
  'occurs-without-repeats': () => 'minOccurs needs a question that repeats.',
  'copyright-place': (v) => `Copyright may stand on a group or a text only, not on the type ${v['type']}.`,
  'feedback-incomplete': (v) => `The message to the citizen lacks ${v['missing']}.`,
  'feedback-order': (v) => `The message is never shown: min (${v['min']}) is above max (${v['max']}).`,
  'help-without-text': () => 'The help text is empty.',
  'condition-count': (v) => `The colour rule has ${v['count']} conditions: at most 2 are allowed.`,
  'colour-system': (v) => `The colour “${v['code']}” is not of the national code system for colours.`,
  'image-missing': (v) => `The picture${named(v['reference'])} is not in the questionnaire.`,
  'image-type': (v) => `The picture has the type “${v['type']}”: use png or jpeg.`,
  'image-too-big': (v) => `The picture takes ${v['kb']} kB: there is room for 266.`,
  'image-svg': () => 'A picture in SVG may hold programs: use png or jpeg.',
  'envelope-incomplete': (v) => `The envelope of the guidance lacks ${v['part']}.`,
} satisfies Partial<Sentences>;

const colouring = {
  'colour-gap': (v) => `These answers get no colour: ${v['answers']}.`,
  'colour-overlap': (v) =>
    `These answers are both ${colour(v['colours'])}: ${v['answers']}. They become ${colour(v['wins'])}, since the worst wins.`,
  'no-green': (v) =>
    v['answers'] ? `No rule gives green; these answers stay grey: ${v['answers']}.` : 'No rule gives green.',
  'missing-is-green': () =>
    'A question without an answer becomes green: a missing answer says nothing of the citizen.',
  'rule-cannot-apply': (v) =>
    `The rule “${v['rule']}” (${colour(v['colour'])}) does not fit the kind of answer: the answer stays grey.`,
  'rule-never-met': (v) => `No answer can meet the rule “${v['rule']}” (${colour(v['colour'])}).`,
} satisfies Partial<Sentences>;

const scores = {
  'bad-expression': (v) =>
    `The expression cannot be read${named(v['subject'])}: the score is never worked out.`,
  'unsupported-expression': (v) =>
    `The expression uses what the kit cannot run${named(v['subject'])}: the score stays empty.`,
  'expression-budget': () => 'The expression takes too many steps: the score is not worked out.',
  'score-unknown-item': (v) => `The score counts “${v['linkId']}”, which is not in the questionnaire.`,
  'score-without-weight': (v) =>
    `The score counts “${v['linkId']}”, where these answers have no weight: ${v['options']}.`,
  'score-needs-apart': (v) =>
    `The score counts questions that nobody is asked together (${v['needs']}): the answer to “${v['question']}” parts them.`,
  'score-never-computed': (v) =>
    v['needs']
      ? `The score is never worked out: it counts “${v['needs']}”, which is never shown.`
      : 'The score stays empty, also when everything is answered.',
  'score-outside-range': (v) => `The score can come to ${v['reaches']}, but the guidance says ${v['range']}.`,
} satisfies Partial<Sentences>;

const triggers = {
  'no-questionnaires': () =>
    'No readable questionnaires were given: what the guidance points at was not checked.',
  'unknown-questionnaire': (v) => `The questionnaire ${v['canonical']} was not given.`,
  'unknown-item': (v) => `“${v['linkId']}” is not in the questionnaire.`,
  'not-in-version': (v) => `This does not fit version ${v['version']} of the questionnaire (${v['linkId']}).`,
  'empty-trigger': () => 'The topic is never shown: its trigger asks for nothing.',
  'unknown-answer': (v) => `“${v['linkId']}” does not have the answer “${v['answer']}”.`,
  'unknown-level': (v) => `“${v['linkId']}” can never be ${colour(v['colour'])}.`,
  'unknown-band': (v) => `The score “${v['linkId']}” has no band called “${v['band']}”.`,
  'contradictory-trigger': (v) =>
    `The topic is never shown: no answer to “${v['linkId']}” meets its trigger.`,
  'colour-without-guidance': (v) => `No guidance answers to ${colour(v['colour'])} on “${v['linkId']}”.`,
} satisfies Partial<Sentences>;

const scales = {
  'range-order': (v) => `From (${v['from']}) must be below to (${v['to']}).`,
  'direction-against-colours': (v) =>
    `The direction (${v['direction']}) is the opposite of the colours on “${v['linkId']}”: an arrow would point the wrong way.`,
  'change-without-source': (v) => `The smallest important change of “${v['linkId']}” names no source.`,
  'band-gap': (v) => `The scale has a gap between ${v['from']} and ${v['to']}.`,
  'band-overlap': (v) => `${v['one']} and ${v['other']} cover the same numbers.`,
  'band-outside': (v) => `${v['band']} lies outside the scale ${v['range']}.`,
  'band-against-colours': (v) => `${v['band']} covers numbers that are both ${colour(v['colours'])}.`,
} satisfies Partial<Sentences>;

const guidance = {
  'missing-base': (v) => `The document lies over “${v['id']}”, which was not given.`,
  'duplicate-id': (v) => `“${v['id']}” is used twice: only the first one counts.`,
  'topic-without-phrase': (v) =>
    `The topic “${v['id']}” has nothing to say: write a phrase that may open the talk.`,
  'unknown-placeholder': (v) =>
    `“${v['placeholder']}” points at no score: the phrase is not shown as it should be.`,
  'unknown-offer': (v) => `The offer “${v['id']}” is not in the document.`,
  'unused-offer': (v) => `No topic names the offer “${v['id']}”.`,
  'bad-link': (v) => `“${v['url']}” is not an address that begins with https://.`,
  'bad-date': (v) => `“${v['date']}” is not a date (year-month-day, such as 2026-09-03).`,
  'review-past': (v) => `Should have been looked at again by ${v['date']}.`,
  'no-review-date': () => 'It does not say when to look at it again (reviewBy).',
} satisfies Partial<Sentences>;

const words = {
  'blank-text': () => 'The text is empty.',
  'no-title': () => 'The questionnaire has no title for the citizen.',
  'no-text': (v) => `“${v['linkId']}” has no text.`,
  'no-option-text': (v) => `The answer “${v['code']}” has no text: the citizen would see the code.`,
  'not-danish': (v) => `The language is “${v['language']}”: citizens must be able to read it in Danish.`,
  'broken-letters': (v) => `Letters are broken: “${v['text']}”.`,
  markup: (v) => `The text holds markup (${v['markup']}), which is shown sign by sign.`,
  'danish-slip': (v) => `A slip: “${v['slip']}”.`,
  'hard-to-read': (v) => `The texts are hard to read: LIX ${v['lix']}, at most ${v['limit']}.`,
  'hard-text': (v) => `The text is hard to read: LIX ${v['lix']}, at most ${v['limit']}.`,
  'long-sentence': (v) => `A sentence has ${v['words']} words: split it, at most ${v['limit']}.`,
} satisfies Partial<Sentences>;

const severity: Readonly<Record<ContentSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const contentCheckEn: ContentCheckWords = {
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
  },
  severity,
  closing: (errors, warnings, notes, resources) =>
    `${count(resources, 'resource', 'resources')} checked: ${count(errors, 'error', 'errors')}, ` +
    `${count(warnings, 'warning', 'warnings')}, ${count(notes, 'note', 'notes')}.`,
  file: {
    'not-found': 'There is no such file or folder.',
    unreadable: 'The file cannot be read.',
    'not-json': 'The file is not JSON.',
    'too-big': 'The file is larger than 10 MB and is not read.',
    'no-files': 'The folder holds no .json files.',
    'no-content': 'The file holds neither questionnaires nor guidance.',
    bom: 'The file begins with an invisible character (BOM) that some systems cannot read.',
  },
  nothing: 'There was nothing to check.',
  unknownOption: (option) => `The option ${option} is unknown. See kpro-check --help.`,
  badValue: (option, allowed) => `${option} must be ${allowed}.`,
  noFiles: 'Say which files or folders to check. See kpro-check --help.',
  aDay: 'a date such as 2026-09-03',
  or: 'or',
  help: `Usage: kpro-check [options] <files or folders>

Checks questionnaires and guidance (FHIR R4, the national dialect) and prints one line a finding.

  --lang da|en         the language (da)
  --format text|json   one line a finding, or JSON (text)
  --today 2026-09-03   the day that review dates are held against (today)
  --strict             warnings fail too
  --help               this help

Exit code: 0 no errors, 1 errors (with --strict also warnings), 2 something could not be read or understood.`,
};
