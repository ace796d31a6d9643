/** Lets pages of any origin use the FHIR server, since it asks for a token and no cookie: as far as its profile lets them. */
import type { OutgoingHttpHeaders } from 'node:http';
import type { Profile } from './profiles.js';

export const corsOf = ({ cors: { exposes } }: Profile): OutgoingHttpHeaders => ({
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposes.join(', '),
});

export const preflightOf = (profile: Profile): OutgoingHttpHeaders => ({
  ...corsOf(profile),
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': profile.cors.allows.join(', '),
  'Access-Control-Max-Age': '600',
});
