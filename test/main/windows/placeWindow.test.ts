/** Where windows open: where they stood, if one can get hold of them there, and never one on top of another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesToReopen } from '#main/windows/keepOpenPlaces.ts'
import { arrangementOf, placeWindow, type Display, type WindowStand } from '#main/windows/placeWindow.ts'

const laptop: Display = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } }
const projector: Display = { id: 2, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } }
const onProjector: WindowStand = { bounds: { x: 1500, y: 40, width: 1200, height: 800 }, maximized: true }
const onLaptop: WindowStand = { bounds: { x: 60, y: 60, width: 1000, height: 700 }, maximized: false }

describe('a window', () => {
  const stands = {
    [arrangementOf([laptop, projector])]: onProjector,
    [arrangementOf([laptop])]: onLaptop
  }

  it('opens where it stood with the same screens', () => {
    expect(placeWindow(stands, [projector, laptop], laptop)).toEqual(onProjector)
    expect(placeWindow(stands, [laptop], laptop)).toEqual(onLaptop)
  })

  it('opens in the middle of the screen in use the first time, and fits on it', () => {
    expect(placeWindow({}, [projector], projector).bounds).toEqual({ x: 1680, y: 90, width: 1440, height: 900 })
    const small: Display = { id: 3, workArea: { x: 0, y: 0, width: 1024, height: 700 } }
    expect(placeWindow({}, [small], small).bounds).toEqual({ x: 0, y: 0, width: 1024, height: 700 })
  })

  it('opens beside one that stands there already', () => {
    const { bounds } = placeWindow(stands, [laptop], laptop, [onLaptop.bounds, { ...onLaptop.bounds, x: 88, y: 88 }])
    expect(bounds).toEqual({ ...onLaptop.bounds, x: 116, y: 116 })
  })

  it('can always be taken hold of, wherever it stood and whatever screens are there now', () => {
    const side = fc.integer({ min: -4000, max: 4000 })
    const bounds = fc.record({
      x: side,
      y: side,
      width: fc.integer({ min: 800, max: 4000 }),
      height: fc.integer({ min: 600, max: 3000 })
    })
    const display = fc.record({
      id: fc.nat(),
      workArea: fc.record({
        x: side,
        y: side,
        width: fc.integer({ min: 800, max: 4000 }),
        height: fc.integer({ min: 600, max: 3000 })
      })
    })
    fc.assert(
      fc.property(bounds, display, (kept, only) => {
        const stands = { [arrangementOf([only])]: { bounds: kept, maximized: false } }
        const { x, y, width } = placeWindow(stands, [only], only).bounds
        const { workArea } = only
        expect(y).toBeGreaterThanOrEqual(workArea.y)
        expect(y).toBeLessThanOrEqual(workArea.y + workArea.height - 40)
        expect(Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)).toBeGreaterThanOrEqual(120)
      })
    )
  })
})

describe('after a run', () => {
  const places = [{ kind: 'start' as const }, { kind: 'seat' as const, file: '/x.chapeau', participant: 'p' }]

  it('that ended by itself nothing is opened again', () => {
    expect(placesToReopen({ clean: true, places })).toEqual([])
  })

  it('that did not, every seat is, and the start page is not', () => {
    expect(placesToReopen({ clean: false, places })).toEqual([places[1]])
  })
})
