/**
 * The keys of the screen, over it.
 */
import { useEffect, useRef, type ReactNode } from 'react'
import { say } from '#renderer/languages/say.ts'
import { SCREEN_KEYS } from '#renderer/screen/screenKeys.ts'

export function ScreenKeys({ onClose }: { onClose(): void }): ReactNode {
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <section className="screen-keys" role="dialog" aria-label={say('screen.keys')}>
      <dl>
        {SCREEN_KEYS.map(({ act, printed, name }) => (
          <div key={act}>
            <dt>
              {printed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(name)}</dd>
          </div>
        ))}
      </dl>
      <button ref={close} type="button" className="button" onClick={onClose}>
        {say('screen.closeKeys')}
      </button>
    </section>
  )
}
