/**
 * Where we stand: the whole negotiation on one page, over the text. Every place on it leads there; Escape goes back.
 */
import { useCallback, useMemo, type ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { whereWeStand } from '#core/standing/whereWeStand.ts'
import { leadTo } from '#renderer/draft/leadTo.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { timeWords } from '#renderer/draft/words.ts'
import { ChangesSince } from '#renderer/standing/ChangesSince.tsx'
import { Legend } from '#renderer/standing/Legend.tsx'
import { OpenMatters } from '#renderer/standing/OpenMatters.tsx'
import { SectionTable } from '#renderer/standing/SectionTable.tsx'
import { Strip } from '#renderer/standing/Strip.tsx'
import { createStripCells } from '#renderer/standing/stripCells.ts'
import { useWatched, useWatchedPart } from '#renderer/state/useWatched.ts'
import { HelpMark } from '#renderer/help/HelpLink.tsx'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

export function StandingPage({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const current = useWatchedPart(seat.selection, (selection) => selection.paragraph)
  const standing = useMemo(() => (model ? whereWeStand(model.compiled) : null), [model])
  const cellsOf = useMemo(createStripCells, [])
  const cells = useMemo(() => (model ? cellsOf(model.compiled) : []), [model, cellsOf])
  const go = useCallback((id: string) => leadTo(seat, id), [seat])
  if (!model || !standing) return null
  const { compiled } = model
  const { settings, adopted, revision } = compiled
  const agreed = standing.byState.agreed + standing.byState['ad-ref']
  return (
    <ModalOverlay className="standing-overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="standing">
        <Dialog className="standing-dialog">
          <header className="standing-head">
            <div>
              <Heading slot="title" className="standing-title">
                {say('standing.whereWeStand')}
              </Heading>
              <p className="quiet">
                {[
                  seat.draft.title,
                  revision,
                  settings.phase,
                  settings.nothingAgreed && adopted === null ? say('standing.nothingAgreed') : '',
                  adopted === null ? '' : say('standing.adopted', { time: timeWords(adopted) })
                ]
                  .filter((words) => words !== '')
                  .join(' · ')}
              </p>
            </div>
            <div className="standing-tools">
              {seat.may('adopt') && adopted === null && (
                <button type="button" className="button" onClick={() => seat.dialog.set({ kind: 'adopt' })}>
                  {say('standing.adoptTheText')}
                </button>
              )}
              <HelpMark />
              <button type="button" className="button quiet" onClick={onClose}>
                {say('standing.backToTheText')} <kbd aria-hidden="true">Esc</kbd>
              </button>
            </div>
          </header>
          <p className="standing-sum">
            {sayRich('standing.ofParagraphsAreAgreed', {
              strong: (words) => <strong>{words}</strong>,
              agreed,
              paragraphs: standing.total - standing.byState.deleted,
              tabled: standing.tabled,
              parked: standing.parked.length
            })}
          </p>
          <Strip cells={cells} current={current} large onGo={go} />
          <Legend byState={standing.byState} silent={cells.filter(({ isSilent }) => isSilent).length} />
          <div className="standing-columns">
            <div>
              <h3>{say('standing.bySection')}</h3>
              <SectionTable standing={standing} />
              <ChangesSince model={model} />
            </div>
            <div>
              <OpenMatters standing={standing} compiled={compiled} />
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
