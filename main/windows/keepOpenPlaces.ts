/**
 * Remembers which windows are open, so that after a crash or a power cut everybody is back where they were: what they had
 * not sent lies in the browser's own store, under the same address, and goes out when the window opens again. Called by the
 * shell at every opening and closing. After a clean end there is nothing to come back to.
 */
import * as v from 'valibot'
import { keepValue, type Kept } from '#main/keep/keepValue.ts'

const seat = v.object({ kind: v.literal('seat'), file: v.string(), participant: v.string() })
const joined = v.object({ kind: v.literal('joined'), address: v.string() })
const place = v.variant('kind', [
  v.object({ kind: v.literal('start') }),
  v.object({ kind: v.literal('hosting'), file: v.string() }),
  seat,
  joined,
  // The screen for the room, with the window that it was opened from.
  v.object({ kind: v.literal('screen'), of: v.variant('kind', [seat, joined]), draft: v.string() })
])
/** What a window shows, in words that hold in the next run too. */
export type WindowPlace = v.InferOutput<typeof place>

const shape = v.object({ clean: v.boolean(), places: v.array(place) })
export type OpenPlaces = Readonly<{ clean: boolean; places: readonly WindowPlace[] }>

export function keepOpenPlaces(file: string): Kept<OpenPlaces> {
  return keepValue<OpenPlaces>(file, shape, { clean: true, places: [] })
}

/**
 * The windows to open again, after a run that did not end by itself. A screen is not among them: it is one key away, and
 * nobody should find a text on the wall whom they did not ask for it.
 */
export function placesToReopen({ clean, places }: OpenPlaces): readonly WindowPlace[] {
  return clean ? [] : places.filter(({ kind }) => kind !== 'start' && kind !== 'screen')
}
