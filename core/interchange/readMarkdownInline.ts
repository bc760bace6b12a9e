/**
 * Turns the inline tokens of one Markdown block into inline nodes of the schema: text with its marks, line breaks,
 * footnotes. What the schema does not know is reduced to its words, with a remark. Called by `readMarkdownBlocks`.
 */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import type { Token } from 'markdown-it'
import { schema, type MarkName } from '#core/document/schema.ts'

export interface InlineContext {
  /** The words of a note by its name, and that it was called. */
  readonly callNote: (label: string) => string
  /** The tokens of a note written in place, `^[words]`. */
  readonly noteInPlace: (id: number) => readonly Token[]
  readonly remark: (sentence: string) => void
}

export interface ReadInline {
  readonly nodes: readonly Node[]
  /** How many of the first nodes are opening words in italics, written `*so*`; 0 when all words are. */
  readonly opening: number
}

interface Piece {
  readonly node: Node
  /** In italics by asterisks or underscores. */
  readonly emphasized: boolean
}

export function readMarkdownInline(tokens: readonly Token[], context: InlineContext): ReadInline {
  const pieces: Piece[] = []
  const marks: MarkName[][] = []
  let emphasis = 0

  const push = (node: Node) => pieces.push({ node, emphasized: emphasis > 0 })
  const pushText = (text: string) => {
    text.split('\n').forEach((line, index) => {
      if (index > 0) push(schema.node('line_break'))
      if (line !== '') push(schema.text(line, toMarks(marks.flat())))
    })
  }
  const noteWords = (token: Token): string => {
    const { id, label } = token.meta as { id: number; label?: string }
    return label === undefined ? plainText(context.noteInPlace(id), noteWords) : context.callNote(label)
  }
  const pushNote = (words: string) =>
    pieces.push({ node: schema.node('footnote', null, words === '' ? [] : [schema.text(words)]), emphasized: false })

  tokens.forEach((token, index) => {
    switch (token.type) {
      case 'softbreak':
        if (!joinsWithoutSpace(tokens[index - 1], tokens[index + 1])) pushText(' ')
        break
      case 'hardbreak':
        push(schema.node('line_break'))
        break
      case 'em_open':
        marks.push(['italic'])
        emphasis++
        break
      case 'strong_open':
        marks.push(['bold'])
        break
      case 'marked_open':
        marks.push((token.meta as { marks: MarkName[] }).marks)
        break
      case 'em_close':
        emphasis--
        marks.pop()
        break
      case 'strong_close':
      case 'marked_close':
        marks.pop()
        break
      case 's_open':
        context.remark('words struck through were kept as ordinary words.')
        break
      case 's_close':
        break
      case 'link_open':
        context.remark(`a link was reduced to its words; it led to ${String(token.attrGet('href') ?? 'nowhere')}.`)
        break
      case 'link_close':
        break
      case 'code_inline':
        context.remark('words set as code were kept as ordinary words.')
        pushText(token.content)
        break
      case 'image': {
        const title = String(token.attrGet('title') ?? '')
        context.remark(
          `an image was reduced to its description; it was ${String(token.attrGet('src') ?? 'without a file')}.`
        )
        pushText([plainText(token.children ?? [], noteWords), title].filter(Boolean).join(' '))
        break
      }
      case 'footnote_ref':
        pushNote(noteWords(token))
        break
      default:
        if (token.children) pushText(plainText(token.children, noteWords))
        else pushText(token.content)
    }
  })
  return { nodes: joinNodes(pieces.map((piece) => piece.node)), opening: countOpening(pieces) }
}

/**
 * The words of inline tokens without any mark: what a footnote or an image's description can hold.
 *
 * @param noteWords the words of a footnote called among them
 */
export function plainText(tokens: readonly Token[], noteWords: (token: Token) => string): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
      if (token.type === 'footnote_ref') return ` (${noteWords(token)})`
      return token.children ? plainText(token.children, noteWords) : token.content
    })
    .join('')
    .replaceAll('\n', ' ')
}

/** Joins neighbouring text of the same marks, as ProseMirror keeps it. */
export function joinNodes(nodes: readonly Node[]): readonly Node[] {
  return Fragment.fromArray([...nodes]).content
}

function toMarks(names: readonly MarkName[]): readonly Mark[] {
  return names.reduce<readonly Mark[]>((set, name) => schema.mark(name).addToSet(set), [])
}

/** Counted in joined nodes: the italic words at the beginning, if ordinary words follow. */
function countOpening(pieces: readonly Piece[]): number {
  const end = pieces.findIndex((piece) => !piece.emphasized || !piece.node.isText)
  if (end <= 0 || !pieces.slice(end).some((piece) => piece.node.isText && !piece.emphasized)) return 0
  const joined = joinNodes(pieces.slice(0, end).map((piece) => piece.node))
  const all = joinNodes(pieces.map((piece) => piece.node))
  // The words behind may carry the same marks by another notation; then there is no opening to tell apart.
  return all[joined.length - 1]?.nodeSize === joined.at(-1)?.nodeSize ? joined.length : 0
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：]/u

/** Chinese and Japanese are written without spaces: a line's end is none. */
function joinsWithoutSpace(before: Token | undefined, after: Token | undefined): boolean {
  return CJK.test(before?.content.at(-1) ?? '') && CJK.test(after?.content.at(0) ?? '')
}
