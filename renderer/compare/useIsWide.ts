/**
 * Whether two columns of text have room beside one another; on a narrow or enlarged screen they stand in one.
 */
import { useSyncExternalStore } from 'react'

const WIDE = '(min-width: 56rem)'

export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches)
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
