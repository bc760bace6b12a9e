/**
 * Proposing by typing where the change should be: an editor over a paragraph of the page that writes nothing until the
 * first change, then begins a proposal at the desk and goes on as its editor, with the caret where it was. It stays
 * mounted until `onTable` or `onLeave`; do not put a DeskEditor in its place when the desk's list changes.
 */
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Fragment } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { sameWords } from '#core/brackets/bracketMarks.ts'
import type { CompiledBracket, CompiledParagraph } from '#core/compile/compiled.ts'
import { schema } from '#core/document/schema.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { contentOf } from '#core/document/toContent.ts'
import { showBrackets, standingIn } from '#renderer/editor/bracketDecorations.ts'
import { createUnboundView, followText, lookAttributes, placeCaret } from '#renderer/editor/createDeskView.ts'
import { fromRuns } from '#renderer/editor/fromRuns.ts'
import { compareWith } from '#renderer/editor/wordChanges.ts'

export interface ProposeInPlaceProps {
  /** The paragraph to amend; null for a new paragraph, which begins empty. */
  readonly paragraph: CompiledParagraph | null
  /** Called once, at the first change, with the words before it (the change itself follows at once, as one that can be undone): `beginDeskProposal` on the desk. */
  readonly begin: (content: InlineJSON) => Y.Map<unknown>
  /** The desk room's awareness. */
  readonly awareness: Awareness
  /** Mod-Enter, once there is a proposal. */
  readonly onTable: (proposal: Y.Map<unknown>) => void
  /**
   * Escape, or a colleague discarded the proposal: null if nothing was begun or it is gone. `changed` is false if the
   * words are again what the text says: such a proposal may as well be discarded.
   */
  readonly onLeave: (proposal: Y.Map<unknown> | null, changed: boolean) => void
  /** Mod-Shift-Enter: the words before the caret and behind it, the proposal taken off the desk if one was begun. */
  readonly onDivide?: (parts: readonly InlineJSON[], proposal: Y.Map<unknown> | null) => void
  /** The accessible name: "Amendment to paragraph 7". */
  readonly label: string
  readonly className?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly autoFocus?: boolean
  readonly caretAt?: { readonly left: number; readonly top: number }
  readonly placeholder?: string
}

const NO_BRACKETS: readonly CompiledBracket[] = []

export function ProposeInPlace(props: ProposeInPlaceProps): ReactNode {
  const { paragraph, awareness, label, className, attributes, placeholder } = props
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const [begun, setBegun] = useState<Y.Map<unknown> | null>(null)
  // The view outlives every render; it calls back through here.
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  useLayoutEffect(() => {
    const { paragraph: over, caretAt, autoFocus } = latest.current
    const base = over ? wordsOf(over) : null
    let proposal: Y.Map<unknown> | null = null
    const mounted = createUnboundView(
      place.current!,
      // The block that `beginDeskProposal` will make of the same words.
      blockFor(latest.current),
      base,
      awareness,
      {
        begin: (block) => {
          proposal = latest.current.begin(contentOf(block))
          setBegun(proposal)
          return proposal
        },
        onTable: () => proposal && latest.current.onTable(proposal),
        onLeave: () => latest.current.onLeave(proposal, hasChanged(mounted, latest.current.paragraph)),
        onDivide: (parts) => latest.current.onDivide?.(parts.map(asJSON), proposal)
      }
    )
    view.current = mounted
    mounted.setProps({ attributes: lookAttributes(latest.current) })
    if (autoFocus) {
      placeCaret(mounted, caretAt)
      mounted.focus()
    }
    return () => {
      mounted.destroy()
      view.current = null
    }
  }, [awareness])

  const runs = paragraph?.runs
  const brackets = paragraph?.brackets
  useLayoutEffect(() => {
    // Before the first change the editor shows the text, so it follows the text; afterwards only the comparison does.
    if (!view.current) return
    const words = runs ? fromRuns(runs, brackets) : null
    if (words && begun === null) followText(view.current, words)
    const tr = compareWith(view.current.state, words)
    if (tr) view.current.dispatch(tr)
    const drawn = showBrackets(view.current.state, standingIn(brackets ?? NO_BRACKETS))
    if (drawn) view.current.dispatch(drawn)
  }, [runs, brackets, begun])
  useLayoutEffect(() => {
    view.current?.setProps({ attributes: lookAttributes({ label, className, attributes, placeholder }) })
  }, [label, className, attributes, placeholder])
  useEffect(() => {
    const desk = begun?.parent
    if (!begun || !(desk instanceof Y.Map)) return
    const look = () => {
      if (![...desk.values()].includes(begun)) latest.current.onLeave(null, false)
    }
    desk.observe(look)
    return () => desk.unobserve(look)
  }, [begun])

  return <div ref={place} className="desk-place" />
}

function wordsOf({ runs, brackets }: CompiledParagraph): Fragment {
  return fromRuns(runs, brackets)
}

function asJSON(content: Fragment): InlineJSON {
  return (content.toJSON() ?? []) as InlineJSON
}

function blockFor({ paragraph }: ProposeInPlaceProps) {
  return schema.nodes.paragraph.create(null, paragraph ? wordsOf(paragraph) : null)
}

function hasChanged(view: EditorView, paragraph: CompiledParagraph | null): boolean {
  const words = view.state.doc.firstChild!.content
  return paragraph ? !sameWords(words, wordsOf(paragraph)) : words.size > 0
}
