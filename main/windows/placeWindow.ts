/**
 * Where a window opens: where one like it stood last, if it can still be seen there, otherwise in the middle of the screen
 * that is in use. Called by the shell with what Electron says of the screens; decides without any.
 */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Display {
  /** Stays the same while the screen stays plugged in. */
  readonly id: number
  /** Without the task bar and the menu bar. */
  readonly workArea: Rectangle
}

export interface WindowStand {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

/** Where windows of one kind stood, by the screens that were plugged in then. */
export type StandsByDisplays = Readonly<Record<string, WindowStand>>

const USUAL = { width: 1440, height: 900 }
export const SMALLEST = { width: 800, height: 600 }
/** As much of a title bar must be in sight that one can take hold of it. */
const GRIP = { width: 120, height: 40 }

/** A laptop alone and the same laptop at the projector are two arrangements, each remembered for itself. */
export function arrangementOf(displays: readonly Display[]): string {
  return displays
    .map(({ workArea: { x, y, width, height } }) => `${width}x${height}@${x},${y}`)
    .sort()
    .join(' ')
}

export function placeWindow(
  stands: StandsByDisplays,
  displays: readonly Display[],
  current: Display,
  others: readonly Rectangle[] = []
): WindowStand {
  const kept = stands[arrangementOf(displays)]
  if (kept && displays.some((display) => isInReach(kept.bounds, display.workArea))) {
    return { bounds: asideOf(kept.bounds, others), maximized: kept.maximized }
  }
  const { workArea } = current
  const width = Math.min(kept?.bounds.width ?? USUAL.width, workArea.width)
  const height = Math.min(kept?.bounds.height ?? USUAL.height, workArea.height)
  const bounds = {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height
  }
  return { bounds: asideOf(bounds, others), maximized: kept?.maximized ?? false }
}

/** The title bar, along the window's upper edge, can be reached with the mouse. */
function isInReach({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const seenAcross = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return seenAcross >= GRIP.width && y >= area.y && y <= area.y + area.height - GRIP.height
}

/** A second window does not hide the first. */
function asideOf(bounds: Rectangle, others: readonly Rectangle[]): Rectangle {
  const step = 28
  let { x, y } = bounds
  while (others.some((other) => other.x === x && other.y === y)) {
    x += step
    y += step
  }
  return { ...bounds, x, y }
}
