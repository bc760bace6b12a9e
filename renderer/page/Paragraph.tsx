/**
 * One paragraph of the page with everything that stands below it. Drawn again only when its compiled model changed or it
 * became, or ceased to be, the current one.
 */
import { createElement, memo, type MouseEvent, type ReactNode } from 'react'
import { issuedRuns } from '#core/compile/issuedRuns.ts'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { paragraphAllows } from '#core/decide/commandRights.ts'
import { TypeInPlace } from '#renderer/desk/TypeInPlace.tsx'
import { paragraphElementId } from '#renderer/draft/reveal.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { isPending } from '#renderer/draft/selection.ts'
import { paragraphName, stateWord } from '#renderer/draft/words.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { Below } from '#renderer/page/Below.tsx'
import { blockAttributes, blockClass } from '#renderer/page/blockClass.ts'
import { InsertGap } from '#renderer/page/InsertGap.tsx'
import { StateMark } from '#renderer/page/StateMark.tsx'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

const TAGS: Readonly<Record<CompiledParagraph['type'], string>> = {
  title: 'h1',
  subtitle: 'p',
  heading: 'h2',
  paragraph: 'p',
  subparagraph: 'p',
  closing: 'p'
}

export const Paragraph = memo(function Paragraph({ paragraph }: { readonly paragraph: CompiledParagraph }): ReactNode {
  const seat = useSeat()
  const current = useWatchedPart(seat.selection, (selection) => selection.paragraph === paragraph.id)
  const typing = useWatchedPart(seat.editing, (editing) =>
    editing?.kind === 'propose' && editing.paragraph === paragraph.id ? editing : null
  )
  const clean = useWatchedPart(seat.layout, (layout) => layout.view === 'clean')
  const mayPropose =
    seat.bench?.kind === 'desk' &&
    paragraphAllows('change', paragraph.state) &&
    paragraph.conditions.silence !== 'open' &&
    !clean

  const press = (event: MouseEvent<HTMLElement>): void => {
    if (!(event.target instanceof Element) || event.target.closest('button, a, input, textarea, .below')) return
    const pending = paragraph.proposals.filter(isPending)
    seat.selection.update((selection) =>
      selection.paragraph === paragraph.id ? selection : { paragraph: paragraph.id, proposal: pending[0]?.id ?? null }
    )
    // A stretch of text was being selected, to copy it: that is no wish to type.
    if (!mayPropose || window.getSelection()?.isCollapsed === false) return
    if (!event.target.closest('.words')) return
    const drafted = seat.bench?.drafts
      .get()
      .find((draft) => draft.change.kind === 'amend' && draft.change.paragraph === paragraph.id)
    seat.editing.set(
      drafted
        ? { kind: 'draft', id: drafted.id }
        : { kind: 'propose', paragraph: paragraph.id, caretAt: { left: event.clientX, top: event.clientY } }
    )
  }

  const tag = paragraph.type === 'heading' ? `h${Math.min(paragraph.level, 3) + 1}` : TAGS[paragraph.type]
  return (
    <article
      id={paragraphElementId(paragraph.id)}
      className={`block block-${paragraph.type} level-${paragraph.level} is-${paragraph.state}${current ? ' is-current' : ''}${mayPropose ? ' may-type' : ''}`}
      data-block={paragraph.id}
      data-label={paragraph.label}
      tabIndex={-1}
      aria-current={current ? 'true' : undefined}
      aria-label={describe(paragraph)}
      onClick={press}
    >
      <StateMark paragraph={paragraph} />
      {typing ? (
        <TypeInPlace paragraph={paragraph} caretAt={typing.caretAt} />
      ) : (
        createElement(
          tag,
          { className: blockClass(paragraph), ...blockAttributes(paragraph) },
          paragraph.state === 'deleted' && paragraph.runs.length === 0 ? (
            <span className="deleted-mark">{say('page.deleted')}</span>
          ) : (
            <RunsView
              runs={clean ? issuedRuns(paragraph.runs) : paragraph.runs}
              {...(clean ? {} : { brackets: paragraph.brackets })}
            />
          )
        )
      )}
      {!clean && <Below paragraph={paragraph} proposals={paragraph.proposals} />}
      {!clean && seat.bench?.kind === 'desk' && <InsertGap after={paragraph} />}
    </article>
  )
})

/** What a screen reader says on arriving. */
function describe(paragraph: CompiledParagraph): string {
  const waiting = paragraph.proposals.filter((proposal) => proposal.state === 'tabled').length
  const words = [capital(paragraphName(paragraph)), stateWord(paragraph)]
  if (waiting > 0) words.push(say('outline.proposals', { waiting }))
  return words.join(', ')
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
