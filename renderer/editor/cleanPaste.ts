/**
 * What pasted and dropped content becomes: blocks of the schema, without the ids they had elsewhere. `cleanPaste` is for
 * the text editor; `pasteWords` for the desk, where a proposal is one paragraph and everything becomes its words.
 */
import { DOMParser, Fragment, Slice, type Node, type ParseRule } from 'prosemirror-model'
import { Plugin, type EditorState } from 'prosemirror-state'
import { withoutBracket } from '#core/brackets/bracketMarks.ts'
import { findExtents } from '#core/brackets/findExtents.ts'
import { DEEPEST_LEVEL, schema, type ParagraphRole } from '#core/document/schema.ts'
import { roleAbove } from '#renderer/editor/changeLevel.ts'

export function cleanPaste(): Plugin {
  let state: EditorState | null = null
  const role = () => (state ? roleHere(state) : 'numbered')
  return new Plugin({
    view: (view) => {
      state = view.state
      return { update: (updated) => (state = updated.state) }
    },
    props: {
      clipboardParser: clipboardParser(role),
      transformPasted(slice, view) {
        // A block that is dragged elsewhere is the same block; one that is pasted is another, even after a cut.
        const keepsIds = view.dragging?.move === true
        const content = keepsIds ? slice.content : withoutCopies(slice.content, view.state.doc)
        return new Slice(adapt(content, role(), keepsIds), slice.openStart, slice.openEnd)
      }
    }
  })
}

export function pasteWords(): Plugin {
  return new Plugin({
    props: {
      clipboardParser: clipboardParser(() => 'plain'),
      transformPasted: (slice, view) => new Slice(toWords(withoutCopies(slice.content, view.state.doc)), 0, 0)
    }
  })
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

function clipboardParser(role: () => ParagraphRole): DOMParser {
  const own = DOMParser.fromSchema(schema).rules
  const foreign: ParseRule[] = [
    // Word writes the number of a list paragraph as words; here numbers are computed.
    { tag: 'span[style*="mso-list"]', ignore: true, priority: 80 },
    { tag: 'style, script, head, meta', ignore: true, priority: 80 },
    { tag: 'h1:not([data-id])', node: 'heading', attrs: { level: 1 }, priority: 70 },
    { tag: 'h5, h6', node: 'heading', attrs: { level: 3 }, priority: 70 },
    { tag: 'li > p', skip: true, priority: 70 },
    {
      tag: 'li',
      node: 'subparagraph',
      priority: 70,
      getAttrs: (item) => ({
        level: Math.min(depthOfList(item), DEEPEST_LEVEL),
        marker: item.parentElement?.nodeName === 'OL' ? 'label' : 'bullet'
      })
    },
    {
      tag: 'p:not([data-role]):not([class~="subparagraph"]):not([class~="subtitle"]):not([class~="closing"])',
      node: 'paragraph',
      priority: 65,
      getAttrs: () => ({ role: role() })
    }
  ]
  return new DOMParser(schema, [...foreign, ...own])
}

function depthOfList(item: Element): number {
  let depth = 0
  for (let at: Element | null = item; at; at = at.parentElement) if (at.nodeName === 'LI') depth++
  return depth
}
