import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPackaging } from '#test/checks/checkPackaging.ts'

const CONFIGURATION = readFileSync('electron-builder.yml', 'utf8')
const check = (change: (text: string) => string, more: Record<string, string> = {}): string[] =>
  checkPackaging(
    new Map(
      Object.entries({
        'electron-builder.yml': change(CONFIGURATION),
        'package.json': '{"main":"dist/main/main.js","dependencies":{"ws":"1","lib0":"1","@fastify/static":"1"}}',
        'docs-samples/one/conference.json': '{}',
        'main/main.ts':
          "import { app } from 'electron'\nimport { x } from 'lib0/encoding'\nimport a from '@fastify/static'\nimport 'node:fs'\n",
        'test/x.test.ts': "import { it } from 'vitest'\n",
        ...more
      })
    )
  ).map(({ where, message }) => `${where}: ${message}`)
const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The configuration does not say ${from}.`)
  return text.replace(from, to)
}

describe('the check of packaging', () => {
  it('is silent about the project’s own configuration', () => {
    expect(check((text) => text)).toEqual([])
  })

  it.each([
    ['  runAsNode: false', '  runAsNode: true', 'electronFuses.runAsNode'],
    ['  onlyLoadAppFromAsar: true\n', '', 'electronFuses.onlyLoadAppFromAsar'],
    ['asar: true', 'asar: false', 'asar'],
    ['hardenedRuntime: true', 'hardenedRuntime: false', 'mac.hardenedRuntime'],
    ['arch: [universal]', 'arch: [x64]', 'mac.target.0.arch'],
    ['    - target: msi', '    - target: portable', 'win.target.1.target'],
    ['[AppImage, deb]', '[AppImage]', 'linux.target'],
    ['ext: chapeau', 'ext: chap', 'fileAssociations.0.ext'],
    ['schemes: [chapeau]', 'schemes: [http]', 'protocols.0.schemes'],
    ['publish: null', 'publish: github', 'publish']
  ])('finds %j turned into %j', (from, to, where) => {
    const found = check(replace(from, to))
    expect(found.some((finding) => finding.includes(where))).toBe(true)
  })

  it('finds a file that is missing in the package, and one that has no business there', () => {
    expect(check(replace('  - dist/client/**\n', ''))).toEqual([
      'electron-builder.yml: dist/client/index.html is not packed, and the program needs it.'
    ])
    expect(check(replace('  - docs-samples/**\n', ''))).toHaveLength(1)
    expect(check(replace('  - package.json\n', '  - package.json\n  - test/**\n'))).toEqual([
      'electron-builder.yml: test/x.test.ts is packed, and no program needs it.'
    ])
    expect(check(replace('  - package.json\n', "  - '**'\n  - '!docs-samples/**'\n")).length).toBeGreaterThan(1)
  })

  it('finds a package that would not be installed with the program, however it is imported', () => {
    const more = {
      'core/a.ts': "import type { T } from 'only-types'\nexport { b } from 'left-out/b'\n",
      'main/b.ts': "const { c } = await import('left-out-too')\nimport {\n  d,\n  e\n} from 'and-this'\n"
    }
    expect(check((text) => text, more).map((finding) => /imports (\S+),/.exec(finding)?.[1])).toEqual([
      'left-out',
      'left-out-too',
      'and-this'
    ])
  })

  it('finds a configuration that cannot be read', () => {
    expect(check(() => 'files: [')).toHaveLength(1)
    expect(check(() => '').length).toBeGreaterThan(0)
  })
})
