/** What knip takes for the way in: what a host imports, what npm's scripts run, and the tests. */
export default {
  entry: [
    'src/define/*.ts',
    'src/pure/{check-content,gate,guidance,score-response,triage-response}.ts',
    'demo/*.ts',
    'stories/**/*.stories.ts',
    '.storybook/*.ts',
    'test/**/*.{test,bench}.ts',
    'test/**/fixtures/**/*.{ts,js}',
    'test/*.config.ts',
    'tools/*.ts',
    'tools/{mutants,run,slim,start}/*.ts',
    'tools/config/*.{js,ts}',
  ],
  project: ['{demo,src,stories,test,tools}/**/*.{ts,js,mdx}', '.storybook/*.ts'],
  // Files of an installed package's page: what they import is written when the test runs.
  ignore: ['test/kit/fixtures/packed/**'],
  // The command comes with the package that is packed; the other reads a printed page and comes with the browsers.
  ignoreBinaries: ['kpro-check', 'pdftotext'],
  // Run as a command, by `installed.node.test.ts`.
  ignoreDependencies: ['@arethetypeswrong/cli'],
  ignoreExportsUsedInFile: true,
  // An element's file exports the types of its events on purpose: the manifest links them. A type weighs nothing.
  exclude: ['types'],
};
