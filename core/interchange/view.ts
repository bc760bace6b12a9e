/**
 * The views a text can be printed in, and what an export is told beside the compiled text. Used by every exporter, the
 * relay's export and the application's menus.
 */
import type { Conference } from '#core/conference/conference.ts'

/** `clean`: the text alone. `compiled`: the text with states and everything that is tabled or parked. */
export type View = 'clean' | 'compiled'
export const VIEWS: readonly View[] = ['clean', 'compiled']

export interface ExportMeta {
  readonly conference: Conference
  /** ISO time that the file bears. The exporters know no clock: equal input gives equal output. */
  readonly issuedAt: string
}
