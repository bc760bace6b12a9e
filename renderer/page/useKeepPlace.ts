/**
 * Keeps the reader's place when the page changes its form: taking up the pen, laying it down, compiled or clean. The
 * first block in sight stays where it was, to the pixel.
 */
import { useEffect, useRef } from 'react'
import { useSeat } from '#renderer/draft/seat.ts'
import type { Layout } from '#renderer/draft/seat.ts'

interface Place {
  readonly id: string
  readonly top: number
}

const BLOCKS = '.page [data-block], .page .text-editor > [data-id]'

export function useKeepPlace(form: string): void {
  const seat = useSeat()
  const place = useRef<Place | null>(null)
  useEffect(() => {
    let last: Layout = seat.layout.get()
    // The store tells us before React draws: the old form is still on the screen.
    return seat.layout.subscribe(() => {
      const next = seat.layout.get()
      if (next.pen !== last.pen || next.view !== last.view) place.current = placeInSight()
      last = next
    })
  }, [seat])
  useEffect(() => {
    const kept = place.current
    place.current = null
    if (!kept) return
    restore(kept)
    // Blocks that come into sight for the first time take their true height then.
    const frame = requestAnimationFrame(() => restore(kept))
    return () => cancelAnimationFrame(frame)
  }, [form])
}

function placeInSight(): Place | null {
  const page = document.querySelector('.middle')
  if (!page) return null
  const edge = page.getBoundingClientRect().top
  for (const block of document.querySelectorAll<HTMLElement>(BLOCKS)) {
    const box = block.getBoundingClientRect()
    const id = block.dataset['block'] ?? block.dataset['id']
    if (box.bottom > edge + 8 && id !== undefined) return { id, top: box.top }
  }
  return null
}

function restore({ id, top }: Place): void {
  const page = document.querySelector('.middle')
  const named = CSS.escape(id)
  const block = document.querySelector(`[data-block="${named}"], .text-editor > [data-id="${named}"]`)
  if (page && block) page.scrollTop += block.getBoundingClientRect().top - top
}
