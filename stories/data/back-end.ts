/** FHIR back ends in the page, for stories that stand in a `<kpro-connection>`: no request leaves it. */
import { FakeBackEnd, offline, refusal, silent as never, slow, type Fault } from 'kpro-elements/testing';
import { content } from 'virtual:demo-content';
import { network } from '../kit/network.js';
import { traffic } from '../kit/traffic.js';
import { now, recordOf, type Person } from './content.js';

/** A base that exists nowhere. */
export const base = 'https://ehr.example/fhir';

const shared = Object.entries(content).flatMap(([name, found]) => (name.startsWith('cast/') ? [] : found));

const answering = (person: Person, fault: Fault): typeof fetch => {
  const backEnd = new FakeBackEnd([...shared, ...recordOf(person)], { base, now: () => now });
  backEnd.tell(fault);
  return async (...request) => {
    const answer = await backEnd.fetch(...request);
    traffic.tell({ asked: backEnd.asked.at(-1)!, body: await answer.clone().json() });
    return answer;
  };
};

/** Takes what is sent and keeps nothing: what was done in one story is not there in the next. */
const forgetful: Fault = ({ method, body }) =>
  method === 'PUT' ? new Response(JSON.stringify(body), { headers: { ETag: 'W/"1"' } }) : undefined;

const slowly = slow(2000);

/** As the toolbar says. */
const weather: Fault = (asked, answer) => {
  if (network.now === 'failing') return offline(asked, answer);
  if (network.now === 'slow') return slowly(asked, async () => (await forgetful(asked, answer)) ?? answer());
  return forgetful(asked, answer);
};

/** Knows one person's record. */
export const backEndOf = (person: Person): typeof fetch => answering(person, weather);

/** Never answers. */
export const silent = answering('karl-erik-damgaard', never);

/** Always says that it has failed. */
export const broken = answering('karl-erik-damgaard', () => refusal(500));
