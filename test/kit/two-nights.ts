/** A small course for whoever tries the package: one question with colours and a score of it, answered twice. */
import { at, form, rule, ruled, score } from '../pure/forms.js';

const end = (name: string, valueInteger: number) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  valueInteger,
});
const colours = [rule('red', ['>=', 4]), rule('green', ['<=', 3])];
const nights = ruled('nights', [end('minValue', 0), end('maxValue', 7), ...colours]);

export const questionnaire = form([nights, score('twice', `${at('nights')} * 2`)], { title: 'Søvn' });

const response = (id: string, month: string, valueInteger: number) => ({
  resourceType: 'QuestionnaireResponse',
  id,
  status: 'completed',
  questionnaire: `${String(questionnaire['url'])}|1.0`,
  authored: `2026-${month}-01T10:00:00+02:00`,
  item: [{ linkId: 'nights', answer: [{ valueInteger }] }],
});

/** Green, then red. */
export const responses = [response('a', '05', 1), response('b', '08', 5)];
