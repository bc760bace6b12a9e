/**
 * Compares a paragraph with the form its kind of document asks for. Called by `compile`; what it returns is advice for
 * the drafter, never a reason to refuse.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { Block } from '#core/document/textModel.ts'
import { profileRules } from '#core/numbering/profileRules.ts'

/** @param isLast no operative paragraph follows, so it ends with a full stop @returns sentences; none if all is well */
export function checkOpening(block: Block, profile: Profile, isLast: boolean): readonly string[] {
  if (block.type !== 'paragraph') return []
  const rules = profileRules(profile)
  const words = block.node.textContent.trimEnd()
  if (words === '') return []
  const remarks: string[] = []
  const role = block.node.attrs.role as string
  const opensMarked = block.node.firstChild?.marks.some(
    (mark) => mark.type.name === 'lead' || mark.type.name === 'italic'
  )
  if (role === 'preamble' && rules.preambleOpens) {
    if (!opensMarked) remarks.push('A preambular paragraph opens with its lead words in italics.')
    if (!words.endsWith(',')) remarks.push('A preambular paragraph ends with a comma.')
  }
  if (role === 'numbered' && rules.operativeOpens) {
    if (!opensMarked) remarks.push('An operative paragraph opens with its verb in italics.')
    if (isLast ? !words.endsWith('.') : !/[;:.]$/u.test(words)) {
      remarks.push(
        isLast ? 'The last operative paragraph ends with a full stop.' : 'An operative paragraph ends with a semicolon.'
      )
    }
  }
  return remarks
}
