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

function customPropertiesOf(tokens) {
  return [
    ...Object.entries(tokens)
      .filter(([name]) => !name.startsWith('$'))
      .flatMap(([, group]) => Object.entries(group))
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, { $value, $description }]) => ({
        name: `--kpro-${name}`,
        default: $value,
        description: $description,
      })),
    ...sticky(),
  ];
}

/** Every element that draws takes the tokens; their names and defaults stand in one place. */
function customProperties() {
  const tokens = JSON.parse(
    readFileSync(new URL('../../src/ui/styles/tokens.json', import.meta.url), 'utf8'),
  );
  const shared = customPropertiesOf(tokens);
  return {
    name: 'custom-properties',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(
        (module) => module.declarations ?? [],
      )) {
        if (declaration.customElement && declaration.cssParts)
          declaration.cssProperties = [...(declaration.cssProperties ?? []), ...shared];
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
