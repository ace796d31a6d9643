/** The extensions that only some questionnaires have; those that every form is read by stand in `codes.ts`. */
const hl7 = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}` as const;
const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/${name}` as const;
const fut = (name: string) => `http://ehealth.sundhed.dk/fhir/StructureDefinition/${name}` as const;

export const detailUrl = {
  xhtml: hl7('rendering-xhtml'),
  markdown: hl7('rendering-markdown'),
  translation: hl7('translation'),
  entryFormat: hl7('entryFormat'),
  minLength: hl7('minLength'),
  regex: hl7('regex'),
  maxDecimalPlaces: hl7('maxDecimalPlaces'),
  maxSize: hl7('maxSize'),
  mimeType: hl7('mimeType'),
  orientation: hl7('questionnaire-choiceOrientation'),
  unit: hl7('questionnaire-unit'),
  unitOption: hl7('questionnaire-unitOption'),
  usageMode: hl7('questionnaire-usageMode'),
  referenceResource: hl7('questionnaire-referenceResource'),
  constraint: hl7('questionnaire-constraint'),
  targetConstraint: hl7('targetConstraint'),
  cqfExpression: hl7('cqf-expression'),
  terminologyServer: hl7('preferredTerminologyServer'),
  minQuantity: sdc('sdc-questionnaire-minQuantity'),
  maxQuantity: sdc('sdc-questionnaire-maxQuantity'),
  openLabel: sdc('sdc-questionnaire-openLabel'),
  collapsible: sdc('sdc-questionnaire-collapsible'),
  disabledDisplay: hl7('questionnaire-disabledDisplay'),
  /** R5's own element, as R4 carries it. */
  futureDisabledDisplay:
    'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay',
  signatureRequired: hl7('questionnaire-signatureRequired'),
  sdcShortText: sdc('sdc-questionnaire-shortText'),
  answerMedia: sdc('sdc-questionnaire-itemAnswerMedia'),
  itemMedia: sdc('sdc-questionnaire-itemMedia'),
  sdcTerminologyServer: sdc('sdc-questionnaire-preferredTerminologyServer'),
  launchContext: sdc('sdc-questionnaire-launchContext'),
  enableWhenExpression: sdc('sdc-questionnaire-enableWhenExpression'),
  initialExpression: sdc('sdc-questionnaire-initialExpression'),
  answerExpression: sdc('sdc-questionnaire-answerExpression'),
  toggleExpression: sdc('sdc-questionnaire-answerOptionsToggleExpression'),
  candidateExpression: sdc('sdc-questionnaire-candidateExpression'),
  contextExpression: sdc('sdc-questionnaire-contextExpression'),
  staffUsage: fut('ehealth-usage'),
  futImage: fut('ehealth-questionnaire-image'),
  safetyNet: 'https://kpro-elements.example/StructureDefinition/safety-net',
} as const;
