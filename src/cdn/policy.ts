import { ownPrefix } from './stands-back.js';

/** What this file needs of Trusted Types, which TypeScript's library does not know. */
interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const lateFiles = new Set<string>();

/** Lets one address of a late file pass as a script's. */
export const allowLateFile = (url: string): void => {
  lateFiles.add(url);
};

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

/**
 * The one Trusted Types policy of the file for pages without a bundler. Lit makes its templates with it, so a page that
 * has a Lit of its own, with a policy of that name, needs no 'allow-duplicates'; nor does one with two versions of the kit,
 * since under another prefix it is called by that. Scripts it lets through are the late files of this very build, and
 * nothing else.
 */
export const policy = trustedTypes?.createPolicy(`${ownPrefix ?? 'kpro'}-lit`, {
  createHTML: (text) => text,
  createScriptURL: (url) => {
    if (!lateFiles.has(url)) throw new TypeError('expected a late file of kpro-elements');
    return url;
  },
});
