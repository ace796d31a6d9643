// `npm run mutation` (tools/mutation.ts): each engine is changed in one place at a time, and the tests must notice.
export default {
  mutate: ['src/pure/engines/**/*.ts', '!src/pure/engines/index.ts'],
  plugins: ['./tools/mutants/runner.ts'],
  testRunner: 'one-process',
  buildCommand: 'npx tsx tools/mutants/bundle.ts',
  coverageAnalysis: 'perTest',
  // No kind of mutant is left out: engines hold no sentences, so that a changed string is a changed code, kind or key.
  mutator: { excludedMutations: [] },
  concurrency: 1,
  // What loops for ever is ended by the count of its rounds. This ends the rest, and is long: slow is not killed.
  timeoutMS: 30_000,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: '.build/mutation/run.json' },
  tempDirName: '.build/stryker',
  ignorePatterns: ['/.build', '/dist', '/.demo', '/docs', '/stories', '/.storybook', '/test/ui'],
};
