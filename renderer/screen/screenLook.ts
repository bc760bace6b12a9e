/**
 * How the screen looks on this computer: size of type, colours, where the change under discussion stands. Remembered, since
 * a projector is set up once. Light at first: that is what projectors do best.
 */
import { SCALES, USUAL_SCALE } from '#renderer/screen/typeSize.ts'

export interface ScreenLook {
  readonly scale: number
  readonly dark: boolean
  /** The chosen proposal is shown in the words themselves. */
  readonly inPlace: boolean
}

const KEY = 'chapeau.screen'

export function recallScreenLook(): ScreenLook {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<ScreenLook>
    return {
      scale: SCALES.find((scale) => scale === kept.scale) ?? USUAL_SCALE,
      dark: kept.dark === true,
      inPlace: kept.inPlace === true
    }
  } catch {
    return { scale: USUAL_SCALE, dark: false, inPlace: false }
  }
}

export function keepScreenLook(look: ScreenLook): void {
  localStorage.setItem(KEY, JSON.stringify(look))
}
