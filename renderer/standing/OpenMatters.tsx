/**
 * What is still open, list by list: brackets by who holds them and since when, whom agreements wait for, what is parked,
 * packages, and what was noted.
 */
import type { ReactNode } from 'react'
import type { Compiled, CompiledSilence } from '#core/compile/compiled.ts'
import type { WhereWeStand } from '#core/standing/whereWeStand.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { KIND_WORD, PACKAGE_STATE_WORD, timeWords } from '#renderer/draft/words.ts'
import { deadlineWords, isRunning, silentMatter } from '#renderer/silence/silenceWords.ts'
import { Jump } from '#renderer/standing/Jump.tsx'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

interface OpenMattersProps {
  readonly standing: WhereWeStand
  readonly compiled: Compiled
}

export function OpenMatters({ standing, compiled }: OpenMattersProps): ReactNode {
  const seat = useSeat()
  const { brackets, pending, unplaced, parked } = standing
  const { packages, noted, silence } = compiled
  return (
    <>
      <List title={say('standing.bracketsByWhoHolds')} empty={say('standing.noBracket')}>
        {brackets.map(({ holder, brackets: held }) => (
          <li key={holder?.code ?? ''}>
            <details open={brackets.length <= 6}>
              <summary>
                <strong>{holder?.name ?? say('standing.heldByNobody')}</strong> · {held.length}
                <span className="quiet"> {say('standing.sinceTime', { time: timeWords(held[0]?.at ?? '') })}</span>
              </summary>
              <ul className="jumps">
                {held.map(({ id, paragraph, label, words, adrift, at }) => (
                  <li key={id}>
                    {paragraph !== null && <Jump id={paragraph} label={label} />}{' '}
                    {adrift ? (
                      <span className="quiet">{say('standing.itsWordsAreGone')}</span>
                    ) : (
                      <span className="standing-words" dir="auto">
                        [{words}]
                      </span>
                    )}{' '}
                    <span className="quiet">{timeWords(at)}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </List>
      <List title={say('standing.agreedWaitingFor')} empty={say('standing.noPending')}>
        {pending.map(({ who, places }) => (
          <li key={who.code}>
            <strong>{who.name}</strong> <Jumps places={places} />
          </li>
        ))}
        {unplaced.length > 0 && (
          <li key="placement">
            <strong>{say('standing.itsPlaceInThe')}</strong> <Jumps places={unplaced} />
          </li>
        )}
      </List>
      {silence !== null && <SilenceList compiled={compiled} silence={silence} />}
      <List title={say('standing.packages')} empty={say('standing.noPackage')}>
        {packages.map(({ id, paragraphs, condition, state }) => (
          <li key={id}>
            <Jumps places={paragraphs} /> <span className="quiet">{PACKAGE_STATE_WORD[state]}</span>
            {seat.may('unlink') && (
              <button
                type="button"
                className="button quiet small"
                onClick={() => {
                  const labels = paragraphs.map(({ label }) => label).join(', ')
                  seat.held.hold(
                    { kind: 'unlink', package: id },
                    say('standing.dissolveThePackageOf', { labels }),
                    null
                  )
                }}
              >
                {say('standing.dissolve')}
              </button>
            )}
            {condition !== undefined && (
              <p className="standing-words" dir="auto">
                {condition}
              </p>
            )}
          </li>
        ))}
      </List>
      <List title={say('standing.parked')} empty={say('standing.noParked')}>
        {parked.map(({ proposal, place }) => (
          <li key={proposal.id}>
            <Jump id={place?.id ?? null} label={place?.label ?? ''} proposal={proposal.id} />{' '}
            <strong>{proposal.sponsor.name}</strong> <span className="quiet">{KIND_WORD[proposal.kind]}</span>
          </li>
        ))}
      </List>
      <List title={say('standing.notedNotInThe')} empty={say('standing.noNoted')}>
        {noted.map(({ id, words, by, paragraph, at }) => (
          <li key={id}>
            {paragraph && <Jump id={paragraph.id} label={paragraph.label} />} <strong>{by.name}</strong>{' '}
            <span className="standing-words" dir="auto">
              {words}
            </span>{' '}
            <span className="quiet">{timeWords(at)}</span>
          </li>
        ))}
      </List>
    </>
  )
}

/** The silence that was opened last, and who broke it where. */
function SilenceList({
  compiled,
  silence
}: {
  readonly compiled: Compiled
  readonly silence: CompiledSilence
}): ReactNode {
  return (
    <List title={say('standing.silence')} empty="">
      <li>
        {isRunning(silence)
          ? say('silence.underSilenceUntil', {
              ...silentMatter(compiled, silence),
              deadline: deadlineWords(silence.closesAt)
            })
          : say(`standing.silence.${silence.state}`, { revision: silence.revision })}
      </li>
      {silence.objections.map(({ by, paragraphs, reason, at }) => (
        <li key={`${at} ${by.code}`}>
          {sayRich('standing.brokeItOn', { who: <strong>{by.name}</strong>, places: <Jumps places={paragraphs} /> })}
          {reason !== undefined && (
            <span className="standing-words" dir="auto">
              {' '}
              {reason}
            </span>
          )}{' '}
          <span className="quiet">{timeWords(at)}</span>
        </li>
      ))}
    </List>
  )
}

interface ListProps {
  readonly title: string
  /** What is said when there is nothing. */
  readonly empty: string
  readonly children: ReactNode
}

function List({ title, empty, children }: ListProps): ReactNode {
  const isEmpty = !Array.isArray(children) || children.flat().every((child) => child === false)
  return (
    <section className="standing-list" aria-label={title}>
      <h3>{title}</h3>
      {isEmpty ? <p className="quiet">{empty}</p> : <ul className="jumps">{children}</ul>}
    </section>
  )
}

function Jumps({
  places
}: {
  readonly places: ReadonlyArray<{ readonly id: string; readonly label: string }>
}): ReactNode {
  return places.map(({ id, label }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Jump id={id} label={label} />
    </span>
  ))
}
