/**
 * Whether a position can be taken here by whoever sits at this seat: on this paragraph, or on what has none. Asked by the
 * button and by what stands in its place until its menu is here.
 */
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { paragraphAllows } from '#core/decide/commandRights.ts'
import type { Seat } from '#renderer/draft/seat.ts'

export function takesPosition(seat: Seat, paragraph: CompiledParagraph | null): boolean {
  if (!seat.may('position')) return false
  return !paragraph || (paragraphAllows('position', paragraph.state) && paragraph.type !== 'title')
}
