import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';

/** Sets rich data and controls as properties, as a host does. */
export const properties = (values: object): DirectiveResult =>
  ref((element) => element && Object.assign(element, values));
