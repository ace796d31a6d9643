/** house.md's rooms as data: who may import whom. A folder's longest matching room counts. */

export interface Room {
  /**
   * Path of the room from the project's top. 'x/*': each folder of x is a room of its own. 'x/.': only the files
   * that stand in x itself.
   */
  room: string;
  /** Other rooms whose files it may import; its own files it may always import. */
  rooms: readonly string[];
  /** Packages, with sub-paths ('lit' covers 'lit/decorators.js'). 'node:' stands for Node's own. '*' for any. */
  packages: readonly string[];
  /** The same in words, for the sentence that a failure prints. */
  inWords: string;
}

export const table: readonly Room[] = [
  { room: 'src/pure/model', rooms: [], packages: [], inWords: 'model imports nothing' },
  {
    room: 'src/pure/fhir',
    rooms: ['src/pure/model'],
    packages: ['zod/mini'],
    inWords: 'fhir may import model and zod/mini only',
  },
  {
    room: 'src/pure/engines',
    rooms: ['src/pure/model'],
    packages: ['fhirpath'],
    inWords: 'engines may import model only',
  },
  { room: 'src/pure/words', rooms: ['src/pure/model'], packages: [], inWords: 'words may import model only' },
  {
    room: 'src/pure/.',
    rooms: ['src/pure/model', 'src/pure/fhir', 'src/pure/engines', 'src/pure/words'],
    packages: [],
    inWords: 'pure stands on itself',
  },
  { room: 'src/client', rooms: ['src/pure'], packages: ['idb'], inWords: 'client may import pure only' },
  {
    room: 'src/ui/events',
    rooms: ['src/pure/model'],
    packages: [],
    inWords: 'events may import model only',
  },
  { room: 'src/ui/styles', rooms: [], packages: ['lit'], inWords: 'styles may import lit only' },
  {
    room: 'src/ui/controllers',
    rooms: ['src/pure', 'src/client', 'src/ui/events'],
    packages: ['lit', '@lit/context'],
    inWords: 'controllers may import pure, client, events, lit and @lit/context only',
  },
  {
    room: 'src/ui/parts',
    rooms: ['src/pure', 'src/ui/styles'],
    packages: ['lit', 'marked', 'htmlparser2'],
    inWords: 'parts may import pure, styles and lit only',
  },
  {
    room: 'src/ui/elements/*',
    rooms: ['src/pure', 'src/ui/controllers', 'src/ui/parts', 'src/ui/styles', 'src/ui/events'],
    packages: ['lit', 'chart.js'],
    inWords:
      'an element may import pure, controllers, parts, styles, events and lit only; never another element, never client',
  },
  {
    room: 'src/testing',
    rooms: ['src/define', 'src/ui/events'],
    packages: [],
    inWords: 'testing may import define and events only',
  },
  { room: 'src/cli', rooms: ['src/pure'], packages: ['node:'], inWords: 'cli may import pure and Node only' },
  {
    room: 'src/define',
    rooms: ['src/ui/elements', 'src/ui/events'],
    packages: [],
    inWords: 'define may import elements and events only',
  },
  {
    room: 'src/cdn',
    rooms: ['src/define'],
    packages: [],
    inWords: 'cdn may import define only',
  },
  {
    room: 'src/.',
    rooms: ['src/pure', 'src/client', 'src/ui'],
    packages: [],
    inWords: 'index.ts says again what pure, client and ui say, and never imports define',
  },
  {
    room: 'demo/server',
    rooms: ['src/pure', 'demo/content'],
    packages: ['*'],
    inWords: 'demo/server may import pure and packages of its own only',
  },
  {
    room: 'demo/.',
    rooms: ['demo/playground', 'test/kit', 'tools/cdn'],
    packages: ['*'],
    inWords: "demo's own files set the pages' build up",
  },
  {
    room: 'stories',
    rooms: ['demo/content'],
    packages: ['*'],
    inWords: "stories import the package's public names only",
  },
  {
    room: 'demo',
    rooms: ['demo/content'],
    packages: ['kpro-elements'],
    inWords: "demo pages import the package's public names only",
  },
  {
    room: 'demo/hosts',
    rooms: [],
    packages: ['kpro-elements', 'react', 'react-dom', 'vue'],
    inWords: "a host imports the package's public names and its framework only",
  },
  {
    room: 'test/journeys',
    rooms: ['test/kit'],
    packages: ['kpro-elements', '@open-wc/testing', 'axe-core'],
    inWords: "journeys import the package's public names and test/kit only",
  },
  {
    room: 'tools',
    rooms: ['src/pure', 'demo/server', 'demo/content', 'test/kit', 'test'],
    packages: ['*'],
    inWords: 'tools may import pure, the demo server and test/kit only',
  },
];

/** Third-party packages of src that exactly one file may import, and whether it must wait until they are needed. */
export const soleImporters: readonly { package: string; file: RegExp; lazily: boolean; inWords: string }[] = [
  {
    package: 'chart.js',
    file: /^src\/ui\/elements\/trend\/chart\.ts$/,
    lazily: false,
    inWords: 'only src/ui/elements/trend/chart.ts may import chart.js',
  },
  {
    package: 'fhirpath',
    file: /^src\/pure\/engines\/.+\.ts$/,
    lazily: true,
    inWords: 'fhirpath.js is imported lazily, by one file of engines',
  },
  {
    package: 'marked',
    file: /^src\/ui\/parts\/rich-text\/markdown\.ts$/,
    lazily: false,
    inWords: 'only src/ui/parts/rich-text/markdown.ts may import marked',
  },
  {
    package: 'htmlparser2',
    file: /^src\/ui\/parts\/rich-text\/xhtml\.ts$/,
    lazily: false,
    inWords: 'only src/ui/parts/rich-text/xhtml.ts may import htmlparser2',
  },
  {
    package: 'idb',
    file: /^src\/client\/.+\.ts$/,
    lazily: true,
    inWords: 'idb is imported lazily, by one file of client',
  },
];

/** Our own files that must be imported lazily, since what they bring is heavy. */
export const lazyFiles: readonly { file: string; inWords: string }[] = [
  {
    file: 'src/ui/elements/trend/chart.ts',
    inWords: 'trend/chart.ts brings chart.js: import it by import() when a chart is drawn',
  },
  {
    file: 'src/ui/parts/rich-text/xhtml.ts',
    inWords: 'rich-text/xhtml.ts brings htmlparser2: import it by import() when content has xhtml',
  },
  {
    file: 'src/ui/parts/rich-text/markdown.ts',
    inWords: 'rich-text/markdown.ts brings marked: import it by import() when content has markdown',
  },
];

/** Our own files that only some may import at all, since nobody else should carry them. */
export const apartFiles: readonly { file: RegExp; from: RegExp; inWords: string }[] = [
  {
    file: /^src\/pure\/(check-content\.ts|(engines|fhir|words)\/content-check\/)/,
    from: /^src\/(cli|pure\/(engines|fhir|words)\/content-check)\/|^src\/pure\/check-content\.ts$/,
    inWords: 'the content check is for authors, and no element carries it',
  },
];
