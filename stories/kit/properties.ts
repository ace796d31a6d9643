import { ref } from 'lit/directives/ref.js';
import type { DirectiveResult } from 'lit/directive.js';

/** Sets rich data and controls as properties, as a host does. What is undefined keeps the element's own default. */
export const properties = (values: object): DirectiveResult =>
  ref((element) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    if (element) Object.assign(element, Object.fromEntries(given));
  });
