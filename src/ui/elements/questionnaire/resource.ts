import { isShown, shownAnswers } from '../../../pure/engines/form.js';
import { writeResponse } from '../../../pure/fhir/write-response.js';
import type { ResponseStatus } from '../../../pure/model/response.js';
import type { Opened } from '../../controllers/form-origin.js';
import type { ResponseResource } from '../../events/answerable-event.js';
import type { Walk } from './walk.js';

/** The response as it stands: what is shown and answered, with what the form computed. */
export const resourceOf = (
  { response, came }: Opened,
  { form }: Walk,
  status: ResponseStatus,
  authored: string,
  versionId: string | undefined,
): ResponseResource =>
  writeResponse(
    form.graph.questionnaire,
    {
      ...response,
      status,
      authored,
      answers: shownAnswers(form),
      ...(versionId !== undefined && { versionId }),
    },
    (linkId) => isShown(form, linkId),
    came,
  );
