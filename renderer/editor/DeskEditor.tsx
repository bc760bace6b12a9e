/**
 * One paragraph at the desk: the body of a proposal in preparation, edited together by the members of a delegation, with
 * the difference from the text shown as they type. Mounted where the paragraph stands.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { EditorView } from 'prosemirror-view'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { CompiledBracket } from '#core/compile/compiled.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { showBrackets, standingIn } from '#renderer/editor/bracketDecorations.ts'
import { bodyOf, createBoundView, lookAttributes, placeCaret } from '#renderer/editor/createDeskView.ts'
import { compareWith } from '#renderer/editor/wordChanges.ts'

export interface DeskEditorProps {
  /** The desk's Map of this proposal, with the XmlFragment `body`. */
  readonly proposal: Y.Map<unknown>
  /** The desk room's awareness. */
  readonly awareness: Awareness
  /** What the text says now; null for an insertion. */
  readonly base: InlineJSON | null
  /** Those that stand in the paragraph. */
  readonly brackets?: readonly CompiledBracket[] | undefined
  /** Mod-Enter. */
  readonly onTable: () => void
  /** Escape. */
  readonly onLeave: () => void
  /** The accessible name: "Amendment to paragraph 7". */
  readonly label: string
  /** The class of the paragraph it stands for, so that nothing jumps: `paragraph`, `subparagraph` … */
  readonly className?: string
  /** Further attributes of the editable element: `data-role`, `data-level`, `data-label` … */
  readonly attributes?: Readonly<Record<string, string>>
  readonly autoFocus?: boolean
  /** Where the click was, in client coordinates; the caret goes there. Left out: to the end. */
  readonly caretAt?: { readonly left: number; readonly top: number }
  /** Shown while there are no words yet. */
  readonly placeholder?: string
  /** A division: several paragraphs, one begun with Enter. */
  readonly divides?: boolean
}

export function DeskEditor(props: DeskEditorProps): ReactNode {
  const { proposal, divides = false } = props
  const [body, setBody] = useState(() => bodyOf(proposal, divides))
  useEffect(() => {
    // A colleague's program may have put into the body what ours does not know.
    const look = () => setBody(bodyOf(proposal, divides))
    look()
    proposal.observe(look)
    return () => proposal.unobserve(look)
  }, [proposal, divides])
  if (typeof body === 'string') {
    return (
      <p className="text-editor-obstacle" role="status">
        {body}
      </p>
    )
  }
  return <BoundDeskEditor {...props} body={body} />
}

function BoundDeskEditor(props: DeskEditorProps & { readonly body: Y.XmlFragment }): ReactNode {
  const { body, awareness, base, label, className, attributes, placeholder } = props
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const words = useMemo(() => (base === null ? null : fromJSON(base)), [base])
  // The view outlives every render; it calls back through here.
  const latest = useRef({ ...props, words })
  useLayoutEffect(() => {
    latest.current = { ...props, words }
  })

  useLayoutEffect(() => {
    const mounted = createBoundView(place.current!, body, latest.current.words, awareness, {
      onTable: () => latest.current.onTable(),
      onLeave: () => latest.current.onLeave(),
      divides: latest.current.divides === true
    })
    view.current = mounted
    mounted.setProps({ attributes: lookAttributes(latest.current) })
    if (latest.current.autoFocus) {
      placeCaret(mounted, latest.current.caretAt)
      mounted.focus()
    }
    return () => {
      mounted.destroy()
      view.current = null
    }
  }, [body, awareness])
  useLayoutEffect(() => {
    const tr = view.current && compareWith(view.current.state, words)
    if (tr) view.current?.dispatch(tr)
  }, [words])
  const { brackets } = props
  useLayoutEffect(() => {
    const tr = view.current && brackets && showBrackets(view.current.state, standingIn(brackets))
    if (tr) view.current?.dispatch(tr)
  }, [brackets, body, awareness])
  useLayoutEffect(() => {
    view.current?.setProps({ attributes: lookAttributes({ label, className, attributes, placeholder }) })
  }, [label, className, attributes, placeholder])

  return <div ref={place} className="desk-place" />
}
