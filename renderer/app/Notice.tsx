/**
 * A plain page with one thing to say.
 */
import type { ReactNode } from 'react'

interface NoticeProps {
  readonly title: string
  readonly words: string
  readonly children?: ReactNode
}

export function Notice({ title, words, children }: NoticeProps): ReactNode {
  return (
    <main className="notice">
      <p className="notice-mark" aria-hidden="true">
        Chapeau
      </p>
      <h1>{title}</h1>
      <p>{words}</p>
      {children}
    </main>
  )
}
