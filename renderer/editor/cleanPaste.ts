/**
 * What pasted and dropped content becomes: blocks of the schema, without the ids they had elsewhere. `cleanPaste` is for
 * the text editor; `pasteWords` for the desk, where a proposal is one paragraph and everything becomes its words.
 */
import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model'
import { Plugin, TextSelection, type EditorState, type PluginSpec } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { withoutBracket } from '#core/brackets/bracketMarks.ts'
import { findExtents } from '#core/brackets/findExtents.ts'
import type { Profile } from '#core/conference/conference.ts'
import { schema, type ParagraphRole } from '#core/document/schema.ts'
import { roleAbove } from '#renderer/editor/changeLevel.ts'
import { reportPaste } from '#renderer/editor/pasteReports.ts'
import {
  ClipboardParser,
  loadReaders,
  pasteWhenLoaded,
  readPlain,
  type ClipboardHooks
} from '#renderer/editor/readClipboard.ts'

export function cleanPaste(profile: () => Profile = () => 'communique'): Plugin {
  return withClipboard(profile, roleHere, {
    transformPasted(slice, view) {
      // A block that is dragged elsewhere is the same block; one that is pasted is another, even after a cut.
      const keepsIds = view.dragging?.move === true
      const content = keepsIds ? slice.content : withoutCopies(slice.content, view.state.doc)
      return new Slice(adapt(content, roleHere(view.state), keepsIds), slice.openStart, slice.openEnd)
    },
    handlePaste: (view, event, slice) => pasteWhenLoaded(view, event) || fillEmpty(view, slice)
  })
}

/** Into an empty paragraph blocks go as what they are; into others the first one's words go where the caret is. */
function fillEmpty(view: EditorView, slice: Slice): boolean {
  const { $from, empty } = view.state.selection
  const first = slice.content.firstChild
  const here = $from.depth === 1 ? $from.parent : null
  if (!empty || !here || here.content.size > 0 || !first?.type.isInGroup('block')) return false
  const attrs = { ...first.attrs, id: here.attrs.id as string | null }
  const blocks = slice.content.replaceChild(0, first.type.create(attrs, first.content))
  const tr = view.state.tr.replaceWith($from.before(), $from.after(), blocks)
  tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + blocks.size - 1), -1))
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return true
}

export function pasteWords(): Plugin {
  return withClipboard(
    () => 'communique',
    () => 'plain',
    {
      transformPasted: (slice, view) => new Slice(toWords(withoutCopies(slice.content, view.state.doc)), 0, 0)
    }
  )
}

function withClipboard(
  profile: () => Profile,
  role: (state: EditorState) => ParagraphRole,
  props: PluginSpec<unknown>['props']
): Plugin {
  let view: EditorView | null = null
  const hooks: ClipboardHooks = {
    options: () => ({
      profile: profile(),
      role: view ? role(view.state) : 'numbered',
      whole: view !== null && view.state.doc.childCount === 1 && view.state.doc.firstChild!.content.size === 0
    }),
    report: (remarks) => view && reportPaste(view.dom, remarks)
  }
  const parser = new ClipboardParser(hooks)
  return new Plugin({
    view: (mounted) => {
      view = mounted
      // What cannot be loaded now is asked for again with the first paste.
      loadReaders().catch(() => {})
      return { destroy: () => (view = null) }
    },
    props: {
      ...props,
      clipboardParser: parser,
      transformPastedHTML: (html) => parser.keepPage(html),
      clipboardTextParser: (text, $context, plain) =>
        (plain ? null : readPlain(text, hooks)) ?? linesOf(text, $context.marks(), hooks.options().role)
    }
  })
}

/** Each line as it is: a paragraph of its own, or words where there is but one. */
function linesOf(text: string, marks: readonly Mark[], role: ParagraphRole): Slice {
  const lines = text.replace(/[\r\n]+$/u, '').split(/(?:\r\n?|\n)+/u)
  const words = lines.map((line) => (line === '' ? [] : [schema.text(line, marks)]))
  if (words.length === 1) return new Slice(Fragment.fromArray(words[0]!), 0, 0)
  return Slice.maxOpen(Fragment.fromArray(words.map((content) => schema.nodes.paragraph.create({ role }, content))))
}

/** Words that are copied leave their brackets behind: one pair stands in one place. Words that were cut take them along. */
function withoutCopies(content: Fragment, doc: Node): Fragment {
  const standing = new Set<string>()
  doc.forEach((block) => {
    for (const id of findExtents(block).keys()) standing.add(id)
  })
  if (standing.size === 0) return content
  const nodes: Node[] = []
  withoutBracket(content, standing).forEach((node) => {
    nodes.push(node.isText ? node : node.copy(withoutCopies(node.content, doc)))
  })
  return Fragment.fromArray(nodes)
}

function roleHere(state: EditorState): ParagraphRole {
  const { $from } = state.selection
  return $from.depth > 0 ? roleAbove(state.doc, $from.index(0) + 1) : 'numbered'
}

function adapt(content: Fragment, role: ParagraphRole, keepsIds: boolean): Fragment {
  const blocks: Node[] = []
  content.forEach((node) => {
    if (!node.type.isInGroup('block')) blocks.push(node)
    // Words that stood in no block the schema knows are put into its first kind, a title. Real titles bear an id.
    else if (node.type === schema.nodes.title && node.attrs.id === null) {
      blocks.push(schema.nodes.paragraph.create({ role }, node.content, node.marks))
    } else {
      blocks.push(keepsIds ? node : node.type.create({ ...node.attrs, id: null }, node.content, node.marks))
    }
  })
  return Fragment.from(blocks)
}

/** All inline content, with a space where a block ended. */
function toWords(content: Fragment): Fragment {
  let words = Fragment.empty
  content.forEach((node) => {
    const inner = node.isInline ? Fragment.from(node) : node.content
    if (!node.isInline && words.size > 0 && inner.size > 0) words = words.append(Fragment.from(schema.text(' ')))
    words = words.append(inner)
  })
  return words
}
