import { html, type TemplateResult } from 'lit';
import 'kpro-elements/define/kpro-connection.js';
import { base, backEndOf, broken, silent } from '../data/back-end.js';
import type { Person } from '../data/content.js';

/** Made once a person: another function would be another back end, and a new connection. */
const backEnds = new Map<Person, typeof fetch>();

const backEnd = (person: Person): typeof fetch => {
  const made = backEnds.get(person) ?? backEndOf(person);
  backEnds.set(person, made);
  return made;
};

const around = (person: Person, fetch: typeof globalThis.fetch, content: TemplateResult): TemplateResult =>
  html`<kpro-connection fhir-base=${base} patient=${person} .fetch=${fetch}>${content}</kpro-connection>`;

/** For the parameters of a story that is drawn by one of these: the docs page then shows it with its connection. */
export const inConnection = { connected: true };

/** Elements in a connection to a back end that knows this person. */
export const connected = (person: Person, content: TemplateResult): TemplateResult =>
  around(person, backEnd(person), content);

/** A connection whose back end never answers: what stands while data are loaded. */
export const waiting = (content: TemplateResult): TemplateResult =>
  around('karl-erik-damgaard', silent, content);

/** A connection whose back end says that it has failed. */
export const failing = (content: TemplateResult): TemplateResult =>
  around('karl-erik-damgaard', broken, content);
