/**
 * What a reference in the text prints at the moment: the label of the paragraph it is bound to, whatever that is called now.
 * Called by `createCompiler`. Rules C30 and C31.
 */
import type { Fragment } from 'prosemirror-model'
import type { ReferenceWords } from '#core/compile/toRuns.ts'
import type { Profile } from '#core/conference/conference.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import type { Floor } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { profileRules } from '#core/numbering/profileRules.ts'

export const GONE = '[paragraph deleted]'
/** As much of a heading as tells which one it is. */
const LONGEST_TITLE = 40

export function createReferenceWords(
  text: TextModel,
  floor: Floor,
  profile: Profile,
  labels: ReadonlyMap<string, Label>
): ReferenceWords {
  const prefix = profileRules(profile).numberedPrefix
  const wordsOf = (target: string): string => {
    const id = livingBlock(text, floor, target)
    if (id === null) return GONE
    const label = labels.get(id)?.label
    if (label) return label
    const letters = [...text.blocks[text.indexOf.get(id)!]!.node.textContent]
    return `“${letters.slice(0, LONGEST_TITLE).join('')}${letters.length > LONGEST_TITLE ? '…' : ''}”`
  }
  return (target) => {
    const words = wordsOf(target)
    const isNumbered = prefix !== '' && words.startsWith(prefix) && /^\d/u.test(words.slice(prefix.length))
    // The issued text numbers 3 what the room calls OP3.
    return { text: words, issued: isNumbered ? words.slice(prefix.length) : words }
  }
}

/** Past what was replaced or merged, to what has its words now; null for what was deleted. */
function livingBlock(text: TextModel, floor: Floor, target: string): string | null {
  const seen = new Set<string>()
  for (let id = currentBlock(text, floor, target); !seen.has(id);) {
    seen.add(id)
    if (!text.indexOf.has(id)) return null
    const entry = floor.paragraphs.get(id)
    if (entry?.state !== 'deleted') return id
    if (entry.successor === undefined) return null
    id = currentBlock(text, floor, entry.successor)
  }
  return null
}

const known = new WeakMap<Fragment, readonly string[]>()

/** What a wording refers to: nearly always nothing, so it is looked for once. */
export function referencesIn(content: Fragment): readonly string[] {
  const found = known.get(content)
  if (found) return found
  const targets: string[] = []
  content.forEach((node) => {
    if (node.type.name === 'reference') targets.push(node.attrs.target as string)
  })
  known.set(content, targets)
  return targets
}
