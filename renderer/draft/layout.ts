/**
 * How a participant has arranged the window, remembered on this device.
 */
import type { Participant } from '#core/conference/conference.ts'
import type { Layout } from '#renderer/draft/seat.ts'
import type { Store } from '#renderer/state/createStore.ts'

/** From here down the sides lie over the page or under it: see `app.css`. */
const NARROW = 900
const WIDE = 1180

export const isNarrow = (): boolean => window.innerWidth <= NARROW

const keyOf = (participant: Participant): string => `chapeau.layout.${participant.id}`

export function recallLayout(participant: Participant, storage: Storage = localStorage): Layout {
  // A projected or small window begins with the page; what is folded away is one key away.
  const wide = window.innerWidth >= WIDE
  const usual: Layout = { view: 'compiled', outline: wide, panel: window.innerWidth >= 1000, pen: false }
  try {
    const kept = keptBy(participant, storage)
    // The pen is taken up anew each time: nobody should find themselves writing into the text by surprise.
    return {
      view: kept.view === 'clean' ? 'clean' : 'compiled',
      outline: wide && typeof kept.outline === 'boolean' ? kept.outline : usual.outline,
      panel: wide && typeof kept.panel === 'boolean' ? kept.panel : usual.panel,
      pen: false
    }
  } catch {
    return usual
  }
}

function keptBy(participant: Participant, storage: Storage): Partial<Layout> {
  return JSON.parse(storage.getItem(keyOf(participant)) ?? '{}') as Partial<Layout>
}

export function keepLayout(participant: Participant, layout: Layout, storage: Storage = localStorage): void {
  // What is folded away for want of room is not what the participant chose.
  const { outline, panel } = isNarrow() ? keptBy(participant, storage) : layout
  storage.setItem(keyOf(participant), JSON.stringify({ view: layout.view, outline, panel }))
}

/**
 * Folds the outline away when the window becomes narrow, as it does when somebody enlarges the page to 200 % or 400 %: it would
 * lie over the text. It comes back with the room. Returns how to stop.
 */
export function foldWhenNarrow(layout: Store<Layout>): () => void {
  let narrow = isNarrow()
  let folded = false
  const look = (): void => {
    if (isNarrow() === narrow) return
    narrow = isNarrow()
    if (narrow) folded = layout.get().outline
    if (folded) layout.update((now) => ({ ...now, outline: !narrow }))
    if (!narrow) folded = false
  }
  window.addEventListener('resize', look)
  return () => window.removeEventListener('resize', look)
}

export function forgetLayout(participant: Participant, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(participant))
}
