/** The invented examples of the FUT dialect (domain.md section 3), with their URLs written out. */
import type { Json } from '../../src/pure/model/index.js';
import { cs, hl7, sd, sdc, type Fhir } from './forms.js';

const longUrls: Readonly<Record<string, (name: string) => string>> = { SD: sd, CS: cs, HL7: hl7, SDC: sdc };

const expand = (json: Json): Json => {
  if (typeof json === 'string')
    return json.replace(/^(SD|CS|HL7|SDC):/, (_all, short: string) => longUrls[short]!(''));
  if (Array.isArray(json)) return json.map(expand);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, inner]) => [key, expand(inner as Json)]));
};

const example = (text: string): Fhir => expand(JSON.parse(text) as Json) as Fhir;

export const nat: Fhir =
  example(`{"resourceType":"Questionnaire","url":"https://example.org/q/nat","version":"2.1","status":"active",
 "extension":[{"url":"HL7:variable","valueExpression":{"name":"naetter","language":"text/fhirpath",
   "expression":"%resource.repeat(item).where(linkId='naetter').answer.valueInteger"}},
  {"url":"HL7:variable","valueExpression":{"name":"uro","language":"text/fhirpath",
   "expression":"%resource.repeat(item).where(linkId='uro').answer.value.ordinal()"}}],
 "item":[
 {"linkId":"naetter","type":"integer","text":"Hvor mange nætter sov du dårligt i sidste uge?","extension":[
   {"url":"SD:ehealth-questionnaire-helpText","extension":[{"url":"text","valueString":"Et cirka tal er nok."}]},
   {"url":"SD:ehealth-questionnaire-feedback","extension":[
     {"url":"value","valueString":"Tag det gerne op i samtalen."},{"url":"min","valueInteger":5},{"url":"max","valueInteger":7}]},
   {"url":"SD:ehealth-questionnaire-answerSignificance","extension":[
     {"url":"SD:ehealth-answer-Condition","extension":[{"url":"value","valueInteger":3},{"url":"operator","valueCode":">="}]},
     {"url":"SD:ehealth-answer-Condition","extension":[{"url":"value","valueInteger":4},{"url":"operator","valueCode":"<="}]},
     {"url":"significance","valueCoding":{"system":"CS:questionnaire-item-significance-indicator","code":"yellow"}}]}]},
 {"linkId":"uro","type":"choice","text":"Har du tanker, der holder dig vågen?","answerOption":[
   {"valueCoding":{"system":"https://example.org/svar","code":"nej","display":"Nej"},"extension":[{"url":"HL7:ordinalValue","valueDecimal":0}]},
   {"valueCoding":{"system":"https://example.org/svar","code":"ja","display":"Ja"},"extension":[{"url":"HL7:ordinalValue","valueDecimal":2}]}]},
 {"linkId":"sum","type":"decimal","readOnly":true,"text":"Søvntal","extension":[
   {"url":"SDC:sdc-questionnaire-calculatedExpression",
    "valueExpression":{"language":"text/fhirpath","expression":"%naetter + %uro"}}]}]}`);

export const natResponse: Fhir =
  example(`{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://example.org/q/nat|2.1",
  "extension":[{"url":"HL7:workflow-episodeOfCare","valueReference":{"reference":"https://careplan.example.org/fhir/EpisodeOfCare/12"}},
   {"url":"SD:ehealth-resolved-timing","extension":[{"url":"serviceRequestVersionId","valueId":"3"},
    {"url":"type","valueCodeableConcept":{"coding":[{"system":"CS:resolved-timing-type","code":"Resolved"}]}}]}],
  "basedOn":[{"reference":"https://careplan.example.org/fhir/ServiceRequest/77"}],
  "subject":{"reference":"https://patient.example.org/fhir/Patient/5"},"source":{"reference":"https://patient.example.org/fhir/Patient/5"},
  "authored":"2026-03-03T09:40:00+01:00","item":[{"linkId":"naetter","answer":[{"valueInteger":4}]}]}`);

export const natResult: Fhir =
  example(`{"resourceType":"ClinicalImpression","status":"completed","date":"2026-03-03T09:40:05+01:00",
 "code":{"coding":[{"system":"CS:clinicalimpression-codes","code":"TriagingResult"}]},
 "subject":{"reference":"Patient/5"},"investigation":[{"code":{"text":"PRO"},"item":[{"reference":"QuestionnaireResponse/81"}]}],
 "finding":[{"itemCodeableConcept":{"coding":[{"system":"CS:clinicalimpression-finding-codes","code":"yellow-question-answer"}]}}],
 "extension":[{"url":"HL7:workflow-episodeOfCare","valueReference":{"reference":"EpisodeOfCare/12"}},
  {"url":"SD:ehealth-questionnaireresponse-finding-basis","extension":[
   {"url":"linkId","valueString":"naetter"},{"url":"value","valueInteger":4},
   {"url":"finding","valueCodeableConcept":{"coding":[{"system":"CS:clinicalimpression-finding-codes","code":"yellow-question-answer"}]}},
   {"url":"SD:ehealth-questionnaire-answerSignificance","extension":[
    {"url":"SD:ehealth-answer-Condition","extension":[{"url":"value","valueInteger":3},{"url":"operator","valueCode":">="}]},
    {"url":"SD:ehealth-answer-Condition","extension":[{"url":"value","valueInteger":4},{"url":"operator","valueCode":"<="}]},
    {"url":"significance","valueCoding":{"system":"CS:questionnaire-item-significance-indicator","code":"yellow"}}]}]}]}`);

/** FUT's envelope around a guidance document. */
export const envelope = (data: string): Fhir =>
  expand({
    resourceType: 'Basic',
    contained: [{ resourceType: 'Binary', id: 'indhold', contentType: 'application/json', data }],
    code: { coding: [{ system: 'CS:basic-resource-type', code: 'actionguidance' }] },
    extension: [
      {
        url: 'SD:ehealth-status',
        valueCoding: { system: 'http://hl7.org/fhir/publication-status', code: 'active' },
      },
      { url: 'SD:ehealth-content', valueReference: { reference: '#indhold' } },
    ],
  }) as Fhir;
