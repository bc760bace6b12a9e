/**
 * The amendments to one paragraph side by side: what all say, what some say, and where they collide, word by word, a column
 * for each. Everybody may look and try out whose words to take; the Chair goes on from there to the merge editor, the Chair
 * and the secretariat to brackets. Nothing is decided here.
 */
import { useState, type ReactNode } from 'react'
import { toRuns } from '#core/compile/toRuns.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import { bestMerge } from '#core/merge/bestMerge.ts'
import { chosenAt, type RivalChoices } from '#core/merge/chosenAt.ts'
import type { RivalSegment } from '#core/merge/compareRivals.ts'
import { plainWords } from '#core/merge/words.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useActions } from '#renderer/draft/actionsContext.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph } from '#renderer/draft/selection.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { presentWords, rivalsOn, type Rival } from '#renderer/rivals/rivalsOn.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface RivalsDialogProps {
  readonly paragraph: string
  onClose(): void
}

const KIND: Readonly<Record<Exclude<RivalSegment['kind'], 'same'>, { readonly mark: string; readonly words: string }>> =
  {
    shared: { mark: '=', words: say('rivals.allSayTheSame') },
    some: { mark: '+', words: say('rivals.someChangeThis') },
    colliding: { mark: '!', words: say('rivals.theyCollide') }
  }

export function RivalsDialog({ paragraph, onClose }: RivalsDialogProps): ReactNode {
  const seat = useSeat()
  const actions = useActions()
  const model = useWatched(seat.model)
  const [choices, setChoices] = useState<RivalChoices>(new Map())
  const compiled = model && findParagraph(model.compiled, paragraph)
  const rivals = rivalsOn(seat, compiled)
  if (!compiled || rivals.length === 0) {
    return (
      <Sheet title={say('rivals.rivalsSideBySide')} onClose={onClose}>
        <p className="sheet-note">{say('rivals.noAmendmentWaitsOn')}</p>
      </Sheet>
    )
  }
  const current = presentWords(seat, paragraph)
  const { content, segments, conflicts } = bestMerge(
    current,
    rivals.map(({ stored }) => stored),
    choices
  )
  const choose = (at: number, id: string | null): void => setChoices(new Map([...choices, [at, id]]))
  const word = (): void => {
    onClose()
    seat.editing.set({
      kind: 'amended',
      proposal: rivals[0]!.shown.id,
      together: rivals.map(({ shown }) => shown.id),
      choices
    })
  }
  const title = paragraphName(compiled)
  return (
    <Sheet title={say('rivals.sideBySide', { title })} wide onClose={onClose}>
      <p className="sheet-note">{say('rivals.count', { amendments: rivals.length, places: conflicts.length })}</p>
      <div className="rivals-scroll">
        <table className="rivals">
          <thead>
            <tr>
              <td />
              <th scope="col">{say('rivals.theTextNow')}</th>
              {rivals.map(({ shown }) => (
                <th key={shown.id} scope="col">
                  {[shown.sponsor, ...shown.cosponsors].map(({ name }) => name).join(', ')}
                  {shown.fit !== 'as-tabled' && <span className="rivals-note">{say('rivals.madeOnEarlierWords')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) =>
              segment.kind === 'same' ? (
                <tr key={`same ${segment.at}`} className="rivals-same">
                  <td />
                  <td colSpan={rivals.length + 1}>
                    <RunsView runs={toRuns(segment.text)} />
                  </td>
                </tr>
              ) : (
                <SegmentRow
                  key={`${segment.kind} ${segment.at}`}
                  segment={segment}
                  rivals={rivals}
                  chosen={chosenAt(segment, choices)}
                  onChoose={(id) => choose(segment.at, id)}
                />
              )
            )}
          </tbody>
        </table>
      </div>
      <section className="rivals-result" aria-label={say('rivals.itWouldRead')} aria-live="polite">
        <h3>{say('rivals.itWouldRead')}</h3>
        <p>
          <RunsView parts={wordDiff(current, content)} />
        </p>
      </section>
      <div className="sheet-actions">
        {seat.may('accept') && (
          <button type="button" className="button primary" onClick={word}>
            {say('rivals.wordTheAcceptance')}
          </button>
        )}
        {seat.may('alternatives') && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onClose()
              actions.alternatives()
            }}
          >
            {say('rivals.putAllInBrackets')} <kbd aria-hidden="true">X</kbd>
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('rivals.leave')}
        </button>
      </div>
    </Sheet>
  )
}

interface SegmentRowProps {
  readonly segment: RivalSegment
  readonly rivals: readonly Rival[]
  /** The wording taken: by one of its proposals, or null for the text's. */
  readonly chosen: string | null
  onChoose(id: string | null): void
}

function SegmentRow({ segment, rivals, chosen, onChoose }: SegmentRowProps): ReactNode {
  const kind = KIND[segment.kind as keyof typeof KIND]
  const radio = (id: string | null, label: string, words: ReactNode): ReactNode => (
    <label className={id === chosen ? 'is-chosen' : undefined}>
      <input
        type="radio"
        name={`rivals ${segment.at}`}
        aria-label={label}
        checked={id === chosen}
        onChange={() => onChoose(id)}
      />
      <span className="rivals-words">{words}</span>
    </label>
  )
  const said = (words: RivalSegment['text']): ReactNode =>
    words.size === 0 ? (
      <span className="rivals-nothing">{say('rivals.nothing')}</span>
    ) : (
      <RunsView runs={toRuns(words)} />
    )
  const name = (id: string): string => rivals.find(({ shown }) => shown.id === id)?.shown.sponsor.name ?? ''
  return (
    <tr className={`rivals-row is-${segment.kind}`}>
      <th scope="row">
        <span className="rivals-mark" aria-hidden="true">
          {kind.mark}
        </span>
        <span className="visually-hidden">{kind.words}</span>
      </th>
      <td>
        {radio(
          null,
          say('rivals.theTextNow2', { words: plainWords(segment.text) || say('rivals.nothing') }),
          said(segment.text)
        )}
      </td>
      {rivals.map(({ shown }) => {
        const wording = segment.wordings.find(({ by }) => by.includes(shown.id))
        if (!wording)
          return (
            <td key={shown.id}>
              <span className="rivals-as">{say('rivals.asTheText')}</span>
            </td>
          )
        const [first] = wording.by
        if (first !== shown.id)
          return (
            <td key={shown.id}>
              <span className="rivals-as">{say('rivals.as', { name: name(first!) })}</span>
            </td>
          )
        const label = `${wording.by.map(name).join(', ')}: ${plainWords(wording.words) || say('rivals.nothing')}`
        return <td key={shown.id}>{radio(shown.id, label, said(wording.words))}</td>
      })}
    </tr>
  )
}
