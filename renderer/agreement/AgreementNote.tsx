/**
 * On what the agreement of the current paragraph depends, who can confirm it, and the package it is in with what the Chair
 * can do with that. In the head of the side panel.
 */
import type { ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { isNegotiable } from '#core/document/textModel.ts'
import { confirmable } from '#renderer/agreement/confirmable.ts'
import { confirmAgreement } from '#renderer/agreement/confirmAgreement.ts'
import { bareTag } from '#renderer/draft/bareTag.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { listWords, PACKAGE_STATE_WORD } from '#renderer/draft/words.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

export function AgreementNote({ paragraph }: { readonly paragraph: CompiledParagraph }): ReactNode {
  const seat = useSeat()
  const { pending, package: bound } = paragraph.conditions
  // The head of the panel says it already.
  const tag = paragraph.conditions.silence === 'open' ? [] : bareTag(paragraph)
  const waiting = confirmable(seat.session, paragraph)
  const isChair = seat.may('link')
  if (tag.length === 0 && bound === undefined && !isChair) return null
  return (
    <div className="agreement">
      {tag.length > 0 && (
        <p className="card-line">
          {tag.map((part, index) =>
            part.kind === 'name' ? <strong key={index}>{part.name.name}</strong> : capitalIf(index === 0, part.text)
          )}
          .
        </p>
      )}
      {waiting.length > 0 && (
        <div className="action-row" role="group" aria-label={say('agreement.confirmTheAgreement')}>
          {pending
            .filter(({ code }) => waiting.includes(code))
            .map(({ code, name }) => (
              <button
                key={code}
                type="button"
                className="button small"
                onClick={() => confirmAgreement(seat, paragraph.id, code)}
              >
                {say('agreement.confirms', { name })} {waiting.length === 1 && <kbd aria-hidden="true">F</kbd>}
              </button>
            ))}
        </div>
      )}
      {bound !== undefined && <PackageNote paragraph={paragraph} bound={bound} />}
      {bound === undefined && isChair && isNegotiable(paragraph) && paragraph.state !== 'deleted' && (
        <button
          type="button"
          className="button quiet small"
          onClick={() => seat.dialog.set({ kind: 'package', paragraph: paragraph.id })}
        >
          {say('agreement.makeAPackage')}
        </button>
      )}
    </div>
  )
}

interface PackageNoteProps {
  readonly paragraph: CompiledParagraph
  readonly bound: NonNullable<CompiledParagraph['conditions']['package']>
}

function PackageNote({ paragraph, bound }: PackageNoteProps): ReactNode {
  const seat = useSeat()
  const nothingAgreed = useWatchedPart(seat.model, (model) => model?.compiled.settings.nothingAgreed ?? false)
  const others = bound.labels.length === 0 ? say('agreement.goneParagraphs') : listWords(bound.labels)
  const settle = (adRef: boolean): void =>
    seat.held.hold(
      { kind: 'settle', package: bound.id, ...(adRef && { adRef }) },
      say(adRef ? 'agreement.settlePackageAdRef' : 'agreement.settlePackage', {
        labels: [paragraph.label, ...bound.labels].join(', ')
      }),
      paragraph.id
    )
  return (
    <div className="package-note">
      <p className="card-line">
        {sayRich('agreement.packageWith', {
          strong: (words) => <strong>{words}</strong>,
          others,
          state: PACKAGE_STATE_WORD[bound.state]
        })}
      </p>
      {bound.condition !== undefined && (
        <p className="card-rationale" dir="auto">
          {bound.condition}
        </p>
      )}
      {seat.may('settle') && (
        <div className="action-row" role="group" aria-label={say('agreement.thePackage')}>
          {bound.state !== 'settled' && (
            <>
              <button type="button" className="button small" onClick={() => settle(true)}>
                {say('agreement.settleAdRef')}
              </button>
              {!nothingAgreed && (
                <button type="button" className="button small" onClick={() => settle(false)}>
                  {say('agreement.settle')}
                </button>
              )}
            </>
          )}
          <button
            type="button"
            className="button quiet small"
            onClick={() =>
              seat.held.hold(
                { kind: 'unlink', package: bound.id },
                say('agreement.dissolveThePackageWith', { others }),
                paragraph.id
              )
            }
          >
            {say('agreement.dissolve')}
          </button>
        </div>
      )}
    </div>
  )
}

const capitalIf = (first: boolean, words: string): string =>
  first ? words.charAt(0).toUpperCase() + words.slice(1) : words
