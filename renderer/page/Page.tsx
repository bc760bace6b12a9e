/**
 * The text, in the middle of the screen: the whole outcome document as a well-set page, or, for whoever holds the pen and
 * took it up, the editor of the text itself.
 */
import { useMemo, useState, type ReactNode } from 'react'
import type { Compiled } from '#core/compile/compiled.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'
import { Below } from '#renderer/page/Below.tsx'
import { createTextLanguage } from '#renderer/page/createTextLanguage.ts'
import { Paragraph } from '#renderer/page/Paragraph.tsx'
import { PenPage } from '#renderer/page/PenPage.tsx'
import { ProposalLine } from '#renderer/page/ProposalLine.tsx'
import { useKeepPlace } from '#renderer/page/useKeepPlace.ts'
import { Annex } from '#renderer/statements/Annex.tsx'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

export function Page({ compiled, penInHand }: { readonly compiled: Compiled; readonly penInHand: boolean }): ReactNode {
  const seat = useSeat()
  const clean = useWatchedPart(seat.layout, (layout) => layout.view === 'clean')
  const [languageOf] = useState(createTextLanguage)
  const { tag, direction } = languageOf(compiled)
  useKeepPlace(`${penInHand} ${clean}`)
  const shown = useMemo(
    () => (clean ? compiled.paragraphs.filter((paragraph) => paragraph.state !== 'deleted') : compiled.paragraphs),
    [clean, compiled.paragraphs]
  )
  if (compiled.paragraphs.length === 0 && !penInHand)
    return (
      <div className="empty">
        <p>{say('page.thisDraftHasNo')}</p>
        <p>{say('page.theSecretariatTypesOr')}</p>
      </div>
    )
  return (
    <div lang={tag} dir={direction} className={`page${clean ? ' is-clean' : ''}${penInHand ? ' has-pen' : ''}`}>
      {!clean && <Below paragraph={null} proposals={compiled.opening} />}
      {penInHand ? (
        <PenPage compiled={compiled} />
      ) : (
        shown.map((paragraph) => <Paragraph key={paragraph.id} paragraph={paragraph} />)
      )}
      {!clean && compiled.adrift.length > 0 && (
        <section className="adrift" aria-label={say('page.proposalsWhoseParagraphIs')}>
          <h2 className="section-title">{say('page.theirParagraphIsNo')}</h2>
          <div className="below">
            {compiled.adrift.map((proposal) => (
              <ProposalLine key={proposal.id} proposal={proposal} paragraph={null} digit={null} />
            ))}
          </div>
        </section>
      )}
      <Annex statements={compiled.statements} />
    </div>
  )
}
