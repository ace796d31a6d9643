import { existsSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect } from 'vitest';
import { projectRoot } from './public-names.js';
import { itWhen } from './skip-node.js';

const isWritten = existsSync(`${projectRoot}src/index.ts`);

describe('the package as npm would publish it', () => {
  itWhen(isWritten, 'src/index.ts is not written yet')('has nothing that publint minds', async () => {
    const { messages, pkg } = await publint({ pkgDir: projectRoot, strict: true });
    expect(messages.map((each) => formatMessage(each, pkg, { color: false }))).toEqual([]);
  });
});
