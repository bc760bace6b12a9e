/**
 * How a participant has arranged the window, remembered on this device.
 */
import type { Participant } from '#core/conference/conference.ts'
import type { Layout } from '#renderer/draft/seat.ts'

const keyOf = (participant: Participant): string => `chapeau.layout.${participant.id}`

export function recallLayout(participant: Participant, storage: Storage = localStorage): Layout {
  // A projected or small window begins with the page; what is folded away is one key away.
  const wide = window.innerWidth >= 1180
  const usual: Layout = { view: 'compiled', outline: wide, panel: window.innerWidth >= 1000, pen: false }
  try {
    const kept = JSON.parse(storage.getItem(keyOf(participant)) ?? '{}') as Partial<Layout>
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

export function keepLayout(participant: Participant, layout: Layout, storage: Storage = localStorage): void {
  storage.setItem(
    keyOf(participant),
    JSON.stringify({ view: layout.view, outline: layout.outline, panel: layout.panel })
  )
}

export function forgetLayout(participant: Participant, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(participant))
}
