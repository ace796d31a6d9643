// The questionnaire's door together with its pages, for a page that opens one at once: nothing is fetched after another.
import * as pages from '../ui/elements/questionnaire/open-form.js';
import { withPages } from '../ui/elements/questionnaire/pages-file.js';
import './kpro-questionnaire.js';

withPages(pages);
