/** Which files the linter and the formatter look at: the same for `check.ts`, which only looks, and `fix.ts`, which writes. */
export const LINTED: readonly string[] = ['core', 'collab-server', 'renderer', 'main', 'docs', 'test']

// The samples' texts are data: a formatter must not rewrap what an importer is tested on.
export const FORMATTED: readonly string[] = [
  '{core,collab-server,renderer,main,test}/**/*.{ts,tsx,js,css,html,json}',
  'docs/**/*.{ts,css,json,md}',
  'docs-samples/**/*.json',
  '*.{json,md,yml}',
  '.github/**/*.yml',
  '!package-lock.json',
  '!test/.output/**'
]
