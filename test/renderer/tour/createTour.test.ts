/** The tour goes on when the thing is done, or when somebody asks for the next step; it never does anything itself. */
import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#core/conference/conference.ts'
import { en } from '#core/languages/en/en.ts'
import { createTour, type Tour } from '#renderer/tour/createTour.ts'
import { noteShown, wasShown } from '#renderer/tour/rememberTour.ts'
import { TOUR } from '#renderer/tour/tourSteps.ts'
import { NOTHING_DONE, type Looked } from '#test/renderer/tour/nothingDone.ts'

interface Played {
  readonly tour: Tour
  finished(): number
  at(): string | undefined
  now(changes: Partial<Looked>, dialog?: string | null): string | undefined
}

function play(role: Role, first: Partial<Looked> = {}): Played {
  let looked: Looked = { ...NOTHING_DONE, ...first }
  let open: string | null = null
  let finished = 0
  let changed = (): void => undefined
  const tour = createTour({
    role,
    look: () => looked,
    dialog: () => open,
    watch(listener) {
      changed = listener
      return () => {
        changed = () => undefined
      }
    },
    onFinished: () => void (finished += 1)
  })
  const at = (): string | undefined => tour.get()?.name
  return {
    tour,
    finished: () => finished,
    at,
    now(changes, dialog = null) {
      looked = { ...looked, ...changes }
      open = dialog
      changed()
      return at()
    }
  }
}

describe('the tour', () => {
  it('has five to seven steps for each role, and words for each of them', () => {
    for (const role of ROLES) {
      expect(TOUR[role].length, role).toBeGreaterThanOrEqual(5)
      expect(TOUR[role].length, role).toBeLessThanOrEqual(7)
      for (const name of TOUR[role]) {
        expect(en).toHaveProperty([`tour.${name}.heading`])
        expect(en).toHaveProperty([`tour.${name}.words`])
      }
    }
  })

  it('takes a delegate through proposing, tabling, taking back, the overview, an export and the help', () => {
    const { tour, at, now, finished } = play('delegate')
    expect(at()).toBeUndefined()
    tour.start(false)
    expect(tour.get()).toEqual({ name: 'propose', step: 1, steps: 6, asked: false })
    expect(now({ paragraph: 'p3' })).toBe('propose')
    expect(now({ drafting: true })).toBe('table')
    expect(now({ drafting: false })).toBe('table')
    expect(now({ tabled: 1, waiting: 1 })).toBe('yours')
    expect(now({ changed: 1 })).toBe('stand')
    expect(now({}, 'standing')).toBe('stand')
    expect(now({})).toBe('export')
    tour.noteExport()
    expect(at()).toBe('help')
    expect(now({}, 'help')).toBe('help')
    expect(now({})).toBeUndefined()
    expect(finished()).toBe(1)
  })

  it('waits for the Chair to decide, and for the five seconds to be over or taken back', () => {
    const { tour, now } = play('chair')
    tour.start(false)
    expect(now({ waiting: 1 })).toBe('step')
    expect(now({ atProposal: true })).toBe('decide')
    expect(now({ holding: true })).toBe('undo')
    expect(now({ holding: false })).toBe('stand')
  })

  it('passes over what is there to be seen already, and not over what has to be done', () => {
    const { tour, at } = play('chair', { waiting: 3 })
    tour.start(false)
    expect(at()).toBe('step')
    const delegate = play('delegate', { tabled: 2 })
    delegate.tour.start(false)
    delegate.tour.next()
    expect(delegate.at()).toBe('table')
  })

  it('goes on for whoever asks, ends for whoever skips it, and begins anew for whoever wants it again', () => {
    const { tour, at, now, finished } = play('observer')
    tour.start(false)
    for (const name of TOUR.observer) {
      expect(at()).toBe(name)
      tour.next()
    }
    expect(at()).toBeUndefined()
    expect(finished()).toBe(1)
    tour.start(true)
    expect(tour.get()).toMatchObject({ name: 'follow', asked: true })
    tour.skip()
    expect(now({ paragraph: 'p1' })).toBeUndefined()
    expect(finished()).toBe(1)
  })

  it('looks no further once its seat is left', () => {
    const { tour, now } = play('delegate')
    tour.start(false)
    tour.stop()
    expect(now({ drafting: true })).toBe('propose')
  })

  it('comes by itself once for each role on a device, and never again', () => {
    localStorage.clear()
    expect(ROLES.map((role) => wasShown(role))).toEqual([false, false, false, false])
    noteShown('chair')
    noteShown('chair')
    noteShown('delegate')
    expect(ROLES.map((role) => wasShown(role))).toEqual([true, false, true, false])
    localStorage.setItem('chapeau.tour', '{"nonsense":1}')
    expect(wasShown('chair')).toBe(false)
  })
})
