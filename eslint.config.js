// Lint keeps what types cannot: no HTML sink, no clock in pure, named exports, accessible templates.
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const sinkNames = ['innerHTML', 'outerHTML'];

const noSinks = [
  ...sinkNames.map((name) => ({
    selector: `AssignmentExpression[left.property.name='${name}']`,
    message: `${name} is an HTML sink: make a Lit template of tokens (D9).`,
  })),
  {
    selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'insertAdjacentHTML is an HTML sink: make a Lit template of tokens (D9).',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'document.write is an HTML sink (D9).',
  },
];

// A text matcher, since the sink may also be bound in a template: .innerHTML=${…}
const noSinksInTemplates = {
  selector:
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\.(inner|outer)HTML\\s*=\\s*$/]',
  message: 'A template may not bind innerHTML (D9).',
};

const noUnsafeImports = {
  patterns: [
    {
      regex: '^lit(-html)?/directives/style-map',
      message: 'styleMap is blocked by a strict CSP on first render: bind .style or set a custom property.',
    },
    {
      regex: '^lit(-html)?/directives/unsafe-',
      message: 'unsafeHTML passes any string through: make templates of tokens (D9).',
    },
    { regex: '^lit(-html)?/static-html', message: 'unsafeStatic passes any string through (D9).' },
  ],
};

const noDefaultExports = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Named exports only.',
};

// The same input must give the same output: today and randomness arrive as arguments.
const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'pure has no clock: take "now" as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'pure has no clock: take "now" as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'pure has no clock: take "now" as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'pure has no randomness: take it as an argument.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.demo/', 'coverage/', 'storybook-static/', 'docs/**/*.js'] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The DOM diff plugin types chai's equal() as a promise, which it is not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['Equal', 'equal'], package: '@open-wc/semantic-dom-diff' },
            { from: 'package', name: ['Equal', 'equal'], package: 'chai' },
          ],
        },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', noUnsafeImports],
      'no-restricted-syntax': ['error', ...noSinks, noSinksInTemplates, noDefaultExports],
    },
  },
  {
    files: ['src/pure/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noSinks, noSinksInTemplates, noDefaultExports, ...noClock],
    },
  },
  {
    files: ['src/client/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'document',
        'window',
        'HTMLElement',
        'customElements',
        'localStorage',
        'sessionStorage',
      ],
    },
  },
  { files: ['src/cli/**/*.ts', 'src/testing/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'demo/pages/**/*.ts', 'test/**/*.browser.test.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    languageOptions: { globals: globals.browser },
    settings: { litHtmlSources: ['lit', '@open-wc/testing'], wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      // A table that is drawn as cards loses its meaning in some browsers: its roles are said twice on purpose.
      'lit-a11y/no-redundant-role': 'off',
      // Lit's own base class has no such methods to call in front of.
      'wc/guard-super-call': 'off',
      'lit/no-template-map': 'off',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
    },
  },
  {
    files: ['tools/**/*.ts', 'test/**/*.ts', 'demo/server/**/*.ts'],
    languageOptions: { globals: globals.node },
  },
  // chai's `expect(x).to.be.true` is an expression.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
