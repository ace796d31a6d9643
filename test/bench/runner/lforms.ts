/** LHC-Forms, which reads the same FHIR Questionnaire. */
import type { Json } from '../content.js';
import { measured } from './side.js';

interface ResponseItem {
  readonly linkId: string;
  readonly answer?: readonly Json[];
}

declare const LForms: {
  readonly Util: {
    readonly addFormToPage: (form: Json, place: HTMLElement, options: Json) => Promise<unknown>;
    readonly getFormFHIRData: (
      type: string,
      version: string,
      place: HTMLElement,
    ) => { readonly item?: readonly ResponseItem[] };
  };
};

measured({
  draw: (form, place) => LForms.Util.addFormToPage(form, place, { fhirVersion: 'R4' }),
  root: (place) => place,
  isChosen: (radio) => !!radio.closest('.ant-radio-checked'),
  score: (place) => {
    const { item } = LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', place);
    const [answer] = item?.find(({ linkId }) => linkId === 'sum')?.answer ?? [];
    return answer?.['valueDecimal'];
  },
});
