/**
 * Compare: two moments of the text, or one and a file from outside, on one page over the text. What differs is stepped through
 * with the keys that step through open matters; Escape goes back.
 */
import { ZERO_DRAFT } from '#core/floor/floor.ts'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { isSame, type Comparison } from '#core/interchange/compare/comparedText.ts'
import { guessLanguage } from '#core/interchange/guessLanguage.ts'
import { sideName, type CompareSide } from '#renderer/compare/compareSide.ts'
import { ComparisonView } from '#renderer/compare/ComparisonView.tsx'
import { exportComparison } from '#renderer/compare/exportComparison.ts'
import { rowElementId } from '#renderer/compare/RowView.tsx'
import { SideChooser } from '#renderer/compare/SideChooser.tsx'
import { stopsIn } from '#renderer/compare/stops.ts'
import { useComparison } from '#renderer/compare/useComparison.ts'
import { useIsWide } from '#renderer/compare/useIsWide.ts'
import { useCompareKeys } from '#renderer/compare/useCompareKeys.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { HelpMark } from '#renderer/help/HelpLink.tsx'
import { say } from '#renderer/languages/say.ts'
import { useRecord } from '#renderer/panel/useRecord.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import '#renderer/compare/compare.css'

interface ComparePageProps {
  /** What stands on the left at first; the newest issue where nothing is said. */
  readonly from?: CompareSide | undefined
  onClose(): void
}

const COUNTED = ['changed', 'added', 'removed', 'moved', 'split', 'merged'] as const

export function ComparePage({ from, onClose }: ComparePageProps): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const record = useRecord()
  const revisions = model?.floor.revisions ?? []
  const [before, setBefore] = useState<CompareSide | null>(
    () => from ?? { kind: 'revision', label: revisions.at(-1)?.label ?? ZERO_DRAFT }
  )
  const [after, setAfter] = useState<CompareSide | null>({ kind: 'now' })
  const { state, again, cancel } = useComparison(before, after)
  const names = [before ? sideName(before) : '', after ? sideName(after) : ''] as const
  const isOld =
    state.kind === 'done' &&
    (before?.kind === 'now' || after?.kind === 'now') &&
    state.of.paragraphs !== model?.compiled.paragraphs
  return (
    <ModalOverlay className="standing-overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="standing">
        <Dialog className="standing-dialog compare-dialog">
          <header className="standing-head">
            <div>
              <Heading slot="title" className="standing-title">
                {say('compare.title')}
              </Heading>
              <p className="quiet">{seat.draft.title}</p>
            </div>
            <div className="standing-tools">
              <HelpMark />
              <button type="button" className="button quiet" onClick={onClose}>
                {say('compare.back')} <kbd aria-hidden="true">Esc</kbd>
              </button>
            </div>
          </header>
          <div className="compare-sides">
            <SideChooser name={say('compare.from')} {...{ side: before, revisions, record }} onSide={setBefore} />
            <button
              type="button"
              className="button quiet compare-swap"
              aria-label={say('compare.swap')}
              title={say('compare.swap')}
              disabled={!before || !after}
              onClick={() => {
                setBefore(after)
                setAfter(before)
              }}
            >
              ⇄
            </button>
            <SideChooser name={say('compare.to')} {...{ side: after, revisions, record }} onSide={setAfter} />
          </div>
          {state.kind === 'choosing' && <p className="compare-say">{say('compare.choose')}</p>}
          {state.kind === 'working' && (
            <div className="compare-reading">
              <progress aria-label={say('compare.working')} />
              <span role="status">{say('compare.working')}</span>
              <button type="button" className="button small" onClick={cancel}>
                {say('compare.cancel')}
              </button>
            </div>
          )}
          {state.kind === 'refused' && (
            <p className="refusal" role="alert">
              {state.message}{' '}
              <button type="button" className="button small" onClick={again}>
                {say('compare.again')}
              </button>
            </p>
          )}
          {isOld && (
            <p className="compare-note" role="status">
              {say('compare.changedSince')}{' '}
              <button type="button" className="button small" onClick={again}>
                {say('compare.again')}
              </button>
            </p>
          )}
          {state.kind === 'done' && <Found key={names.join(' ')} comparison={state.comparison} names={names} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface FoundProps {
  readonly comparison: Comparison
  readonly names: readonly [string, string]
}

function Found({ comparison, names }: FoundProps): ReactNode {
  const seat = useSeat()
  const { rows, counts } = comparison
  const stops = useMemo(() => stopsIn(rows), [rows])
  const [current, setCurrent] = useState(-1)
  const [onlyChanged, setOnlyChanged] = useState(true)
  const [wantsBeside, setBeside] = useState(false)
  const isWide = useIsWide()
  const beside = wantsBeside && isWide
  useEffect(() => setCurrent(-1), [rows])
  const step = (by: 1 | -1): void => {
    if (stops.length === 0) return
    const next = current < 0 && by < 0 ? stops.length - 1 : Math.min(Math.max(current + by, 0), stops.length - 1)
    setCurrent(next)
    const row = document.getElementById(rowElementId(next))
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }
  useCompareKeys({
    next: () => step(1),
    previous: () => step(-1),
    fold: () => setOnlyChanged((only) => !only),
    beside: () => setBeside((side) => !side)
  })
  const said = COUNTED.filter((kind) => counts[kind] > 0).map((kind) =>
    say(`compare.count.${kind}`, { count: counts[kind] })
  )
  const language = useMemo(() => {
    const compiled = seat.model.get()?.compiled
    return compiled ? guessLanguage(compiled) : ({ tag: 'en-GB', direction: 'ltr' } as const)
  }, [seat])
  if (isSame(comparison)) {
    return (
      <p className="compare-say compare-nothing" role="status">
        {say('compare.same')}
      </p>
    )
  }
  return (
    <>
      <div className="compare-tools">
        <p className="compare-sum" role="status">
          <strong>{say('compare.differences', { count: stops.length })}</strong> {said.join(' · ')}
        </p>
        <div className="compare-steps" role="group" aria-label={say('compare.steps')}>
          <button type="button" className="button small" onClick={() => step(-1)}>
            {say('compare.previous')} <kbd aria-hidden="true">K</kbd>
          </button>
          <button type="button" className="button small" onClick={() => step(1)}>
            {say('compare.next')} <kbd aria-hidden="true">J</kbd>
          </button>
          <button
            type="button"
            className="button small"
            aria-pressed={onlyChanged}
            onClick={() => setOnlyChanged(!onlyChanged)}
          >
            {say('compare.onlyChanged')} <kbd aria-hidden="true">F</kbd>
          </button>
          {isWide && (
            <button type="button" className="button small" aria-pressed={beside} onClick={() => setBeside(!beside)}>
              {say('compare.sideBySide')} <kbd aria-hidden="true">S</kbd>
            </button>
          )}
          {(['docx', 'html'] as const).map((format) => (
            <button
              key={format}
              type="button"
              className="button small"
              onClick={() =>
                void exportComparison(seat, comparison, { before: names[0], after: names[1], language }, format)
              }
            >
              {say(`compare.export.${format}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="compare-middle" lang={language.tag} dir={language.direction}>
        <ComparisonView {...{ rows, stops, current, onlyChanged, beside, names }} />
      </div>
    </>
  )
}
