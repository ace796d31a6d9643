/** What a resource holds under a search parameter. Worked out once a version: stored versions never change. */
import { evalFhirPathTyped, parseFhirPath, toTypedValue, type FhirPathAtom } from '@medplum/core';
import type { Resource, SearchParameter } from '@medplum/fhirtypes';
import { searchParameter } from '../definitions.js';

interface Expression {
  readonly path: FhirPathAtom;
  /** Where the parameter means references to one type only (`patient`). */
  readonly target: string | undefined;
}

const expressions = new Map<string, Expression>();
const found = new WeakMap<Resource, Map<string, readonly unknown[]>>();

/** The element values under a parameter; empty where the resource has none. */
export function valuesOf(resource: Resource, code: string): readonly unknown[] {
  const known = found.get(resource) ?? new Map<string, readonly unknown[]>();
  found.set(resource, known);
  const values = known.get(code) ?? evaluate(resource, code);
  known.set(code, values);
  return values;
}

/** The literal references (or canonicals) under a parameter. */
export function referencesOf(resource: Resource, code: string): string[] {
  return valuesOf(resource, code).flatMap((value) => {
    if (typeof value === 'string') return [value];
    const { reference } = value as { reference?: string };
    return reference ? [reference] : [];
  });
}

function evaluate(resource: Resource, code: string): readonly unknown[] {
  const parameter = searchParameter(resource.resourceType, code);
  if (!parameter?.expression) return [];
  const { path, target } = expressionFor(resource.resourceType, parameter);
  const values = evalFhirPathTyped(path, [toTypedValue(resource)]).map(({ value }) => value as unknown);
  return target ? values.filter((value) => pointsTo(value, target)) : values;
}

/**
 * R4's expressions are written for many types at once; only this type's parts are kept. `resolve() is Patient` is
 * read off the reference, so that it also holds for another server's patient.
 */
function expressionFor(type: string, { code, expression = '' }: SearchParameter): Expression {
  const key = `${type} ${code}`;
  const known = expressions.get(key);
  if (known) return known;
  const parts = expression
    .split(' | ')
    .filter((part) => new RegExp(`\\b(${type}|Resource|DomainResource)\\b`).test(part));
  const target = /\.where\(resolve\(\) is (\w+)\)/.exec(parts.join('|'))?.[1];
  const text = parts
    .join(' | ')
    .replace(/\.where\(resolve\(\) is \w+\)/g, '')
    .replace(/\b(Domain)?Resource\./g, `${type}.`);
  const read = { path: parseFhirPath(text), target };
  expressions.set(key, read);
  return read;
}

function pointsTo(value: unknown, type: string): boolean {
  const { reference } = value as { reference?: string };
  return new RegExp(`(^|/)${type}/[^/]+(/_history/[^/]+)?$`).test(reference ?? '');
}
