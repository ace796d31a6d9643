/** Lets pages of any origin use the FHIR server, since it asks for a token and no cookie. */
import type { OutgoingHttpHeaders } from 'node:http';

export const CORS: Readonly<OutgoingHttpHeaders> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Location, Content-Location, Last-Modified, Retry-After, WWW-Authenticate',
};

export const PREFLIGHT: Readonly<OutgoingHttpHeaders> = {
  ...CORS,
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers':
    'Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Exist, If-None-Match, Prefer',
  'Access-Control-Max-Age': '600',
};
