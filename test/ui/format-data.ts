/** A course whose pain score is asked in parts of a point, so that each number of it is a decimal in any place. */
import { cast, judged, type Answered, type Json } from '../kit/cast.js';
import { goalsOf } from './staff.js';

const pain = 'https://kpro-elements.example/Questionnaire/smerte';

/** The three talks' answers, oldest first: green, yellow, red. */
export const pains = [2.25, 4.75, 8.5] as const;
export const days = ['2026-01-12', '2026-04-18', '2026-08-31'] as const;

type Change = (key: string, value: unknown) => unknown;

const changed = <T>(json: T, change: Change): T =>
  JSON.parse(JSON.stringify(json), (key, value: unknown) => change(key, value)) as T;

/** Each limit of a rule and of the scale half a point higher. */
const inHalves: Change = (_key, value) => {
  const { valueInteger, ...rest } = (value ?? {}) as Json;
  return typeof valueInteger === 'number' && !String(rest['url']).endsWith('sliderStepValue')
    ? { ...rest, valueDecimal: valueInteger + 0.5 }
    : value;
};

const formInHalves = (form: Json): Json => ({
  ...form,
  item: changed(form['item'] as Json[], (key, value) =>
    key === 'type' && value === 'integer' ? 'decimal' : inHalves(key, value),
  ),
});

const guidanceInHalves: Change = (key, value) => {
  if (key === 'range') return (value as number[]).map((end) => end + 0.5);
  if (key === 'relevantChange') return 1.25;
  return (key === 'from' || key === 'to') && typeof value === 'number' ? value + 0.5 : value;
};

const answered = (response: Json): Json => {
  const at = days.findIndex((day) => String(response['authored']).startsWith(day));
  if (at < 0) throw new Error(`no talk was on ${String(response['authored'])}`);
  const toPain: Change = (_key, value) =>
    (value as Json | null)?.['valueInteger'] === undefined ? value : { valueDecimal: pains[at] };
  return { ...response, item: changed(response['item'] as Json[], toPain) };
};

/** What a host hands over: Karl Erik's talks, with pain in decimals. */
export const inDecimals = async (): Promise<Answered & { goals: readonly Json[] }> => {
  const known = await cast('karl-erik-damgaard');
  const isPain = ({ questionnaire }: Json) => String(questionnaire).startsWith(pain);
  const questionnaires = known.questionnaires.map((form) =>
    form['url'] === pain ? formInHalves(form) : form,
  );
  const responses = known.responses.map((one) => (isPain(one) ? answered(one) : one));
  const pained = responses.filter(isPain);
  const old = new Set(pained.map(({ id }) => `triage-${String(id)}`));
  const guidance = known.guidance.map((one) =>
    String(one['id']).endsWith('helbred') ? changed(one, guidanceInHalves) : one,
  );
  return {
    questionnaires,
    responses,
    guidance,
    results: [
      ...known.results.filter(({ id }) => !old.has(String(id))),
      ...pained.map((one) => judged(questionnaires, one)),
    ],
    goals: goalsOf(known),
  };
};
