/**
 * The brackets of the current paragraph: what they are around, who holds them and since when, and what can be done: release
 * them, take a position, lift them, take lifted ones up again. What is not possible is not there.
 */
import type { ReactNode } from 'react'
import { attributionOf } from '#core/brackets/attributionOf.ts'
import type { CompiledBracket, CompiledParagraph } from '#core/compile/compiled.ts'
import { BRACKET_KIND_WORD, heldWords } from '#renderer/brackets/bracketLook.ts'
import { useSeat, type Seat } from '#renderer/draft/seat.ts'
import { timeWords } from '#renderer/draft/words.ts'
import { LaterPositionMenu } from '#renderer/later/LaterPositionMenu.tsx'
import { sponsorChoices } from '#renderer/desk/sponsorChoices.ts'
import { say } from '#renderer/languages/say.ts'

interface BracketCardsProps {
  readonly paragraph: CompiledParagraph
  /** All of the text, standing and lifted. */
  readonly brackets: readonly CompiledBracket[]
}

const KEPT: Readonly<Record<NonNullable<CompiledBracket['outcome']>['kept'], string>> = {
  words: say('panel.kept.words'),
  nothing: say('panel.kept.nothing'),
  option: say('panel.kept.option'),
  other: say('panel.kept.other')
}

export function BracketCards({ paragraph, brackets }: BracketCardsProps): ReactNode {
  const seat = useSeat()
  const lifted = brackets.filter(({ state, paragraph: home }) => state === 'lifted' && home === paragraph.id)
  return (
    <>
      {paragraph.brackets.length > 0 && (
        <ul className="cards bracket-cards" aria-label={say('panel.brackets')}>
          {paragraph.brackets.map((bracket) => (
            <BracketCard key={bracket.id} bracket={bracket} />
          ))}
        </ul>
      )}
      {lifted.length > 0 && (
        <details className="panel-section">
          <summary>{say('panel.bracketsLifted', { lifted: lifted.length })}</summary>
          <ul className="cards">
            {lifted.map((bracket) => (
              <li key={bracket.id} className="card">
                <p className="card-line">
                  {quoted(bracket)}
                  {bracket.outcome && ` · ${KEPT[bracket.outcome.kept]} · ${timeWords(bracket.outcome.at)}`}
                </p>
                {bracket.outcome?.repairs.map((repair) => (
                  <p key={repair} className="card-line">
                    {say('panel.repaired', { repair })}
                  </p>
                ))}
                {seat.may('lift') && (
                  <button
                    type="button"
                    className="button small"
                    onClick={() =>
                      seat.dialog.set({ kind: 'reopen', proposal: null, paragraph: null, bracket: bracket.id })
                    }
                  >
                    {say('panel.reopen')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function BracketCard({ bracket }: { readonly bracket: CompiledBracket }): ReactNode {
  const seat = useSeat()
  const said = attributionOf({ ...bracket, holders: [] })
  const mine = releasable(seat, bracket)
  const isHeld = bracket.holders.length > 0
  return (
    <li className={`card bracket-card${isHeld ? ' is-held' : ''}`} data-bracket={bracket.id}>
      <p className="card-words" dir="auto">
        {quoted(bracket)}
      </p>
      <p className="card-line">
        {BRACKET_KIND_WORD[bracket.kind]} · {isHeld ? <strong>{heldWords(bracket)}</strong> : heldWords(bracket)}{' '}
        {[say('panel.since', { time: timeWords(bracket.at) }), bracket.adrift && say('panel.adrift')]
          .filter((words) => words !== false)
          .map((words) => `· ${words}`)
          .join(' ')}
      </p>
      {said.length > 0 && (
        <p className="card-line">
          {said.map((part, index) =>
            part.kind === 'name' ? <strong key={index}>{part.named.name}</strong> : <span key={index}>{part.text}</span>
          )}
        </p>
      )}
      {bracket.options.map((option, number) =>
        option.proponents.length === 0 ? null : (
          <p key={number} className="card-line">
            “{option.words}”: <strong>{option.proponents.map(({ name }) => name).join(', ')}</strong>
          </p>
        )
      )}
      <div className="card-actions">
        {mine.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            className="button small"
            onClick={() =>
              void seat.send(
                { kind: 'release', bracket: bracket.id, onBehalfOf: code },
                say('panel.noLongerHolds', { name })
              )
            }
          >
            {bracket.holders.length > 1 || seat.session.participant.role === 'secretariat'
              ? say('panel.releaseFor', { name })
              : say('panel.release')}
          </button>
        ))}
        <LaterPositionMenu proposal={null} paragraph={null} bracket={bracket} />
        {seat.may('lift') && (
          <button
            type="button"
            className="button small"
            onClick={() => seat.dialog.set({ kind: 'lift', bracket: bracket.id })}
          >
            {say('panel.lift')}
          </button>
        )}
      </div>
    </li>
  )
}

function quoted({ words, adrift }: CompiledBracket): string {
  return adrift || words === '' ? '[ … ]' : `[${words}]`
}

/** The holders for whom this participant may speak. */
function releasable(seat: Seat, { holders }: CompiledBracket) {
  if (!seat.may('release')) return []
  const own = seat.session.participant.delegation
  const codes = new Set(sponsorChoices(seat.session).map(({ code }) => (code === '' ? own : code)))
  return holders.filter(({ code }) => codes.has(code))
}
