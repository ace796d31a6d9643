/** JSON as it came from outside; only the gate (`pure/fhir`) looks into it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
