/**
 * Chooses the size of the type when the screen comes to a paragraph, or the window or the wish changes, and keeps it while the
 * paragraph is shown, whatever is proposed meanwhile: type that shrinks under the eyes of the room moves every line. What
 * has no place is further down; a step to a proposal brings it in sight.
 */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { fitSize, sizesFor } from '#renderer/screen/typeSize.ts'

/** What cannot be seen just now. */
export interface More {
  readonly above: boolean
  readonly below: boolean
}

/** @param matter changes when another paragraph is shown; `chosen` is the proposal to be in sight */
export function useFit(
  body: RefObject<HTMLElement | null>,
  scale: number,
  matter: string,
  chosen: string | null
): More {
  const [window_, setWindow] = useState({ width: innerWidth, height: innerHeight })
  const [more, setMore] = useState<More>({ above: false, below: false })
  useEffect(() => {
    const onResize = (): void => setWindow({ width: innerWidth, height: innerHeight })
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  useLayoutEffect(() => {
    const element = body.current
    const screen = element?.parentElement
    if (!element || !screen) return
    const size = fitSize(sizesFor(window_, scale), (px) => {
      screen.style.setProperty('--type', `${px}px`)
      return element.scrollHeight <= element.clientHeight
    })
    screen.style.setProperty('--type', `${size}px`)
    element.scrollTop = 0
    // The faces may come after the first drawing, and are wider or narrower than those before.
  }, [body, window_, scale, matter])
  useLayoutEffect(() => {
    if (chosen === null) return
    body.current?.querySelector(`[data-proposal="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [body, chosen, matter])
  useLayoutEffect(() => {
    const element = body.current
    if (!element) return
    const look = (): void => {
      const above = element.scrollTop > 1
      const below = element.scrollTop + element.clientHeight < element.scrollHeight - 1
      setMore((now) => (now.above === above && now.below === below ? now : { above, below }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  })
  return more
}
