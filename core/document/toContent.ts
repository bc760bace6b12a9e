/**
 * Turns the wording in a command (ProseMirror inline JSON or a plain string) into a checked fragment. Called by `decide`;
 * content from a client reaches the text only through here.
 */
import { Fragment, Node } from 'prosemirror-model'
import type { Content } from '#core/commands/command.ts'
import { refuse, type Refused } from '#core/decide/outcome.ts'
import { schema } from '#core/document/schema.ts'
import type { InlineJSON } from '#core/document/textModel.ts'

/** Longer than any paragraph of any outcome document; what is longer is a mistake or an attack. */
export const LONGEST_PARAGRAPH = 50_000
const DEEPEST_JSON = 8

export type ContentResult = { readonly ok: true; readonly content: Fragment } | Refused

/**
 * @returns the inline content, adjacent text nodes joined; or a refusal with code `bad-content` if the schema does not
 *   allow it. Line ends and tabs in a plain string become spaces. Leading and trailing spaces are dropped.
 */
export function toContent(content: Content): ContentResult {
  if (typeof content === 'string') {
    const words = content.replace(/[\s\u0000-\u001f]+/gu, ' ').trim()
    if (words.length > LONGEST_PARAGRAPH) return tooLong()
    return { ok: true, content: words === '' ? Fragment.empty : Fragment.from(schema.text(words)) }
  }
  if (depthOf(content) > DEEPEST_JSON)
    return refuse('bad-content', 'The wording is nested too deeply to be a paragraph.')
  let fragment: Fragment
  try {
    fragment = trimmed(Fragment.from(content.map((json) => Node.fromJSON(schema, json))))
    schema.nodes.paragraph.createChecked({}, fragment).check()
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 160) : 'unknown content'
    return refuse(
      'bad-content',
      `The wording holds something a paragraph cannot: ${detail}. Use text with italic, bold or lead marks, line breaks and footnotes.`
    )
  }
  if (fragment.size > LONGEST_PARAGRAPH) return tooLong()
  return { ok: true, content: fragment }
}

/** A block's inline content as JSON: what proposals and the floor keep. */
export function contentOf(node: Node): InlineJSON {
  return (node.content.toJSON() ?? []) as InlineJSON
}

/** The fragment that JSON from the floor stands for. The floor holds only what `toContent` let in. */
export function fromJSON(content: InlineJSON): Fragment {
  return Fragment.fromJSON(schema, content as unknown[])
}

function tooLong(): Refused {
  return refuse(
    'bad-content',
    `A paragraph may have up to ${LONGEST_PARAGRAPH.toLocaleString('en')} characters. Divide the wording into several paragraphs.`
  )
}

function depthOf(value: unknown, depth = 0): number {
  if (depth > DEEPEST_JSON || typeof value !== 'object' || value === null) return depth
  return Math.max(depth, ...Object.values(value).map((inner) => depthOf(inner, depth + 1)))
}

function trimmed(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => nodes.push(node))
  trimEnd(nodes, 0, /^\s+/u)
  trimEnd(nodes, -1, /\s+$/u)
  return Fragment.from(nodes)
}

function trimEnd(nodes: Node[], at: 0 | -1, space: RegExp): void {
  for (let node = nodes.at(at); node?.isText; node = nodes.at(at)) {
    const text = node.text!.replace(space, '')
    const index = at === 0 ? 0 : nodes.length - 1
    if (text !== '') {
      if (text !== node.text) nodes[index] = schema.text(text, node.marks)
      return
    }
    nodes.splice(index, 1)
  }
}
