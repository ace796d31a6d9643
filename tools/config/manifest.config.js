import { readFileSync } from 'node:fs';

/** How custom-elements.json is made: Lit's decorators read, and only what is public kept. */
export default {
  globs: ['src/define/**/*.ts', 'src/ui/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: '.',
  litelement: true,
  plugins: [publicOnly(), customProperties(), publishedPaths()],
};

function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(
        (module) => module.declarations ?? [],
      )) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        // Where one is fired the analyzer takes what it is made of for its name: `@fires` tells of it in full.
        if (declaration.events)
          declaration.events = declaration.events.filter(({ name }) => name?.startsWith('kpro-'));
      }
    },
  };
}

/** Lit's own life-cycle methods are public to TypeScript, but nobody's business. */
const lifeCycle = new Set([
  'render',
  'willUpdate',
  'update',
  'updated',
  'firstUpdated',
  'shouldUpdate',
  'createRenderRoot',
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formResetCallback',
  'formDisabledCallback',
  'formStateRestoreCallback',
]);

const isPublic = ({ name, privacy, static: isStatic, kind }) =>
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !/^[#_]/.test(name) &&
  !(kind === 'method' && lifeCycle.has(name)) &&
  !(isStatic && ['styles', 'shadowRootOptions', 'formAssociated'].includes(name));

/** What a host's sticky bars cover is no token: it is measured on the host's page. */
function sticky() {
  return ['top', 'bottom'].map((side) => ({
    name: `--kpro-sticky-${side}`,
    default: '1em',
    description: `How much a bar of the page covers at the ${side}: what gets focus is scrolled clear of it`,
  }));
}

function named(group) {
  return Object.entries(group).filter(([name]) => !name.startsWith('$'));
}

/** A colour's hex, a measure with its unit, names of typefaces; another token by its property. */
function cssOf(value) {
  if (Array.isArray(value)) return value.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');
  if (typeof value === 'string') return value.replace(/^\{color\.(.+)\}$/, 'var(--kpro-$1)');
  return value.hex ?? (value.unit ? `${value.value}${value.unit}` : String(value));
}

function asProperty([name, { $value, $description }]) {
  return {
    name: `--kpro-${name}`,
    default: cssOf($value),
    description: $description,
  };
}

/** A host may name a colour for the dark beside the one for the light. */
function inTheDark([name, { $value }]) {
  return {
    name: `--kpro-${name}-dark`,
    default: cssOf($value).replace(/\)$/, '-dark)'),
    description: `\`--kpro-${name}\` where the page's \`color-scheme\` is dark`,
  };
}

/** What citizens' elements never read is no property of theirs. */
function customPropertiesOf(tokens, isCitizens) {
  const read = (group) =>
    named(group).filter(([, { $extensions }]) => !isCitizens || !$extensions?.['dk.kpro-elements']);
  const colours = read(tokens.color);
  const dark = colours.map(([name, token]) => [name, tokens['color-dark'][name] ?? token]);
  const measures = [tokens.dimension, tokens.number, tokens.fontFamily].flatMap(read);
  return [...colours.map(asProperty), ...dark.map(inTheDark), ...measures.map(asProperty), ...sticky()];
}

/** Every element that draws takes the tokens; their names and defaults stand in one place. */
function customProperties() {
  const tokens = JSON.parse(
    readFileSync(new URL('../../src/ui/styles/tokens.json', import.meta.url), 'utf8'),
  );
  const citizens = ['kpro-inbox', 'kpro-questionnaire'];
  return {
    name: 'custom-properties',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(
        (module) => module.declarations ?? [],
      )) {
        if (declaration.customElement && declaration.cssParts)
          declaration.cssProperties = [
            ...(declaration.cssProperties ?? []),
            ...customPropertiesOf(tokens, citizens.includes(declaration.tagName)),
          ];
      }
    },
  };
}

/** The package has dist, not src; the manifest is read there. */
function publishedPaths() {
  const published = (path) => path?.replace(/^(\.?\/?)src\//, '$1dist/').replace(/\.ts$/, '.js');
  const walk = (value) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = published(inner);
      else walk(inner);
    }
  };
  return {
    name: 'published-paths',
    packageLinkPhase: ({ customElementsManifest }) => walk(customElementsManifest),
  };
}
