/** Help leads to a page that there is, from every dialog and every place. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROLES } from '#core/conference/conference.ts'
import {
  DIALOG_PAGE,
  docsAddress,
  EDITING_PAGE,
  pageHere,
  pageOf,
  ROLE_PAGE,
  START_PAGE
} from '#renderer/help/helpPages.ts'

const root = join(import.meta.dirname, '../../..')
const isPage = (page: string): boolean =>
  ['md', 'njk'].some((ending) => existsSync(join(root, 'docs', `${page}.${ending}`)))

describe('help', () => {
  it('has a page that exists for every dialog, every kind of editing, every role and every first page', () => {
    for (const table of [DIALOG_PAGE, EDITING_PAGE, ROLE_PAGE, START_PAGE]) {
      for (const [what, page] of Object.entries(table)) expect(isPage(page), `${what}: ${page}`).toBe(true)
    }
  })

  it('knows every dialog that the screen opens', () => {
    const source = readFileSync(join(root, 'renderer/dialogs/Dialogs.tsx'), 'utf8')
    const opened = [...source.matchAll(/case '(\w+)':/g)].map(([, kind]) => kind)
    expect(opened.length).toBeGreaterThan(20)
    expect(Object.keys(DIALOG_PAGE).sort()).toEqual(opened.sort())
  })

  it('leads to what is being done before it leads to what the role does most', () => {
    const idle = { editing: null, layout: { pen: false } }
    expect(ROLES.map((role) => pageHere(role, idle))).toEqual(ROLES.map((role) => ROLE_PAGE[role]))
    expect(pageHere('secretariat', { ...idle, layout: { pen: true } })).toBe('drafter/pen')
    expect(pageHere('chair', { editing: { kind: 'amended', proposal: 'p' }, layout: { pen: true } })).toBe(
      'chair/decide'
    )
    expect(pageHere('delegate', { ...idle, editing: { kind: 'insert', after: null } })).toBe('delegate/whole-paragraph')
  })

  it('tells those who break a silence something else than those who end it', () => {
    expect(pageOf({ kind: 'silence', act: 'break' })).toBe('delegate/silence')
    expect(pageOf({ kind: 'silence', act: 'extend' })).toBe('chair/silence')
    expect(docsAddress(pageOf({ kind: 'adopt' }))).toBe('/docs/chair/agree.html')
  })
})
