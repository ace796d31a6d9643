import { ownPrefix } from './stands-back.js';

/** What this file needs of Trusted Types, which TypeScript's library does not know. */
interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

/**
 * The one Trusted Types policy of the file for pages without a bundler. Lit makes its templates with it, so a page that
 * has a Lit of its own, with a policy of that name, needs no 'allow-duplicates'; nor does one with two versions of the kit,
 * since under another prefix it is called by that. It never leaves this file: what it lets through is Lit's own
 * templates, and late files with their hash.
 */
export const policy = trustedTypes?.createPolicy(`${ownPrefix ?? 'kpro'}-lit`, {
  createHTML: (text) => text,
  createScriptURL: (url) => url,
});
