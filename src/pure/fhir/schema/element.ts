import './jitless.js';
import * as z from 'zod/mini';

/** The FHIR data types that the gate reads. Loose: what it does not know passes through untouched. */
export const Coding = z.looseObject({
  system: z.optional(z.string()),
  code: z.optional(z.string()),
  display: z.optional(z.string()),
});

export const Concept = z.looseObject({ coding: z.optional(z.array(Coding)), text: z.optional(z.string()) });

export const Reference = z.looseObject({
  reference: z.optional(z.string()),
  display: z.optional(z.string()),
});

export const Identifier = z.looseObject({ system: z.optional(z.string()), value: z.optional(z.string()) });

export const Period = z.looseObject({ start: z.optional(z.string()), end: z.optional(z.string()) });

export const Meta = z.looseObject({ versionId: z.optional(z.string()) });

export const Extension = z.looseObject({
  url: z.string(),
  get extension() {
    return z.optional(z.array(Extension));
  },
});

export const Extensions = z.optional(z.array(Extension));

export type Extension = z.infer<typeof Extension>;
