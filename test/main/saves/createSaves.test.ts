/** Files that pages save: whole or not at all, with progress, and nobody else's. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createSaves, type Saves } from '#main/saves/createSaves.ts'
import { savePdf } from '#main/saves/savePdf.ts'
import { plainDesktop } from '#test/helpers/plainDesktop.ts'
import { temporaryFolder } from '#test/helpers/temporaryFolder.ts'

const at = temporaryFolder('saves')

function start(): { saves: Saves; progress: number[] } {
  const progress: number[] = []
  let ids = 0
  return {
    progress,
    saves: createSaves({
      newId: () => `ticket-${(ids += 1)}`,
      onProgress: (_window, done) => progress.push(done)
    })
  }
}
const piece = (text: string): Uint8Array => new TextEncoder().encode(text)

it('puts a file in place when it is whole, and says how far it is', async () => {
  const { saves, progress } = start()
  const path = at('Rev.1.docx')
  writeFileSync(path, 'the earlier one')
  const ticket = await saves.begin(1, path, 8)
  await saves.write(1, ticket, piece('half'))
  expect(readFileSync(path, 'utf8')).toBe('the earlier one')
  await saves.write(1, ticket, piece(' way'))
  expect(await saves.end(1, ticket, true)).toEqual({ ok: true, done: true })
  expect(readFileSync(path, 'utf8')).toBe('half way')
  expect(progress).toEqual([2, 0.5, 1, -1])
  expect(readdirSync(at())).toEqual(['Rev.1.docx'])
})

it('leaves what was there when it is given up, or its window goes', async () => {
  const { saves } = start()
  const path = at('kept.docx')
  writeFileSync(path, 'the earlier one')
  const first = await saves.begin(1, path, null)
  await saves.write(1, first, piece('new'))
  await saves.end(1, first, false)
  const second = await saves.begin(1, path, null)
  await saves.write(1, second, piece('new'))
  await saves.forgetWindow(1)
  expect(await saves.write(1, second, piece('more'))).toMatchObject({ ok: false, code: 'no-save' })
  expect(readFileSync(path, 'utf8')).toBe('the earlier one')
  expect(readdirSync(at()).filter((name) => name.endsWith('.part'))).toEqual([])
})

it('does not let another window write to it', async () => {
  const { saves } = start()
  const path = at('mine.docx')
  const ticket = await saves.begin(1, path, null)
  expect(await saves.write(2, ticket, piece('theirs'))).toMatchObject({ ok: false, code: 'no-save' })
  expect(await saves.end(2, ticket, true)).toMatchObject({ ok: false, code: 'no-save' })
  await saves.end(1, ticket, true)
  expect(readFileSync(path, 'utf8')).toBe('')
})

it('says so where it cannot be written', async () => {
  const { saves } = start()
  await expect(saves.begin(1, at('no', 'such', 'folder.docx'), null)).rejects.toThrow()
})

it('saves a page as PDF where the person says, and says what is wrong there', async () => {
  const desktop = plainDesktop()
  const window = desktop.openWindow({
    url: 'http://127.0.0.1/',
    stand: { bounds: { x: 0, y: 0, width: 1, height: 1 }, maximized: false },
    onMoved: () => undefined,
    onFocus: () => undefined,
    onClosed: () => undefined
  })
  const { saves } = start()
  desktop.files.push(at('text.pdf'), at('missing', 'text.pdf'), null)
  expect(await savePdf(desktop, saves, window, 'Declaration')).toEqual({ ok: true, done: true })
  expect(readFileSync(at('text.pdf'), 'utf8')).toMatch(/^%PDF/)
  const refused = await savePdf(desktop, saves, window, 'Declaration')
  expect(refused.ok ? '' : refused.message).toMatch(/^text\.pdf was not saved/)
  expect(await savePdf(desktop, saves, window, 'Declaration')).toEqual({ ok: true, done: false })
  expect(existsSync(at('missing'))).toBe(false)
})
