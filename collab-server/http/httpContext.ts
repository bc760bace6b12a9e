/** What the routes work with. Given by `startRelay`, handed on by `buildHttp`. */
import type { Conference } from '#core/conference/conference.ts'
import type { Hall } from '#relay/rooms/createHall.ts'
import type { Sessions } from '#relay/sessions/createSessions.ts'
import type { Store } from '#relay/store/store.ts'

export interface HttpContext {
  readonly store: Store
  readonly conference: Conference
  readonly sessions: Sessions
  readonly hall: Hall
  /** Where the relay is reached, for invite links. */
  readonly baseUrl: () => string
  /** The fingerprint of the key that guests find there, for invite links; null where it has no certificate of its own. */
  readonly pin: () => string | null
}
