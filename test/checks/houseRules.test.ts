import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { houseRules } from '#test/checks/houseRules.ts'

const linter = new Linter({ cwd: '/project' })
const lint = (path: string, code: string): string[] =>
  linter.verify(code, houseRules, { filename: `/project/${path}` }).map(({ message }) => message)

describe('the import table', () => {
  it.each([
    ['core/compile/compile.ts', `import { readFileSync } from 'node:fs'`, 'belongs in collab-server'],
    ['core/compile/compile.ts', `import type { ReactNode } from 'react'`, 'belongs in renderer'],
    ['core/compile/compile.ts', `import { EditorState } from 'prosemirror-state'`, 'core is the pure domain'],
    ['core/compile/compile.ts', `import { uuidv4 } from 'lib0/random'`, 'core is the pure domain'],
    ['core/document/writeText.ts', `import { ySyncPlugin } from 'y-prosemirror'`, 'only its conversion functions'],
    ['core/document/writeText.ts', `import * as all from 'y-prosemirror'`, 'only its conversion functions'],
    ['core/a.ts', `export type A = import('#relay/startRelay.ts').Relay`, 'core is the pure domain'],
    ['core/a.ts', `export const a = () => import('node:fs')`, 'core is the pure domain'],
    ['core/a.ts', `export * from '#renderer/a.ts'`, 'core is the pure domain'],
    ['collab-server/a.ts', `import { Page } from '#renderer/page/Page.tsx'`, 'belongs in renderer'],
    ['collab-server/a.ts', `import { app } from 'electron'`, 'collab-server is the relay'],
    ['collab-server/a.ts', `import left from 'left-pad'`, 'collab-server is the relay'],
    ['renderer/a.tsx', `import { join } from 'node:path'`, 'without Node'],
    ['renderer/a.tsx', `import type { Relay } from '#relay/startRelay.ts'`, 'renderer runs in a browser'],
    ['renderer/a.tsx', `import { x } from '#main/main.ts'`, 'renderer runs in a browser'],
    ['renderer/a.tsx', `import { ipcRenderer } from 'electron'`, 'core/protocol/bridge.ts'],
    ['main/roleLinks.ts', `import type { App } from 'electron'`, 'only the files listed'],
    ['main/main.ts', `import { Page } from '#renderer/page/Page.tsx'`, 'only loads as built']
  ])('refuses in %s: %s', (path, code, teaching) => {
    const messages = lint(path, code)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(teaching)
  })

  it.each([
    ['core/compile/compile.ts', `import { Fragment } from 'prosemirror-model'\nimport * as e from 'lib0/encoding'`],
    ['core/document/writeText.ts', `import { updateYFragment } from 'y-prosemirror'`],
    ['collab-server/a.ts', `import { a } from '#core/a.ts'\nimport { b } from '#relay/b.ts'\nimport 'node:http'`],
    [
      'renderer/a.tsx',
      `import './a.css'\nimport { EditorView } from 'prosemirror-view'\nimport { a } from '#core/a.ts'`
    ],
    ['main/main.ts', `import { app } from 'electron'\nimport { startRelay } from '#relay/startRelay.ts'`],
    ['renderer/vite.config.ts', `import { join } from 'node:path'`],
    ['test/core/a.test.ts', `import { a } from '#renderer/a.ts'\nimport 'node:fs'`]
  ])('allows in %s: %s', (path, code) => {
    expect(lint(path, code)).toEqual([])
  })

  it('turns a relative import into its alias', () => {
    const config = { filename: '/project/core/compile/compile.ts' }
    expect(linter.verifyAndFix(`import { a } from '../document/a.ts'`, houseRules, config).output).toBe(
      `import { a } from '#core/document/a.ts'`
    )
  })

  it('asks for the ending that Node needs', () => {
    expect(lint('core/a.ts', `import { b } from '#core/b'`)[0]).toContain('needs its ending')
  })
})

describe('the purity of core', () => {
  it.each([
    'export const a = Date.now()',
    'export const a = new Date()',
    'export const a = Date()',
    'export const a = Math.random()',
    'export const a = crypto.randomUUID()',
    'export const a = process.env.A',
    'export const a = document.title',
    'export const a = window.name',
    'console.log(1)',
    'setTimeout(() => {}, 1)',
    'export const a = globalThis.crypto'
  ])('refuses %s', (code) => {
    expect(lint('core/a.ts', code)).toHaveLength(1)
    expect(lint('core/a.ts', code)[0]).toMatch(/pass the value in .* or move the code to/)
  })

  it('allows a date that was passed in, and names that only look alike', () => {
    expect(lint('core/a.ts', 'export const a = (now: string) => new Date(now).getTime()')).toEqual([])
    expect(lint('core/a.ts', 'export const a = (document: { title: string }) => document.title')).toEqual([])
  })
})

describe('the habits of the house', () => {
  it.each([
    ['test/a.test.ts', `it.skip('a', () => {})`],
    ['test/a.test.ts', `describe.only('a', () => {})`],
    ['test/a.test.ts', `vi.mock('a')`],
    ['renderer/a.ts', `export const a = process.env`],
    ['collab-server/a.ts', `console.log('a')`],
    ['renderer/a.ts', '\n'.repeat(400) + 'export const a = 1']
  ])('refuses in %s: %s', (path, code) => {
    expect(lint(path, code)).toHaveLength(1)
  })
})
