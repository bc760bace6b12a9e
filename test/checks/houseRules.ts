/**
 * The rules of the house that need no type information, so that tests can plant a fault in a text and see it found. Read
 * by `eslint.config.js`, which adds the rules that do need types.
 */
import type { Linter } from 'eslint'
import globals from 'globals'
import { parser } from 'typescript-eslint'
import { importTableRule } from '#test/checks/importTable.ts'

const PURE =
  'core has no clock, randomness, environment or screen: pass the value in (`now`, `newId`), or move the code to '
const IMPURE_GLOBALS = [
  ...['process', 'Buffer', 'require', '__dirname', 'setImmediate'].map((name) => ({
    name,
    message: `${PURE}collab-server.`
  })),
  ...['document', 'window', 'navigator', 'location', 'localStorage', 'indexedDB', 'DOMParser'].map((name) => ({
    name,
    message: `${PURE}renderer.`
  })),
  ...['console', 'crypto', 'performance', 'fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'globalThis'].map(
    (name) => ({
      name,
      message: `${PURE}collab-server or renderer.`
    })
  )
]
const IMPURE_SYNTAX = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: `${PURE}the caller.`
  },
  {
    selector:
      'MemberExpression[object.name="Date"][property.name="now"], MemberExpression[object.name="Math"][property.name="random"]',
    message: `${PURE}the caller.`
  }
]

const TEST_SYNTAX = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|skipIf|runIf|only|todo|fails)$/]',
    message:
      'No test is skipped, singled out or promised: a test that cannot pass is mended or deleted with its reason.'
  },
  {
    selector: 'MemberExpression[object.name="vi"][property.name=/^(mock|doMock|hoisted)$/]',
    message: 'No module is mocked: give the part under test what it needs as an argument, or run the real thing.'
  }
]

export const houseRules: Linter.Config[] = [
  {
    name: 'house/import-table',
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser },
    plugins: { house: { rules: { 'import-table': importTableRule } } },
    rules: { 'house/import-table': 'error' }
  },
  {
    name: 'house/every-file',
    files: ['{core,collab-server,renderer,main}/**/*.{ts,tsx}'],
    rules: { 'max-lines': ['error', { max: 400 }], 'no-eval': 'error', eqeqeq: ['error', 'always', { null: 'ignore' }] }
  },
  {
    name: 'house/core-is-pure',
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX]
    }
  },
  {
    name: 'house/no-node-in-renderer',
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/vite.config.ts'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'require', '__dirname'].map((name) => ({
          name,
          message: 'renderer runs without Node, in a browser and in a sandboxed window.'
        }))
      ]
    }
  },
  {
    name: 'house/library-code-logs-through-its-logger',
    files: ['{collab-server,renderer,main}/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' }
  },
  {
    name: 'house/tests-run',
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...TEST_SYNTAX] }
  }
]
