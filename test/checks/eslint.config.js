/**
 * What the linter holds: the house's own rules, and those of typescript-eslint that find real faults. Run by
 * `npm run check` and `npm run fix`, from the root. JavaScript, because ESLint reads its configuration so.
 */
import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { fileURLToPath } from 'node:url'
import tseslint from 'typescript-eslint'
import { houseRules } from './houseRules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default tseslint.config(
  {
    ignores: [
      '**/*',
      '!{core,collab-server,renderer,main,docs,test}/',
      '!{core,collab-server,renderer,main,docs,test}/**/*.{ts,tsx}',
      '!**/',
      'dist/',
      'node_modules/',
      'test/.output/'
    ]
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } },
  {
    name: 'types',
    rules: {
      // The compiler says these better.
      'no-undef': 'off',
      // Control characters are looked for on purpose, in what comes from outside.
      'no-control-regex': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' }
      ],
      // Our interfaces are closures over state, not methods of a class: `this` is not in play.
      '@typescript-eslint/unbound-method': 'off',
      // An interface of promises is kept by functions that have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }]
    }
  },
  {
    name: 'react',
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' }
  },
  ...houseRules
)
