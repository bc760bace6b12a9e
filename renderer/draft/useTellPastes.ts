/**
 * Shows what a paste simplified or left out. Used by `DraftScreen`, for every editor of the page and its dialogs.
 */
import { useEffect } from 'react'
import { hearPastes } from '#renderer/editor/pasteReports.ts'
import { say } from '#renderer/languages/say.ts'
import type { Toasts } from '#renderer/toasts/createToasts.ts'

/** As many sentences as can be read at a glance. */
const MOST = 4

export function useTellPastes(toasts: Toasts): void {
  useEffect(
    () =>
      hearPastes(document, (remarks) => {
        const more = remarks.length - MOST
        const message = [...remarks.slice(0, MOST), ...(more > 0 ? [say('draft.pastedAndMore', { more })] : [])].join(
          ' '
        )
        toasts.show({ tone: 'warning', title: say('draft.pastedSimplified'), message })
      }),
    [toasts]
  )
}
