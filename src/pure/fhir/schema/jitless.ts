import { config } from 'zod/mini';

// Without this zod probes `new Function`, which is a violation on every page with a strict content security policy.
config({ jitless: true });
