/**
 * The few settings of the desktop program. Everything that concerns the text is the conference's, not a setting.
 */
import * as v from 'valibot'
import { keepValue, type Kept } from '#main/keep/keepValue.ts'

const shape = v.object({
  /** Look for a newer version when the program starts. Off until somebody turns it on. */
  updates: v.boolean(),
  /** Where the start page is served, so that its address stays the same. */
  startPort: v.number()
})
export type Settings = Readonly<v.InferOutput<typeof shape>>

export function keepSettings(file: string): Kept<Settings> {
  return keepValue<Settings>(file, shape, { updates: false, startPort: 0 })
}
