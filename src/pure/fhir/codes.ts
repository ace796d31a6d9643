/**
 * Every canonical URL, system and code that the kit reads or writes, once. Theirs first (FUT, HL7, SDC: domain.md
 * section 3), then our own for what FUT and R4 have no place for (decision D19).
 */
export const fut = {
  structure: 'http://ehealth.sundhed.dk/fhir/StructureDefinition/',
  system: 'http://ehealth.sundhed.dk/cs/',
} as const;

const sd = (name: string) => `${fut.structure}${name}` as const;
const cs = (name: string) => `${fut.system}${name}` as const;
const hl7 = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}` as const;
const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/${name}` as const;
const own = (kind: 'StructureDefinition' | 'CodeSystem', name: string) =>
  `https://kpro-elements.example/${kind}/${name}` as const;

/** Extensions, by what they mean. */
export const extensionUrl = {
  significance: sd('ehealth-questionnaire-answerSignificance'),
  condition: sd('ehealth-answer-Condition'),
  helpText: sd('ehealth-questionnaire-helpText'),
  feedback: sd('ehealth-questionnaire-feedback'),
  shortText: sd('ehealth-questionnaire-shortText'),
  decimalStep: sd('ehealth-questionnaire-sliderStepValueDecimal'),
  externalId: sd('ehealth-external-identifier'),
  copyright: sd('ehealth-questionnaire-item-is-copyright'),
  overviewUsage: sd('ehealth-overviewUsageMode'),
  conditionId: sd('ehealth-enableBehavior-conditionId'),
  staffTitle: sd('ehealth-employee-title'),
  findingBasis: sd('ehealth-questionnaireresponse-finding-basis'),
  resolvedTiming: sd('ehealth-resolved-timing'),
  guidanceContent: sd('ehealth-content'),
  itemControl: hl7('questionnaire-itemControl'),
  step: hl7('questionnaire-sliderStepValue'),
  minValue: hl7('minValue'),
  maxValue: hl7('maxValue'),
  minOccurs: hl7('questionnaire-minOccurs'),
  maxOccurs: hl7('questionnaire-maxOccurs'),
  hidden: hl7('questionnaire-hidden'),
  exclusive: hl7('questionnaire-optionExclusive'),
  optionPrefix: hl7('questionnaire-optionPrefix'),
  ordinal: hl7('ordinalValue'),
  weight: hl7('itemWeight'),
  variable: hl7('variable'),
  episodeOfCare: hl7('workflow-episodeOfCare'),
  dataAbsent: hl7('data-absent-reason'),
  calculated: sdc('sdc-questionnaire-calculatedExpression'),
  minutes: own('StructureDefinition', 'questionnaire-minutes'),
  declines: own('StructureDefinition', 'option-declines'),
  helpedBy: own('StructureDefinition', 'helped-by'),
  responseMode: own('StructureDefinition', 'response-mode'),
  skipReason: own('StructureDefinition', 'skip-reason'),
} as const;

/** Code systems, by what they hold. */
export const systemUrl = {
  colour: cs('questionnaire-item-significance-indicator'),
  impression: cs('clinicalimpression-codes'),
  finding: cs('clinicalimpression-finding-codes'),
  timing: cs('resolved-timing-type'),
  basicType: cs('basic-resource-type'),
  area: own('CodeSystem', 'area'),
  itemRole: own('CodeSystem', 'item-role'),
  occasion: own('CodeSystem', 'occasion'),
  uri: 'urn:ietf:rfc:3986',
} as const;
