import { problem, type Problem } from '../../../../pure/model/problem.js';
import type { Item, Option } from '../../../../pure/model/questionnaire.js';
import { looksThrough, mostFound } from '../../../parts/fields/detail/search.js';
import type { Search } from '../../../parts/fields/field.js';
import { expand, type Connection } from './expand.js';

/** What a search looks for and finds; `looking` is the one on its way, so that a late answer to an older one is dropped. */
interface Found {
  readonly text: string;
  readonly phase: Search['phase'];
  readonly options: readonly Option[];
  readonly more: boolean;
}

const nothingYet: Found = { text: '', phase: 'idle', options: [], more: false };

const firstOf = (options: readonly Option[], text: string): Found => ({
  text,
  phase: 'found',
  options: options.slice(0, mostFound),
  more: options.length > mostFound,
});

const foundIn = (options: readonly Option[], text: string): Found =>
  firstOf(looksThrough(options, text), text);

/** So many letters say enough for a server to look for. */
const fewest = 2;

/** What a resource is called: a person's or an organization's name, a title, else its reference. */
export const nameOf = (resource: Readonly<Record<string, unknown>>): string => {
  const { name, title } = resource;
  if (typeof name === 'string') return name;
  const [human] = Array.isArray(name) ? (name as readonly Readonly<Record<string, unknown>>[]) : [];
  const given = Array.isArray(human?.['given']) ? (human['given'] as readonly unknown[]).join(' ') : '';
  const said = human?.['text'] ?? [given, human?.['family']].filter(Boolean).join(' ');
  return (
    (typeof said === 'string' && said) ||
    (typeof title === 'string' ? title : `${String(resource['resourceType'])}/${String(resource['id'])}`)
  );
};

/** A resource to point to. */
export const referenceOption = (resource: Readonly<Record<string, unknown>>): Option => {
  const [type, name] = [String(resource['resourceType']), nameOf(resource)];
  return {
    answer: {
      kind: 'reference',
      value: { reference: `${type}/${String(resource['id'])}`, type, display: name },
    },
    text: name,
  };
};

/** Looks for options among many: in a list at hand, in a value set, or among what the back end keeps. */
export class Searches {
  readonly #found = new Map<string, Found>();
  readonly #shown = new Map<
    string,
    { readonly item: Item; readonly found: Found; readonly search: Search }
  >();

  constructor(
    private readonly connection: () => Connection | undefined,
    private readonly changed: (problem?: Problem) => void,
  ) {}

  /** How far somebody has come with this question; undefined where there is nothing to look in. */
  of(item: Item): Search | undefined {
    const { detail, options, linkId } = item;
    const isLocal = options.length > 0;
    const isElsewhere = detail?.valueSet !== undefined || item.type === 'reference';
    if (!isLocal && !(isElsewhere && this.connection())) return undefined;
    const found = this.#found.get(linkId) ?? nothingYet;
    // The same one as long as nothing was looked for: what is drawn from it stays as it stands.
    const known = this.#shown.get(linkId);
    if (known?.item === item && known.found === found) return known.search;
    const search: Search = {
      ...(isLocal && found.text === '' ? foundIn(options, '') : found),
      look: (text) =>
        isLocal ? this.#put(linkId, foundIn(options, text)) : void this.#lookThere(item, text),
    };
    this.#shown.set(linkId, { item, found, search });
    return search;
  }

  #put(linkId: string, found: Found): void {
    this.#found.set(linkId, found);
    this.changed();
  }

  async #lookThere(item: Item, text: string): Promise<void> {
    const { linkId } = item;
    const before = this.#found.get(linkId) ?? nothingYet;
    const looking: Found = { ...before, text, phase: text.trim().length < fewest ? 'idle' : 'looking' };
    this.#put(linkId, looking);
    if (looking.phase === 'idle') return;
    const options = await this.#ask(item, text.trim()).catch(() => undefined);
    if (this.#found.get(linkId) !== looking) return;
    if (!options) this.changed(problem('server-error', `Questionnaire.item(${linkId})`, linkId));
    this.#put(linkId, options ? firstOf(options, text) : { ...nothingYet, text, phase: 'failed' });
  }

  async #ask(item: Item, text: string): Promise<readonly Option[] | undefined> {
    const connection = this.connection();
    if (item.detail?.valueSet !== undefined)
      return connection && expand(item, connection, { filter: text, count: String(mostFound + 1) });
    const found: Option[] = [];
    for (const type of item.detail?.referenceTypes ?? ['Organization', 'Practitioner']) {
      const parameter = type === 'Medication' ? 'code:text' : 'name';
      const query = new URLSearchParams({ [parameter]: text, _count: String(mostFound + 1) });
      const bundle = await connection?.read(`${encodeURIComponent(type)}?${query}`);
      const entries = (bundle?.['entry'] ?? []) as readonly {
        readonly resource?: Readonly<Record<string, unknown>>;
      }[];
      found.push(
        ...entries.flatMap(({ resource }) =>
          resource?.['resourceType'] === type ? [referenceOption(resource)] : [],
        ),
      );
    }
    return found;
  }
}
