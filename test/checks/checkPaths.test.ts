import { describe, expect, it } from 'vitest'
import { checkPaths } from '#test/checks/checkPaths.ts'

const check = (prose: string): string[] =>
  checkPaths(
    new Map([
      ['ARCHITECTURE.md', prose],
      ['core/decide/decide.ts', ''],
      ['package.json', '{ "scripts": { "check": "…", "test": "…" } }'],
      ['docs-samples/one/text.md', 'A sample may say `core/anything.ts`.']
    ])
  ).map(({ where, message }) => `${where} ${message}`)

describe('the check of paths in prose', () => {
  it('is silent about files, folders, patterns, links and scripts that exist', () => {
    expect(check('`core/decide/decide.ts`, `core/decide/`, `core/*/decide.ts`, [it](core/decide/decide.ts)')).toEqual(
      []
    )
    expect(
      check('`npm run check`, then npm test; `npm ci`; `#core/…`; `core/<verb>.ts`; [web](https://example.org)')
    ).toEqual([])
  })

  it('finds a path, a link and a script that do not exist, each with its line', () => {
    expect(check('a\n`core/decide/gone.ts`')).toEqual([
      'ARCHITECTURE.md:2 There is no core/decide/gone.ts. Name the file that took its place.'
    ])
    expect(check('[it](GONE.md)')).toEqual(['ARCHITECTURE.md:1 The link leads nowhere: there is no GONE.md.'])
    expect(check('`npm run gone`')).toEqual(['ARCHITECTURE.md:1 package.json has no script "gone".'])
    expect(check('`npm start`')).toEqual(['ARCHITECTURE.md:1 package.json has no script "start".'])
    expect(check('`core/*/gone.ts`')).toHaveLength(1)
  })
})
