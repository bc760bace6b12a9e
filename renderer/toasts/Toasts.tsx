/**
 * The messages of `createToasts`, spoken by screen readers and shown at the foot of the window.
 */
import type { ReactNode } from 'react'
import { copyWords } from '#renderer/copyWords.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import type { Toasts as ToastStore } from '#renderer/toasts/createToasts.ts'
import { say } from '#renderer/languages/say.ts'

export function Toasts({ toasts }: { readonly toasts: ToastStore }): ReactNode {
  const shown = useWatched(toasts)
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label={say('toasts.messages')}>
      {shown.map((toast) => (
        <div key={toast.id} className={`toast toast-${toast.tone}`}>
          <div className="toast-words">
            <strong>{toast.title}</strong>
            {toast.message !== undefined && <p>{toast.message}</p>}
            {toast.words !== undefined && <blockquote>{toast.words}</blockquote>}
          </div>
          <div className="toast-actions">
            {toast.words !== undefined && (
              <button type="button" className="button quiet" onClick={() => void copyWords(toast.words ?? '')}>
                {say('toasts.copyTheWords')}
              </button>
            )}
            <button
              type="button"
              className="button quiet icon"
              aria-label={say('toasts.closeThisMessage')}
              onClick={() => toasts.close(toast.id)}
            >
              ×
            </button>
          </div>
        </div>
      ))}
    </div>
  )
}
