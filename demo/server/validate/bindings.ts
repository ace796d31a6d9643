/** Codes that FHIR R4 says must come from a given list, such as a response's status. */
import { crawlTypedValue, toTypedValue, type TypedValue, type TypedValueWithPath } from '@medplum/core';
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import { issue } from '../problem.js';
import { codesOf } from './value-sets.js';

/** One issue for each code that is not on its required list. Lists that are open or unknown here judge nothing. */
export function checkBindings(resource: Resource): OperationOutcomeIssue[] {
  const issues: OperationOutcomeIssue[] = [];
  crawlTypedValue(toTypedValue(resource), {
    visitProperty(_parent, key, _path, values, schema) {
      const binding = schema.elements[key]?.binding;
      if (binding?.strength !== 'required' || !binding.valueSet) return;
      const allowed = codesOf(binding.valueSet);
      if (!allowed) return;
      for (const value of values.flat())
        if (!isAllowed(value, allowed)) issues.push(notOnList(value, binding.valueSet ?? ''));
    },
  });
  return issues;
}

function isAllowed({ type, value }: TypedValue, allowed: ReadonlySet<string>): boolean {
  if (value === undefined) return true;
  if (type === 'code') return allowed.has(`|${String(value)}`);
  const codings: { system?: string; code?: string }[] =
    type === 'CodeableConcept' ? (value.coding ?? []) : type === 'Coding' ? [value] : [];
  return (
    codings.length === 0 || codings.some(({ system, code }) => allowed.has(`${system ?? ''}|${code ?? ''}`))
  );
}

function notOnList({ type, value, path }: TypedValueWithPath, valueSet: string): OperationOutcomeIssue {
  const said = type === 'code' ? `"${String(value)}"` : 'This code';
  return issue('code-invalid', `${said} is not on the list ${valueSet.replace(/\|.*/, '')}.`, path);
}
