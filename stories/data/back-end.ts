/** FHIR back ends in the page, for stories that stand in a `<kpro-connection>`: no request leaves it. */
import { FakeBackEnd, refusal, silent as never, type Fault } from 'kpro-elements/testing';
import { content } from 'virtual:demo-content';
import { now, recordOf, type Person } from './content.js';

/** A base that exists nowhere. */
export const base = 'https://ehr.example/fhir';

const shared = Object.entries(content).flatMap(([name, found]) => (name.startsWith('cast/') ? [] : found));

const answering = (person: Person, fault: Fault): typeof fetch => {
  const backEnd = new FakeBackEnd([...shared, ...recordOf(person)], { base, now: () => now });
  backEnd.tell(fault);
  return backEnd.fetch;
};

/** Takes what is sent and keeps nothing: what was done in one story is not there in the next. */
const forgetful: Fault = ({ method, body }) =>
  method === 'PUT' ? new Response(JSON.stringify(body), { headers: { ETag: 'W/"1"' } }) : undefined;

/** Knows one person's record. */
export const backEndOf = (person: Person): typeof fetch => answering(person, forgetful);

/** Never answers. */
export const silent = answering('karl-erik-damgaard', never);

/** Always says that it has failed. */
export const broken = answering('karl-erik-damgaard', () => refusal(500));
