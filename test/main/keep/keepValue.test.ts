/** What the desktop remembers between runs: whole, for this person alone, and never in the way of a start. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { keepValue } from '#main/keep/keepValue.ts'
import { findRecent, keepRecent, withoutRecent, withRecent, type RecentEntry } from '#main/keep/recentConferences.ts'
import { temporaryFolder } from '#test/helpers/temporaryFolder.ts'

const at = temporaryFolder('keep')
const shape = v.object({ word: v.string() })

it('finds what was kept, in a folder that it makes', () => {
  const file = at('below', 'value.json')
  keepValue(file, shape, { word: 'none' }).set({ word: 'kept' })
  expect(keepValue(file, shape, { word: 'none' }).get()).toEqual({ word: 'kept' })
  expect(readdirSync(at('below'))).toEqual(['value.json'])
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
})

it.each(['', 'null', '{', '{"word":7}', '[]'])('counts a file that says %j as none, and leaves it alone', (written) => {
  const file = at('damaged.json')
  writeFileSync(file, written)
  expect(keepValue(file, shape, { word: 'none' }).get()).toEqual({ word: 'none' })
  expect(readFileSync(file, 'utf8')).toBe(written)
})

const entry = (where: string, title = where): RecentEntry => ({
  kind: 'file',
  where,
  title,
  port: 4400,
  participant: null,
  openedAt: '2026-11-25T08:00:00.000Z'
})

it('lists a conference once, the latest first, and no more than a dozen', () => {
  let list: readonly RecentEntry[] = []
  for (let number = 1; number <= 20; number += 1) list = withRecent(list, entry(`/${number}`))
  list = withRecent(list, entry('/15', 'again'))
  expect(list).toHaveLength(12)
  expect(list.slice(0, 2).map(({ title }) => title)).toEqual(['again', '/20'])
  expect(list.filter(({ where }) => where === '/15')).toHaveLength(1)
  expect(findRecent(list, 'joined', '/15')).toBeNull()
  expect(withoutRecent(list, 'file:/15').some(({ where }) => where === '/15')).toBe(false)
})

it('takes no entry on trust that lacks a part', () => {
  const file = at('recent.json')
  writeFileSync(file, JSON.stringify([{ kind: 'file', where: '/x', title: 'X' }]))
  expect(keepRecent(file).get()).toEqual([])
})
