/**
 * Turns the wording in a command (ProseMirror inline JSON or a plain string) into a checked fragment. Called by `decide`;
 * content from a client reaches the text only through here.
 */
import { Fragment, Mark, Node } from 'prosemirror-model'
import type { Content } from '#core/commands/command.ts'
import { refuse, type Refused } from '#core/decide/outcome.ts'
import { cleanWords } from '#core/document/cleanWords.ts'
import { inOrder } from '#core/document/markAttributes.ts'
import { isIdentity } from '#core/document/isIdentity.ts'
import { schema } from '#core/document/schema.ts'
import type { InlineJSON } from '#core/document/textModel.ts'

/** Longer than any paragraph of any outcome document; what is longer is a mistake or an attack. */
export const LONGEST_PARAGRAPH = 50_000
const DEEPEST_JSON = 8

export type ContentResult = { readonly ok: true; readonly content: Fragment } | Refused

/**
 * @returns the inline content, adjacent text nodes joined; or a refusal with code `bad-content` if the schema does not
 *   allow it. Line ends and tabs become spaces, what cannot be printed is dropped, and so are spaces and line breaks at
 *   both ends. A wording without a single word is empty.
 */
export function toContent(content: Content): ContentResult {
  if (typeof content === 'string') {
    const words = cleanWords(content).replace(/ +/gu, ' ').trim()
    if (words.length > LONGEST_PARAGRAPH) return tooLong()
    return { ok: true, content: words === '' ? Fragment.empty : Fragment.from(schema.text(words)) }
  }
  // Every node takes at least one place, so a longer list cannot be a paragraph, and need not be read to know it.
  if (content.length > LONGEST_PARAGRAPH) return tooLong()
  if (isTooDeep(content)) return refuse('bad-content', 'The wording is nested too deeply to be a paragraph.')
  let fragment: Fragment
  try {
    fragment = Fragment.from(content.map((json) => Node.fromJSON(schema, json)))
    schema.nodes.paragraph.createChecked({}, fragment).check()
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 160) : 'unknown content'
    return refuse(
      'bad-content',
      `The wording holds something a paragraph cannot: ${cleanWords(detail)}. Use text with italic, bold or lead marks, line breaks, footnotes and references.`
    )
  }
  if (fragment.size > LONGEST_PARAGRAPH) return tooLong()
  if (fragment.content.some(({ type, attrs }) => type.name === 'reference' && !isIdentity(attrs.target))) {
    return refuse('bad-content', 'A reference in the wording names no paragraph. Choose the paragraph again.')
  }
  return { ok: true, content: tidied(fragment) }
}

/** The wording as `toContent` would let it in: what a text written with the pen must be compared as. */
export function tidied(content: Fragment): Fragment {
  const nodes = trimmed(cleaned(content))
  return nodes.some(hasWords) ? Fragment.from(nodes) : Fragment.empty
}

/** A block's inline content as JSON: what proposals and the floor keep. */
export function contentOf(node: Node): InlineJSON {
  return (node.content.toJSON() ?? []) as InlineJSON
}

const known = new WeakMap<InlineJSON, Fragment>()

/**
 * The fragment that JSON from the floor stands for. The floor holds only what `toContent` let in, and never changes a
 * value in place: the same wording is read once, however often it is compared.
 */
export function fromJSON(content: InlineJSON): Fragment {
  let fragment = known.get(content)
  if (!fragment) {
    fragment = Fragment.fromJSON(schema, content)
    known.set(content, fragment)
  }
  return fragment
}

function tooLong(): Refused {
  return refuse(
    'bad-content',
    `A paragraph may have up to ${LONGEST_PARAGRAPH.toLocaleString('en')} characters. Divide the wording into several paragraphs.`
  )
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth >= DEEPEST_JSON || Object.values(value).some((inner) => isTooDeep(inner, depth + 1))
}

/**
 * Without what a text cannot hold: marks live on text alone, because Yjs keeps none on a line break or a footnote, and no
 * brackets stand in a footnote.
 */
function cleaned(content: Fragment, inNote = false): Node[] {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (!node.isText) nodes.push(node.type.create(node.attrs, cleaned(node.content, true)))
    else {
      const words = cleanWords(node.text!)
      const marks = inNote ? schema.marks.bracket.removeFromSet(node.marks) : inOrder(node.marks)
      if (words === node.text && Mark.sameSet(marks, node.marks)) nodes.push(node)
      else if (words !== '') nodes.push(schema.text(words, marks))
    }
  })
  return nodes
}

function trimmed(nodes: readonly Node[]): Node[] {
  const left = [...nodes]
  trimEnd(left, 0, /^\s+/u)
  trimEnd(left, -1, /\s+$/u)
  return left
}

function trimEnd(nodes: Node[], at: 0 | -1, space: RegExp): void {
  for (let node = nodes.at(at); node; node = nodes.at(at)) {
    const index = at === 0 ? 0 : nodes.length - 1
    if (node.isText) {
      const text = node.text!.replace(space, '')
      if (text !== '') {
        if (text !== node.text) nodes[index] = schema.text(text, node.marks)
        return
      }
    } else if (node.type !== schema.nodes.line_break) return
    nodes.splice(index, 1)
  }
}

function hasWords(node: Node): boolean {
  if (node.type === schema.nodes.reference) return true
  return /\S/u.test(node.textContent)
}
