// Decides what lint asks for; the layer rule of docs/architecture.md is the table LAYERS.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

/** Each folder of server/src, and the folders of server/src that it may import besides itself. */
const LAYERS = {
  text: ['number'],
  number: ['text'],
  syntax: ['text', 'number'],
  schema: ['text', 'number'],
  model: ['text', 'number', 'syntax', 'schema'],
  rules: ['text', 'number', 'syntax', 'schema', 'model'],
  services: ['text', 'number', 'syntax', 'schema', 'model'],
  server: ['text', 'number', 'syntax', 'schema', 'model', 'rules', 'services'],
  cli: ['text', 'number', 'syntax', 'schema', 'model', 'rules', 'services'],
};
const RIM = ['server', 'cli'];
const ENTRIES = ['start', 'node', 'worker', 'cli'];

const escaped = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const NODE_MODULES = `^(node:.*|(${builtinModules.map(escaped).join('|')})(/.*)?)$`;

/** @param {string} layer @param {readonly string[]} allowed @returns {import('eslint').Linter.Config} */
function layerRule(layer, allowed) {
  const banned = Object.keys(LAYERS).filter((other) => other !== layer && !allowed.includes(other));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${banned.join('|')})(/|$)`,
      message: `${layer} may import only ${[...allowed, 'itself'].join(', ')} (docs/architecture.md).`,
    },
    { regex: `^(\\.\\./)+(${ENTRIES.join('|')})(\\.js|\\.ts)?$`, message: 'Nothing imports an entry.' },
    { regex: '^(\\.\\./)+(client|test|scripts)/', message: 'What ships imports from server/src alone; the client is built upon it.' },
  ];
  if (!RIM.includes(layer)) {
    patterns.push(
      { regex: NODE_MODULES, message: 'The core runs in a browser worker: no Node here.' },
      { regex: '^vscode', message: 'The core knows neither VS Code nor LSP.' },
      { regex: '^(\\.\\./)+protocol$', message: 'Only server/ and the client speak the protocol.' },
    );
  }
  return {
    files: [`server/src/${layer}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** Files that are in no layer. @type {import('eslint').Linter.Config[]} */
const OUTSIDE = [
  {
    files: ENTRIES.map((entry) => `server/src/${entry}.ts`),
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: `^\\.(?!/((${RIM.join('|')})/|version$))`, message: 'An entry starts what is in server/ or cli/.' }] }] },
  },
  {
    files: ['server/src/*.ts'],
    ignores: ENTRIES.map((entry) => `server/src/${entry}.ts`),
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '', message: 'What server, client and entries share builds upon nothing.' }] }] },
  },
];

const CLIENT = {
  regex: 'server/src/(?!protocol$)',
  message: 'The client shares only the names in server/src/protocol.ts.',
};

const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
// The layer rule reads import declarations.
const NO_DYNAMIC_IMPORT = { selector: 'ImportExpression', message: 'Imports are declared, so that layers can be told.' };
const NO_SPREAD = [
  { selector: 'CallExpression[callee.property.name="push"] > SpreadElement', message: 'A document may make this list too long for a call: use append (text/append.ts).' },
  { selector: 'CallExpression[callee.object.name="Math"] > SpreadElement', message: 'A document may make this list too long for a call: use least or greatest (number/extremes.ts).' },
];

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.vscode-test/', '.shots/']),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['server/src/**'], ignores: ['server/src/cli/**'], rules: { 'no-console': 'error' } },
  { files: ['server/src/**'], rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_DYNAMIC_IMPORT, ...NO_SPREAD] } },
  { files: ['client/**'], rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_DYNAMIC_IMPORT] } },
  Object.entries(LAYERS).map(([layer, allowed]) => layerRule(layer, allowed)),
  OUTSIDE,
  { files: ['client/**'], rules: { 'no-restricted-imports': ['error', { patterns: [CLIENT] }] } },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked], rules: { 'no-undef': 'off' } }, // tsc knows the globals
  { files: ['eslint.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
