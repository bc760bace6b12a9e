/**
 * Who sits at this window: the token the relay gave for an invite, and what came with it. Kept in the window's own
 * storage first, so that several roles can be open in several tabs of one browser.
 */
import type { Conference, Participant } from '#core/conference/conference.ts'
import { sessionShelves, type Shelf } from '#renderer/session/sessionShelves.ts'

export interface Session {
  readonly token: string
  readonly conference: Conference
  readonly participant: Participant
}

const HERE = 'chapeau.session'
const LAST = 'chapeau.conference'
const keyOf = (conference: string): string => `chapeau.session.${conference}`

/** Keeps the session for this window, and for windows opened later on the same conference. */
export function keepSession(
  session: Session,
  here: Shelf = sessionShelves().here,
  everywhere: Shelf = sessionShelves().everywhere
): void {
  const written = JSON.stringify(session)
  here.setItem(HERE, written)
  everywhere.setItem(keyOf(session.conference.id), written)
  everywhere.setItem(LAST, session.conference.id)
}

/** This window's session; failing that, the one last used in this browser. */
export function recallSession(
  here: Shelf = sessionShelves().here,
  everywhere: Shelf = sessionShelves().everywhere
): Session | null {
  const mine = readSession(here.getItem(HERE))
  if (mine) return mine
  const last = everywhere.getItem(LAST)
  return last === null ? null : readSession(everywhere.getItem(keyOf(last)))
}

/** Forgets this session here, and elsewhere unless another participant has signed in since. */
export function forgetSession(
  session: Session,
  here: Shelf = sessionShelves().here,
  everywhere: Shelf = sessionShelves().everywhere
): void {
  here.removeItem(HERE)
  const key = keyOf(session.conference.id)
  if (readSession(everywhere.getItem(key))?.token !== session.token) return
  everywhere.removeItem(key)
  everywhere.removeItem(LAST)
}

function readSession(written: string | null): Session | null {
  if (written === null) return null
  try {
    const session = JSON.parse(written) as Partial<Session>
    if (typeof session.token !== 'string' || !session.conference?.id || !session.participant?.id) return null
    return session as Session
  } catch {
    return null
  }
}
