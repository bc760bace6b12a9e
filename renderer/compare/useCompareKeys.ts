/**
 * The keys of the page that compares: J and K step as they do between open matters, F folds, S sets side by side. Nothing is
 * taken while somebody types or chooses.
 */
import { useEffect, useRef } from 'react'
import { isTyping } from '#renderer/keyboard/matchKey.ts'

interface CompareActs {
  next(): void
  previous(): void
  fold(): void
  beside(): void
}

const KEYS: Readonly<Record<string, keyof CompareActs>> = { j: 'next', k: 'previous', f: 'fold', s: 'beside' }

export function useCompareKeys(acts: CompareActs): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const act = KEYS[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      latest.current[act]()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
