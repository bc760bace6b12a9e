/**
 * The cells of the strip: one for each paragraph and sub-paragraph, in the order of the text, in the state that is shown
 * of it. The same list as before where nothing of it changed, so that typing does not draw five hundred cells again.
 */
import { shownStates } from '#core/standing/whereWeStand.ts'
import type { ParagraphState } from '#core/floor/floor.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import { bareTagWords } from '#renderer/draft/bareTag.ts'
import { PARAGRAPH_STATE_WORD, paragraphName } from '#renderer/draft/words.ts'

export interface StripCell {
  readonly id: string
  readonly state: ParagraphState
  readonly isSilent: boolean
  /** "paragraph 3: agreed ad ref, pending Türkiye". */
  readonly words: string
}

export function createStripCells(): (compiled: Pick<Compiled, 'paragraphs'>) => readonly StripCell[] {
  let known: readonly StripCell[] = []
  return (compiled) => {
    const cells = shownStates(compiled).map(({ paragraph, state }) => ({
      id: paragraph.id,
      state,
      isSilent: paragraph.conditions.silence === 'open',
      words: `${paragraphName(paragraph)}: ${bareTagWords(paragraph) || PARAGRAPH_STATE_WORD[state]}`
    }))
    const isSame =
      cells.length === known.length &&
      cells.every((cell, index) => {
        const other = known[index]!
        return cell.id === other.id && cell.state === other.state && cell.words === other.words
      })
    if (!isSame) known = cells
    return known
  }
}
