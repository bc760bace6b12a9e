/** What the screen shows: marked for some seconds what changed, nothing at a step, and decided proposals until the next one. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import { NOTHING_SELECTED, type Selection } from '#renderer/draft/selection.ts'
import { MARKED_MS, watchShown, type ShownWatch } from '#renderer/screen/watchShown.ts'
import { createStore, type Store } from '#renderer/state/createStore.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

let table: Table
let model: Store<DraftModel | null>
let step: Store<Selection>
let shown: ShownWatch
const tell = (): void => model.set({ compiled: table.compiled(), text: table.readText(), floor: table.readFloor() })
const stepTo = (paragraph: string | null, proposal: string | null = null): void => step.set({ paragraph, proposal })
const marks = () => shown.get()?.marks
const wordsOf = (ops: readonly string[]) =>
  (marks()?.words ?? []).filter(({ op }) => ops.includes(op)).flatMap(({ runs }) => runs.map(({ text }) => text))

beforeEach(() => {
  vi.useFakeTimers()
  table = openTable('declaration', ['# Title', 'OP1 States act.', 'OP2 States report.'])
  model = createStore<DraftModel | null>(null)
  step = createStore<Selection>(NOTHING_SELECTED)
  shown = watchShown(model, step)
})
afterEach(() => {
  shown.stop()
  vi.useRealTimers()
})

it('shows nothing before the text is here, and no paragraph before anybody went to one', () => {
  expect(shown.get()).toBeNull()
  tell()
  expect(shown.get()).toMatchObject({ paragraph: null, proposals: [] })
})

it('marks a new proposal and a changed state for some seconds, and then marks nothing', () => {
  stepTo('op1')
  tell()
  expect(marks()).toMatchObject({ words: null, state: false })
  const id = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act.' })
  tell()
  expect([...(marks()?.proposals ?? [])]).toEqual([id])
  vi.advanceTimersByTime(MARKED_MS - 1)
  expect(marks()?.proposals.size).toBe(1)
  vi.advanceTimersByTime(1)
  expect(marks()?.proposals.size).toBe(0)
  table.gives('chair', { kind: 'bracket', paragraph: 'op1' })
  tell()
  expect(marks()?.state).toBe(true)
})

it('marks the words that are new, and shows none that are gone', () => {
  stepTo('op1')
  tell()
  table.rewrites('op1', 'All States shall act.')
  tell()
  expect(wordsOf(['insert']).join('')).toContain('shall')
  expect(wordsOf(['delete'])).toEqual([])
  expect(wordsOf(['same', 'insert']).join('')).toBe('All States shall act.')
})

it('marks nothing at a step: another paragraph is no change', () => {
  stepTo('op1')
  tell()
  table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'All States report.' })
  tell()
  stepTo('op2')
  expect(shown.get()?.proposals).toHaveLength(1)
  expect(marks()).toMatchObject({ words: null, state: false })
  expect(marks()?.proposals.size).toBe(0)
})

it('keeps a decided proposal with its decision until the next step, and does not bring it back', () => {
  const id = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act.' })
  stepTo('op1', id)
  tell()
  table.gives('chair', { kind: 'reject', proposal: id })
  stepTo('op1')
  tell()
  expect(shown.get()?.proposals.map(({ state }) => state)).toEqual(['not-retained'])
  stepTo('op2')
  stepTo('op1')
  expect(shown.get()?.proposals).toEqual([])
})

it('goes on with what replaced the paragraph it was at', () => {
  const id = table.tables('kaz', { kind: 'replace', paragraph: 'op1', content: 'States cooperate.' })
  stepTo('op1', id)
  tell()
  table.gives('chair', { kind: 'accept', proposal: id })
  tell()
  expect(
    shown
      .get()
      ?.paragraph?.runs.map(({ text }) => text)
      .join('')
  ).toBe('States cooperate.')
})
