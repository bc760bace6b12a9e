/**
 * A dialog that asks for something and sends it: what is filled in, a refusal if there was one, and the two ways out. Closes
 * when it was carried out. Used by every dialog with one thing to send; must never send the same thing twice.
 */
import { useEffect, useRef, useState, type ReactNode, type Ref } from 'react'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { say } from '#renderer/languages/say.ts'

/** What became of it, as far as a dialog needs to know. */
type Sent = { readonly ok: true } | { readonly ok: false; readonly message: string }

interface SheetFormProps {
  readonly title: string
  readonly wide?: boolean
  /** What the button that sends says. */
  readonly submit: string
  /** While something is missing: then neither the button nor Enter sends. */
  readonly disabled?: boolean
  /** The button has the focus, where it is what is meant most often. */
  readonly submitFirst?: boolean
  /** Sends it, or holds it as a decision, which needs no answer. */
  onSubmit(): Promise<Sent> | void
  /** Instead of closing, when it was carried out. */
  onDone?(): void
  onClose(): void
  /** For a field that sends by a key of its own: `requestSubmit`. */
  readonly ref?: Ref<HTMLFormElement>
  readonly children: ReactNode
}

export function SheetForm(props: SheetFormProps): ReactNode {
  const { title, wide = false, submit, disabled = false, submitFirst = false, children } = props
  const { onSubmit, onClose, onDone = onClose } = props
  const [refusal, setRefusal] = useState<string | null>(null)
  const sending = useRef(false)
  const shown = useRef(false)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])
  const send = async (): Promise<void> => {
    if (disabled || sending.current) return
    sending.current = true
    const sent = (await onSubmit()) ?? { ok: true }
    sending.current = false
    // Whoever left in the meantime may be in another dialog, which must stay open.
    if (!shown.current) return
    if (sent.ok) onDone()
    else setRefusal(sent.message)
  }
  return (
    <Sheet title={title} wide={wide} onClose={onClose}>
      <form
        ref={props.ref}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {children}
        {refusal !== null && <p className="refusal">{refusal}</p>}
        <div className="sheet-actions">
          <button type="submit" className="button primary" autoFocus={submitFirst} disabled={disabled}>
            {submit}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {say('dialogs.leave')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
