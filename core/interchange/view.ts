/**
 * The views a text can be printed in, and what an export is told beside the compiled text. Used by every exporter, the
 * relay's export and the application's menus.
 */
import type { Conference } from '#core/conference/conference.ts'
import type { WovenLine } from '#core/notation/weaveText.ts'

/** `clean`: the text alone. `compiled`: the text with states and everything that is tabled or parked. */
export type View = 'clean' | 'compiled'
/** `tracked`: the text with every open proposal as a tracked change, for word processors alone. */
export const TRACKED = 'tracked'
export const VIEWS: readonly View[] = ['clean', 'compiled']

/** How the compiled view shows what is tabled: in a list under each paragraph, or in brackets within its words. */
export type Layout = 'listed' | 'woven'
export const LAYOUTS: readonly Layout[] = ['listed', 'woven']

/** What is printed: one of the views, or the compiled one as `weaveText` has woven it. */
export type Printed = View | { readonly woven: readonly WovenLine[] }

export interface ExportMeta {
  readonly conference: Conference
  /** ISO time that the file bears. The exporters know no clock: equal input gives equal output. */
  readonly issuedAt: string
  /** The document's symbol, such as `NCP/2026/L.3`. */
  readonly symbol?: string
  /** The issues of the text so far, the oldest first. */
  readonly revisions?: ReadonlyArray<{ readonly label: string; readonly at: string }>
  /** Whom it is for: `Limited`, `General`. */
  readonly distribution?: string
}
