/**
 * Remembers where windows stood, by kind and by the screens that were there. Called by the shell when a window has moved.
 */
import * as v from 'valibot'
import { keepValue, type Kept } from '#main/keep/keepValue.ts'
import type { StandsByDisplays } from '#main/windows/placeWindow.ts'

const stand = v.object({
  bounds: v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
  maximized: v.boolean()
})
const shape = v.record(v.string(), v.record(v.string(), stand))

export function keepStands(file: string): Kept<Readonly<Record<string, StandsByDisplays>>> {
  return keepValue<Readonly<Record<string, StandsByDisplays>>>(file, shape, {})
}
