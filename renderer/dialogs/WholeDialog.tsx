/**
 * What can be proposed for a paragraph as a whole: a list, each entry with its key. Choosing one puts a draft on the bench and
 * opens it; the words are then typed in place.
 */
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { beginWhole, wholeDraft, type WholeKind } from '#renderer/desk/beginWhole.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph, findProposal } from '#renderer/draft/selection.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface WholeDialogProps {
  readonly paragraph: string | null
  readonly proposal: string | null
  readonly onBehalfOf: string | undefined
  onClose(): void
}

const KEYS: Readonly<Record<WholeKind, string>> = {
  replace: 'r',
  split: 's',
  merge: 'm',
  deeper: '+',
  higher: '-',
  counter: 'c'
}

export function WholeDialog({ paragraph, proposal, onBehalfOf, onClose }: WholeDialogProps): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const [possible] = useState(() => {
    const kinds = Object.keys(KEYS) as WholeKind[]
    return kinds.filter((kind) => model && wholeDraft(model, kind, { paragraph, proposal }) !== null)
  })
  useEffect(() => {
    if (possible.length > 0) return
    onClose()
    seat.toasts.show({ tone: 'refusal', title: say('dialogs.nothingCanBeProposed') })
  }, [possible, onClose, seat])
  if (!model || possible.length === 0) return null
  const here = findParagraph(model.compiled, paragraph)
  const name = paragraphName(here)
  const choose = (kind: WholeKind): void => {
    onClose()
    beginWhole(seat, kind, { paragraph, proposal }, onBehalfOf)
  }
  const words = (kind: WholeKind): string => {
    switch (kind) {
      case 'replace':
        return say('dialogs.whole.replace', { name })
      case 'split':
        return say('dialogs.whole.split', { name })
      case 'merge': {
        const change = wholeDraft(model, 'merge', { paragraph, proposal })?.change
        const other = change?.kind === 'merge' ? findParagraph(model.compiled, change.with) : null
        return say('dialogs.whole.merge', { name, other: paragraphName(other) })
      }
      case 'deeper':
        return say('dialogs.whole.deeper', { name })
      case 'higher':
        return say('dialogs.whole.higher', { name })
      case 'counter': {
        const countered = findProposal(model.compiled, proposal)?.proposal
        return say('dialogs.whole.counter', {
          what: countered?.label || say('desk.name.proposed'),
          who: countered?.sponsor.name ?? ''
        })
      }
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const kind = possible.find((candidate) => KEYS[candidate] === event.key.toLowerCase())
    if (!kind || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    choose(kind)
  }
  return (
    <Sheet title={say('dialogs.asAWhole', { what: name.charAt(0).toUpperCase() + name.slice(1) })} onClose={onClose}>
      <div onKeyDownCapture={onKeyDown}>
        <ListBox
          className="list whole-list"
          aria-label={say('dialogs.whatToPropose')}
          autoFocus
          onAction={(key) => choose(key as WholeKind)}
        >
          {possible.map((kind) => (
            <ListBoxItem key={kind} id={kind} className="list-item whole-item" textValue={words(kind)}>
              <span>{words(kind)}</span> <kbd>{KEYS[kind].toUpperCase()}</kbd>
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
    </Sheet>
  )
}
