/**
 * The line at the foot of the page: who spoke, a colon, what they propose. Above it, at every keystroke, what it will do,
 * or what is not understood and what may have been meant. Enter tables, Tab takes a suggestion, Esc closes.
 */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Captured, CapturedLine, Choice } from '#core/capture/captured.ts'
import { parseCapture } from '#core/capture/parseCapture.ts'
import { suggestCapture } from '#core/capture/suggestCapture.ts'
import { captureContext } from '#renderer/capture/captureContext.ts'
import { CapturePreview } from '#renderer/capture/CapturePreview.tsx'
import { foreseeRefusal } from '#renderer/capture/foreseeRefusal.ts'
import { openLine, sentLines, type OpenLine } from '#renderer/capture/openLine.ts'
import { sendCapture } from '#renderer/capture/sendCapture.ts'
import { reveal } from '#renderer/draft/reveal.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

/** A choice also says where the caret goes; otherwise it goes to the end. */
type Offer = Choice & { readonly caret?: number }

export function CaptureLine(): ReactNode {
  const open = useWatched(openLine)
  useEffect(() => () => openLine.set(null), [])
  return open ? <Line open={open} /> : null
}

function Line({ open }: { readonly open: OpenLine }): ReactNode {
  const { line, caret } = open
  const seat = useSeat()
  const id = useId()
  const model = useWatched(seat.model)
  const selection = useWatched(seat.selection)
  const input = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(-1)
  const [said, setSaid] = useState<string | null>(null)
  const [back, setBack] = useState<number | null>(null)
  const context = useMemo(() => captureContext(seat, model, selection), [seat, model, selection])
  const captured = useMemo((): Captured | null => (context ? parseCapture(line, context) : null), [line, context])
  const offers = useMemo((): readonly Offer[] => {
    if (captured && !captured.ok && captured.choices.length > 0) return captured.choices
    return context && back === null ? suggestCapture(line, caret, context) : []
  }, [captured, context, line, caret, back])
  const refusal = useMemo(
    () => (captured?.ok && model ? foreseeRefusal(seat, model, captured) : null),
    [captured, model, seat]
  )

  useLayoutEffect(() => {
    input.current?.setSelectionRange(caret, caret)
  }, [line, caret])
  useEffect(() => input.current?.focus(), [])

  const write = (next: string, place = next.length): void => {
    setAt(-1)
    openLine.set({ line: next, caret: place })
  }
  const close = (): void => {
    openLine.set(null)
    reveal(seat, seat.selection.get())
  }
  const take = (offer: Offer): void => {
    const gap = offer.line.indexOf('""')
    // Who spoke is known now; the words are still to come.
    const words = gap !== -1 && !line.slice(0, caret).includes(':') ? gap + 1 : undefined
    setBack(null)
    write(offer.line, words ?? offer.caret)
  }
  const send = async (): Promise<void> => {
    if (!captured?.ok) return
    // The next speaker does not wait: the line is free at once, and comes back if it was refused.
    if (sentLines.at(-1) !== line) sentLines.push(line)
    setBack(null)
    write('')
    if (await sendCapture(seat, captured)) setSaid(saidWords(captured))
    else if (openLine.get()?.line === '') openLine.set({ line, caret: line.length })
  }
  const walkBack = (by: 1 | -1): void => {
    const next = Math.max(0, Math.min(sentLines.length, (back ?? sentLines.length) + by))
    setBack(next === sentLines.length ? null : next)
    write(sentLines[next] ?? '')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') {
      const offer = offers[at] ?? (captured?.ok ? undefined : offers[0])
      if (offer) take(offer)
      else void send()
    } else if (event.key === 'Tab' && !event.shiftKey && offers.length > 0) take(offers[Math.max(0, at)]!)
    else if (step !== null && offers.length > 0)
      setAt((at + step + offers.length + (at === -1 && step === -1 ? 1 : 0)) % offers.length)
    else if (step !== null) walkBack(step)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const shown = offers.length > 0
  return (
    <section className="capture-line" aria-label={say('capture.captureLine')}>
      <CapturePreview captured={line.trim() === '' ? null : captured} refusal={refusal} said={said} />
      {shown && (
        <ul className="capture-offers" id={id} role="listbox" aria-label={say('capture.whatMayBeMeant')}>
          {offers.map((offer, index) => (
            <li
              key={offer.line}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="list-item"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              {offer.words}
            </li>
          ))}
        </ul>
      )}
      <div className="capture-field">
        <span className="capture-sign" aria-hidden="true">
          ›
        </span>
        <input
          ref={input}
          className="capture-input"
          role="combobox"
          aria-label={say('capture.whatWasSaid')}
          aria-expanded={shown}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          aria-describedby={`${id}-keys`}
          autoComplete="off"
          spellCheck={false}
          placeholder={seat.session.participant.role === 'chair' ? CHAIR_EXAMPLE : EXAMPLE}
          value={line}
          onChange={(event) => {
            setBack(null)
            write(event.target.value, event.target.selectionStart ?? event.target.value.length)
          }}
          onSelect={(event) => {
            const place = event.currentTarget.selectionStart ?? line.length
            if (place !== caret) openLine.set({ line, caret: place })
          }}
          onKeyDown={onKeyDown}
        />
        <span className={`capture-keys${line === '' ? '' : ' is-away'}`} id={`${id}-keys`}>
          {sayRich('capture.tablesTakesCloses', {
            enter: <kbd>Enter</kbd>,
            tab: <kbd>Tab</kbd>,
            esc: <kbd>Esc</kbd>
          })}
        </span>
      </div>
    </section>
  )
}

const EXAMPLE = 'EU: add "timely" before "information" in OP3'
const CHAIR_EXAMPLE = 'replace "agreed" with "welcomed" in OP3'

function saidWords({ who, title }: CapturedLine): string {
  return who.length === 0
    ? say('capture.onTheFloor', { title })
    : say('capture.onTheFloorFor', { who: who.join(', '), title })
}
