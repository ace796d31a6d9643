/** What knip takes for the way in: what a host imports, what npm's scripts run, and the tests. */
export default {
  entry: [
    'src/define/*.ts',
    'src/pure/{check-content,gate,guidance,score-response,triage-response}.ts',
    'src/testing/{index,playwright}.ts',
    'src/cdn/{kpro,late-file,policy,stands-back}.ts',
    'demo/*.ts',
    'demo/hosts/*/{host,main}.{ts,tsx}',
    'demo/hosts/vue/*.vue',
    'stories/**/*.stories.ts',
    '.storybook/*.ts',
    'test/**/*.{test,bench}.ts',
    'test/**/fixtures/**/*.{ts,js}',
    'test/cdn/pages/*.js',
    'test/stories/{measures,page/main}.ts',
    'test/testing/first-page.js',
    'test/bench/cold-start/page/*.ts',
    'test/bench/runner/{bare,lforms,ours,survey}.ts',
    'test/*.config.ts',
    'tools/*.ts',
    'tools/{cdn,mutants,new,run,slim,start,typings}/*.ts',
    'tools/config/*.{js,ts}',
  ],
  project: ['{demo,src,stories,test,tools}/**/*.{ts,tsx,vue,js,mdx}', '.storybook/*.ts'],
  // Files of an installed package's page: what they import is written when the test runs.
  ignore: ['test/kit/fixtures/packed/**'],
  // The command comes with the package that is packed; the other reads a printed page and comes with the browsers.
  ignoreBinaries: ['kpro-check', 'pdftotext'],
  // Run as commands, by `installed.node.test.ts` and `hosts.node.test.ts`; the recorder is a page's own script; the last
  // two are style sheets of pages in demo/hosts.
  ignoreDependencies: ['@arethetypeswrong/cli', 'vue-tsc', 'rrweb', 'bootstrap', 'dkfds'],
  ignoreExportsUsedInFile: true,
  // An element's file exports the types of its events on purpose: the manifest links them. A type weighs nothing.
  exclude: ['types'],
};
