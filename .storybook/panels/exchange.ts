/** What goes into the elements of a story and comes out of them, told to its panel as it happens. */
import { addons } from 'storybook/preview-api';
import { traffic, type Answered } from '../../stories/kit/traffic.js';
import { changedPaths } from './changed-paths.js';
import { exchangeTold, type Exchange } from './told.js';

/** Properties that hold FHIR. */
const rich = [
  'questionnaire',
  'response',
  'questionnaires',
  'responses',
  'results',
  'guidance',
  'goals',
  'entries',
];

const known = new Map<string, unknown>();

const tell = (way: Exchange['way'], name: string, content: unknown, key = name): void => {
  const changed = known.has(key) ? changedPaths(known.get(key), content) : [];
  known.set(key, content);
  const at = new Date().toLocaleTimeString('da-DK');
  addons.getChannel().emit(exchangeTold, { at, way, name, content, changed } satisfies Exchange);
};

let shown = '';

/** Another story than before: nothing is known. */
export const begin = (story: string): void => {
  if (story === shown) return;
  shown = story;
  known.clear();
  addons.getChannel().emit(exchangeTold, undefined);
};

/** What a host has given as properties. */
export const tellGiven = (elements: readonly Element[]): void => {
  for (const element of elements)
    for (const name of rich) {
      const content = (element as unknown as Record<string, unknown>)[name];
      const key = `${element.localName} .${name}`;
      if (content !== undefined && known.get(key) !== content) tell('in', key, content);
    }
};

/** What an event carries for its host alone: its detail, and the resource that only its class gives. */
export const tellEvent = (event: Event): void => {
  const { detail, response } = event as CustomEvent & { response?: unknown };
  const resource = response as { id?: unknown } | undefined;
  if (resource) tell('out', event.type, resource, `QuestionnaireResponse/${String(resource.id)}`);
  else tell('out', event.type, detail, `${event.type} ${JSON.stringify(detail)}`);
};

traffic.listen(({ asked, body }: Answered) => {
  const key = asked.path.split('?')[0]!;
  if (asked.body) tell('out', `${asked.method} ${asked.path}`, asked.body, key);
  else tell('in', `${asked.method} ${asked.path}`, body, asked.path);
});
