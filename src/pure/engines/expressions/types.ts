import type { Expression } from './tree.js';

type OfType = Extract<Expression, { is: 'type' }>;

const known =
  /^(?:FHIR\.)?(boolean|integer|decimal|string|date|dateTime|time|uri|Coding|Quantity|Reference|Attachment)$/;

/** `valueCoding` for `value as Coding`: FHIR's JSON says the type of a value in its name, and nowhere else. */
export const typedName = ({ of, type }: OfType): string | undefined => {
  const name = of?.is === 'member' && of.name === 'value' ? known.exec(type)?.[1] : undefined;
  return name && `value${name[0]!.toUpperCase()}${name.slice(1)}`;
};
