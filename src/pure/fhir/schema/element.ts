import { list, optional, record, text, type ReadFields, type Shape } from '../shape.js';

/** The FHIR data types that the gate reads. */
export const Coding = record({ system: optional(text), code: optional(text), display: optional(text) });

export const Concept = record({ coding: optional(list(Coding)), text: optional(text) });

export const Reference = record({ reference: optional(text), display: optional(text) });

export const References = optional(list(Reference));

export const Identifier = record({ system: optional(text), value: optional(text) });

export const Period = record({ start: optional(text), end: optional(text) });

export const Meta = record({ versionId: optional(text) });

const extensionFields = { url: text };

export interface Extension extends ReadFields<typeof extensionFields> {
  readonly extension?: readonly Extension[] | undefined;
}

/** The extensions of anything. Their values are looked into by whoever knows the url. */
export const Extensions: Shape<readonly Extension[] | undefined> = optional(
  list(record({ ...extensionFields, extension: (...inner) => Extensions(...inner) })),
);
