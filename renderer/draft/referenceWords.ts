/**
 * What references print at the moment, for the editors: their views of a reference live outside React and outside any draft's
 * components. Kept up to date by the draft's model; one window shows one draft.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { createReferenceWords } from '#core/compile/referenceWords.ts'
import type { ReferenceWords } from '#core/compile/toRuns.ts'
import type { Profile } from '#core/conference/conference.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Floor } from '#core/floor/floor.ts'
import { labelText } from '#core/numbering/labelText.ts'
import { createStore } from '#renderer/state/createStore.ts'

/** A paragraph that a reference can be made to. */
export interface ReferenceTarget {
  readonly id: string
  readonly label: string
  readonly words: string
}

const NOTHING: ReferenceWords = () => ({ text: '…', issued: '…' })
const WORDS_SHOWN = 60

export const referenceWords = createStore<ReferenceWords>(NOTHING)
export const referenceTargets = createStore<readonly ReferenceTarget[]>([])

let shown = ''
let last: Compiled['paragraphs'] | null = null

/** Tells the editors when a label has changed; typing words changes none. */
export function showReferences(text: TextModel, floor: Floor, profile: Profile, compiled: Compiled): void {
  if (compiled.paragraphs === last) return
  last = compiled.paragraphs
  const targets = compiled.paragraphs
    .filter(({ state, label, type }) => state !== 'deleted' && (label !== '' || type === 'heading'))
    .map(({ id, label, runs }) => ({
      id,
      label,
      words: runs
        .map((run) => run.text)
        .join('')
        .slice(0, WORDS_SHOWN)
    }))
  referenceTargets.set(targets)
  const now = compiled.paragraphs.map(({ id, label, state, type, runs }) => [
    id,
    label === '' && type !== 'paragraph' ? runs.map((run) => run.text).join('') : label,
    state === 'deleted'
  ])
  const key = JSON.stringify(now)
  if (key === shown) return
  shown = key
  referenceWords.set(createReferenceWords(text, floor, profile, labelText(text, profile, floor)))
}
