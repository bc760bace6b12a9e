/**
 * A part of the application that is not needed to read and to propose, and is fetched after that: when it is first shown,
 * or in a quiet moment before (`fetchLaterParts`). Until it is here something plain stands in its place. A part that could
 * not be fetched is tried again; it never takes the page down with it. Used by `laterParts` only.
 */
import { useEffect, type ComponentType, type ReactNode } from 'react'
import { createStore } from '#renderer/state/createStore.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

export interface LaterPart<Props> {
  (props: Props): ReactNode
  /** Resolves when the part is here or could not be fetched; never rejects. */
  fetch(): Promise<void>
}

/** What stands there meanwhile also learns whether the part could not be fetched so far. */
export type Meanwhile<Props> = ComponentType<Props & { readonly failed: boolean }>

/** How long until a part that is wanted on the screen is asked for again. */
const AGAIN_MS = 3000

export function laterPart<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
  Standing: Meanwhile<Props>
): LaterPart<Props> {
  const state = createStore<{ readonly Part: ComponentType<Props> | null; readonly failed: boolean }>({
    Part: null,
    failed: false
  })
  let fetching: Promise<void> | null = null
  const fetch = (): Promise<void> =>
    (fetching ??= bring().then(
      (Part) => state.set({ Part, failed: false }),
      () => {
        fetching = null
        state.set({ Part: null, failed: true })
      }
    ))

  function Later(props: Props): ReactNode {
    const { Part, failed } = useWatched(state)
    const here = Part !== null
    useEffect(() => {
      if (here) return
      void fetch()
      const again = setInterval(() => void fetch(), AGAIN_MS)
      return () => clearInterval(again)
    }, [here])
    return Part ? <Part {...props} /> : <Standing {...props} failed={failed} />
  }
  return Object.assign(Later, { fetch })
}
