import { policy } from './policy.js';

/** A file that belongs to this build and is fetched when it is needed. */
export interface LateFile {
  /** Its name, beside the file that asks for it. */
  readonly name: string;
  /** Its hash, as the `integrity` attribute takes it: the browser refuses any other content. */
  readonly integrity: string;
}

/** The script element that is running, on which a late file leaves what it exports. */
export interface LateScript extends HTMLScriptElement {
  kproExports?: object;
}

/** Where this file came from: late files lie beside it. */
const from = (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;

const fetched = new Map<string, Promise<object>>();

/**
 * Fetches a late file once and gives what it exports. A script element, since it alone carries a hash of its own that
 * every browser checks; where the hash differs or nothing comes, this rejects and the next call tries again.
 */
export const lateFile = (file: LateFile): Promise<object> => {
  const known = fetched.get(file.name);
  if (known) return known;
  const coming = load(file);
  fetched.set(file.name, coming);
  coming.catch(() => fetched.delete(file.name));
  return coming;
};

const load = ({ name, integrity }: LateFile): Promise<object> =>
  new Promise((resolve, reject) => {
    const url = new URL(name, from).href;
    const script: LateScript = document.createElement('script');
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
    script.addEventListener('load', () =>
      script.kproExports ? resolve(script.kproExports) : reject(new Error(`${name} left nothing`)),
    );
    script.addEventListener('error', () =>
      reject(new Error(`${name} did not come, or is not the one expected`)),
    );
    for (const end of ['load', 'error']) script.addEventListener(end, () => script.remove());
    script.src = policy ? policy.createScriptURL(url) : url;
    document.head.append(script);
  });
