/**
 * The whole text room in one editor, for whoever holds the pen. Mounted by the page; everybody else sees the text
 * rendered from the compiled model. Must never be mounted before the room's first sync, and never writes when it mounts.
 */
import {
  memo,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref
} from 'react'
import { createPortal } from 'react-dom'
import type { EditorView } from 'prosemirror-view'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Compiled, CompiledParagraph } from '#core/compile/compiled.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import type { Bracket } from '#core/floor/floor.ts'
import { showBrackets } from '#renderer/editor/bracketDecorations.ts'
import { createTextView, revealBlock, runCommand } from '#renderer/editor/createTextView.ts'
import { showCurrent } from '#renderer/editor/currentBlock.ts'
import { showLooks, toLooks } from '#renderer/editor/textDecorations.ts'
import { newId } from '#renderer/newId.ts'
import { say } from '#renderer/languages/say.ts'

export interface TextEditorProps {
  /** The text room's document, after its first sync. */
  readonly doc: Y.Doc
  /** The text room's awareness: cursors travel in it. */
  readonly awareness: Awareness
  /** Labels, states and proposals come from here; the words come from the room. */
  readonly compiled: Compiled
  readonly currentId: string | null
  /** The caret went to another block. */
  readonly onCurrent: (id: string | null) => void
  /** What stands below a paragraph: its proposals. Keep its identity stable: a paragraph is drawn again only when it or this changes. */
  readonly renderBelow: (paragraph: CompiledParagraph) => ReactNode
  /** Which paragraphs have something below them. Left out: those with proposals. */
  readonly hasBelow?: (paragraph: CompiledParagraph) => boolean
  /** The floor's brackets, to draw them. */
  readonly brackets?: ReadonlyMap<string, Bracket>
  /** The accessible name of the editor: the draft's title. */
  readonly label: string
  /** Makes identifiers that were never used. Left out: `newId`. */
  readonly newId?: () => string
  /** The commands (`EditorCommand.id`) that are on where the caret stands: for a toolbar's pressed buttons. */
  readonly onActive?: (active: ReadonlySet<string>) => void
  readonly ref?: Ref<TextEditorHandle>
}

export interface TextEditorHandle {
  /** Runs one of `EDITOR_COMMANDS` by its id and gives the focus back to the text; false if it cannot be done here. */
  run(id: string): boolean
  focus(): void
  /** Scrolls a block into view and sets the caret in it. */
  reveal(blockId: string): void
}

const hasProposals = (paragraph: CompiledParagraph) => paragraph.proposals.length > 0

export function TextEditor(props: TextEditorProps): ReactNode {
  const fragment = useMemo(() => props.doc.getXmlFragment('text'), [props.doc])
  const [obstacle, setObstacle] = useState<string | null>(() => whatForbidsBinding(fragment))
  useEffect(() => {
    if (obstacle === null) return
    // The relay or a newer program may clear what stands in the way.
    const look = () => setObstacle(whatForbidsBinding(fragment))
    look()
    fragment.observeDeep(look)
    return () => fragment.unobserveDeep(look)
  }, [fragment, obstacle])

  if (obstacle !== null) {
    return (
      <p className="text-editor-obstacle" role="status">
        {obstacle}
      </p>
    )
  }
  return <BoundTextEditor {...props} fragment={fragment} onObstacle={setObstacle} />
}

/** A binding deletes what it does not know and fills what is empty: neither may ever happen to the text. */
function whatForbidsBinding(fragment: Y.XmlFragment): string | null {
  if (fragment.length === 0) return say('editor.theTextHasNot')
  const forbidden = findForbidden(fragment)
  if (forbidden === null) return null
  return say('editor.theTextCannotBe', { forbidden })
}

interface BoundProps extends TextEditorProps {
  readonly fragment: Y.XmlFragment
  readonly onObstacle: (sentence: string) => void
}

function BoundTextEditor(props: BoundProps): ReactNode {
  const { fragment, awareness, compiled, currentId, renderBelow, label, ref } = props
  const hasBelow = props.hasBelow ?? hasProposals
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const [places] = useState(() => new Map<string, HTMLElement>())
  // The view outlives every render; it calls back through here.
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  useLayoutEffect(() => {
    // Registered before the binding, so that it goes first when something arrives that the schema does not allow.
    const guard = (events: Array<Y.YEvent<Y.AbstractType<unknown>>>, transaction: Y.Transaction) => {
      if (transaction.local) return
      const changed = new Set(
        events.flatMap((event) => [...blockOf(event.target, fragment), ...addedBlocks(event, fragment)])
      )
      const forbidden = fragment.length === 0 ? 'empty' : findForbidden(fragment, changed)
      if (forbidden === null) return
      view.current?.destroy()
      view.current = null
      latest.current.onObstacle(whatForbidsBinding(fragment) ?? forbidden)
    }
    const listener = guard as Parameters<Y.XmlFragment['observeDeep']>[0]
    fragment.observeDeep(listener)
    const mounted = createTextView(place.current!, fragment, awareness, {
      newId: () => (latest.current.newId ?? newId)(),
      profile: () => latest.current.compiled.profile,
      placeBelow: (id) => placeFor(places, id),
      onCaret: (id) => latest.current.onCurrent(id),
      onActive: (active) => latest.current.onActive?.(active)
    })
    view.current = mounted
    return () => {
      fragment.unobserveDeep(listener)
      mounted.destroy()
      view.current = null
    }
  }, [fragment, awareness, places])

  // Also after the effect above has made a new view: it begins without looks.
  useLayoutEffect(() => {
    const tr = view.current && showLooks(view.current.state, toLooks(compiled.paragraphs, hasBelow))
    if (tr) view.current?.dispatch(tr)
  }, [compiled, hasBelow, fragment, awareness])
  const { brackets } = props
  useLayoutEffect(() => {
    if (!view.current || !brackets) return
    const tr = showBrackets(view.current.state, { brackets, compiled: compiled.brackets })
    if (tr) view.current.dispatch(tr)
  }, [brackets, compiled.brackets, fragment, awareness])
  useLayoutEffect(() => {
    const tr = view.current && showCurrent(view.current.state, currentId)
    if (tr) view.current?.dispatch(tr)
  }, [currentId, fragment, awareness])
  useLayoutEffect(() => {
    view.current?.dom.setAttribute('aria-label', label)
  }, [label, fragment, awareness])

  useImperativeHandle(
    ref,
    () => ({
      run: (id) => (view.current ? runCommand(view.current, id) : false),
      focus: () => view.current?.focus(),
      reveal: (blockId) => {
        if (view.current) revealBlock(view.current, blockId)
      }
    }),
    []
  )

  const withBelow = compiled.paragraphs.filter(hasBelow)
  useEffect(() => {
    const kept = new Set(withBelow.map(({ id }) => id))
    for (const id of places.keys()) if (!kept.has(id)) places.delete(id)
  })

  return (
    <>
      <div ref={place} className="text-editor-place" />
      {withBelow.map((paragraph) => (
        <Below
          key={paragraph.id}
          place={placeFor(places, paragraph.id)}
          paragraph={paragraph}
          renderBelow={renderBelow}
        />
      ))}
    </>
  )
}

interface BelowProps {
  readonly place: HTMLElement
  readonly paragraph: CompiledParagraph
  readonly renderBelow: TextEditorProps['renderBelow']
}

/** Draws again only when its paragraph was compiled anew: typing in one leaves the other 299 alone. */
const Below = memo(function Below({ place, paragraph, renderBelow }: BelowProps): ReactNode {
  return createPortal(renderBelow(paragraph), place)
})

function placeFor(places: Map<string, HTMLElement>, id: string): HTMLElement {
  let place = places.get(id)
  if (!place) {
    place = document.createElement('div')
    place.className = 'below'
    places.set(id, place)
  }
  return place
}

function blockOf(type: Y.AbstractType<unknown>, fragment: Y.XmlFragment): Y.XmlElement[] {
  let at: Y.AbstractType<unknown> | null = type
  while (at && at.parent !== fragment) at = at.parent as Y.AbstractType<unknown> | null
  return at instanceof Y.XmlElement ? [at as Y.XmlElement] : []
}

function addedBlocks(event: Y.YEvent<Y.AbstractType<unknown>>, fragment: Y.XmlFragment): Y.XmlElement[] {
  if (event.target !== fragment) return []
  const inserted: Y.XmlElement[] = []
  for (const { insert } of event.changes.delta) {
    if (!Array.isArray(insert)) continue
    for (const child of insert as unknown[]) if (child instanceof Y.XmlElement) inserted.push(child as Y.XmlElement)
  }
  return inserted
}
