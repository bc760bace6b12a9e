/**
 * The frame of every dialog: a title, what it asks, the way to its page of the documentation, and a way out. Escape and a press beside it close it.
 */
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { HelpMark } from '#renderer/help/HelpLink.tsx'
import { say } from '#renderer/languages/say.ts'

interface SheetProps {
  readonly title: string
  readonly wide?: boolean
  /** A dialog that must be answered is not closed by a press beside it. */
  readonly mustAnswer?: boolean
  onClose(): void
  readonly children: ReactNode
}

export function Sheet({ title, wide = false, mustAnswer = false, onClose, children }: SheetProps): ReactNode {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!mustAnswer}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`sheet${wide ? ' is-wide' : ''}`}>
        <Dialog className="sheet-dialog">
          <header className="sheet-head">
            <Heading slot="title" className="sheet-title">
              {title}
            </Heading>
            <div className="sheet-ways">
              <HelpMark />
              <button type="button" className="button quiet icon" aria-label={say('dialogs.close')} onClick={onClose}>
                ×
              </button>
            </div>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
