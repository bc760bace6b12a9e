/**
 * Reads Markdown into source blocks, with markdown-it for everything that is Markdown and `recognizeLabel` for the
 * labels that Markdown does not know. Called by `importMarkdown`. Must never lose a word: what cannot be kept as it was
 * is kept as text, with a remark.
 */
import type { MarkdownIt, Token } from 'markdown-it'
import { schema } from '#core/document/schema.ts'
import { takeForcedKind } from '#core/interchange/forcedKind.ts'
import { createMarkdownParser } from '#core/interchange/markdownParser.ts'
import { joinNodes, plainText, readMarkdownInline, type ReadInline } from '#core/interchange/readMarkdownInline.ts'
import { recognizeLabel, type SourceLabel } from '#core/interchange/recognizeLabel.ts'
import type { Remark, SourceBlock } from '#core/interchange/sourceBlock.ts'
import { splitAtLabels } from '#core/interchange/splitAtLabels.ts'

interface Item {
  readonly marker: string
  readonly line: number
  readonly indent: number
  /** Where the block that bears the marker stands; -1 until there is one. */
  block: number
}

interface Note {
  words: string
  called: number
  line: number
}

export function readMarkdownBlocks(source: string, remark: Remark): SourceBlock[] {
  const parser = createMarkdownParser()
  const env = {}
  const tokens: Token[] = []
  parser.block.parse(source, parser, env, tokens)
  const reader = new MarkdownReader(parser, env, source.split('\n'), remark)
  reader.collectNotes(tokens)
  reader.readAll(tokens)
  return reader.finish()
}

class MarkdownReader {
  private readonly blocks: SourceBlock[] = []
  private readonly items: Item[] = []
  private readonly notes = new Map<string, Note>()
  private readonly parser: MarkdownIt
  private readonly env: Record<string, unknown>
  private readonly lines: readonly string[]
  private readonly remark: Remark

  constructor(parser: MarkdownIt, env: Record<string, unknown>, lines: readonly string[], remark: Remark) {
    this.parser = parser
    this.env = env
    this.lines = lines
    this.remark = remark
  }

  /** Takes the notes out first: a note can be called before and after the place where it is written. */
  collectNotes(tokens: readonly Token[]): void {
    let note: Note | null = null
    for (const token of tokens) {
      if (token.type === 'footnote_reference_open') {
        const { label } = token.meta as { label: string }
        note = this.notes.get(label) ?? { words: '', called: 0, line: lineOf(token) }
        this.notes.set(label, note)
      } else if (token.type === 'footnote_reference_close') {
        note = null
      } else if (note && token.content !== '') {
        if (note.words === '') note.line = lineOf(token)
        const words =
          token.type === 'inline'
            ? plainText(this.parseInline(token.content), (call) => this.innerNote(call))
            : token.content.trim()
        note.words = [note.words, words.replace(/\s*\n\s*/gu, ' ')].filter(Boolean).join(' ')
      }
    }
  }

  readAll(tokens: readonly Token[]): void {
    let heading = 0
    let inNote = false
    let inTable = false
    for (const token of tokens) {
      if (token.type === 'footnote_reference_open') inNote = true
      if (token.type === 'footnote_reference_close') inNote = false
      if (inNote) continue
      switch (token.type) {
        case 'heading_open':
          heading = Number(token.tag.slice(1))
          break
        case 'heading_close':
          heading = 0
          break
        case 'list_item_open':
          this.openItem(token)
          break
        case 'list_item_close':
          this.closeItem()
          break
        case 'blockquote_open':
          this.remark(lineOf(token), 'a quotation was taken over as ordinary paragraphs.')
          break
        case 'table_open':
          inTable = true
          this.addTable(token)
          break
        case 'table_close':
          inTable = false
          break
        case 'fence':
        case 'code_block':
          this.addCode(token)
          break
        case 'hr':
          this.remark(lineOf(token), 'a horizontal rule was left out.')
          break
        case 'inline':
          if (inTable) break
          if (heading > 0) this.addWhole(lineOf(token), token.content, heading)
          else this.addParagraph(token)
          break
        default:
      }
    }
  }

  /** Notes that nothing calls hang on the last block, so that their words stay. */
  finish(): SourceBlock[] {
    for (const [label, note] of this.notes) {
      if (note.called > 0 || note.words === '') continue
      const last = this.blocks.at(-1)
      const footnote = schema.node('footnote', null, [schema.text(note.words)])
      this.remark(note.line, `nothing in the text calls the note “${label}”; it stands at the end of the text.`)
      if (last) this.blocks[this.blocks.length - 1] = { ...last, inline: [...last.inline, footnote] }
      else this.addBlock({ line: note.line, inline: [footnote] })
    }
    return this.blocks
  }

  private openItem(token: Token): void {
    const line = lineOf(token)
    const outer = this.items.at(-1)
    let indent = indentOf(this.lines[line - 1] ?? '')
    if (outer && outer.line === line) {
      // Two markers on one line: `- 1. words` is an item numbered 1; `1. - words` a bullet under an empty item.
      const bulletOnly = /^[-*+]$/u.test(outer.marker)
      indent = outer.indent + (bulletOnly ? 0 : 4)
      if (!bulletOnly) this.fill(outer)
      else outer.block = this.blocks.length
    }
    this.items.push({ marker: `${token.info}${token.markup}`, line, indent, block: -1 })
  }

  private closeItem(): void {
    const item = this.items.pop()
    if (item) this.fill(item)
  }

  /** An item without words of its own is an empty block. */
  private fill(item: Item): void {
    if (item.block >= 0) return
    item.block = this.blocks.length
    const label = labelOf(item.marker)
    const inline = label ? [] : [schema.text(item.marker)]
    this.addBlock({ line: item.line, indent: item.indent, label, inline })
  }

  private addParagraph(token: Token): void {
    const line = lineOf(token)
    const lines = token.content.split('\n')
    const item = this.items.at(-1)
    const opensItem = item !== undefined && item.block < 0
    const starts = splitAtLabels(lines, opensItem)
    starts.forEach((start, index) => {
      const part = lines.slice(start, starts[index + 1]).join('\n')
      const indent = indentOf(this.lines[line - 1 + start] ?? '')
      if (index === 0 && opensItem) this.addItemParagraph(item, part)
      else this.addLines(line + start, indent, part.trimStart(), index === 0 ? item : undefined)
    })
  }

  private addItemParagraph(item: Item, content: string): void {
    item.block = this.blocks.length
    // A bullet is often only the carrier of a label that Markdown does not know: `- (a) words`.
    const inner = /^[-*+]$/u.test(item.marker) ? recognizeLabel(content) : null
    const label = inner?.label ?? labelOf(item.marker)
    // Markdown takes "1998. In that year" for a list; no paragraph bears such a number, so it is a word.
    const words = inner ? content.slice(inner.length) : label ? content : `${item.marker} ${content}`
    this.addText({ line: item.line, indent: item.indent, label }, words)
  }

  private addLines(line: number, indent: number, content: string, item: Item | undefined): void {
    const found = recognizeLabel(content)
    if (!found && item && item.block === this.blocks.length - 1) {
      this.continueBlock(line, content)
      return
    }
    this.addText({ line, indent, label: found?.label ?? null }, found ? content.slice(found.length) : content)
  }

  /** A further paragraph of a list item belongs to the paragraph that bears the item's label. */
  private continueBlock(line: number, content: string): void {
    const last = this.blocks.at(-1)!
    const more = this.inline(line, content)
    this.remark(line, `this paragraph has no label of its own; it was joined to the one before by a line break.`)
    const inline = joinNodes([...last.inline, schema.node('line_break'), ...more.nodes])
    this.blocks[this.blocks.length - 1] = { ...last, inline }
  }

  private addWhole(line: number, content: string, heading: number): void {
    this.addText({ line, heading }, content)
  }

  /** Read from the source, because Markdown drops the cells that have no heading. */
  private addTable(token: Token): void {
    const [start, end] = token.map ?? [0, 0]
    this.remark(start + 1, 'a table was taken over as one paragraph for each row.')
    const item = this.items.at(-1)
    if (item) this.fill(item)
    for (let index = start; index < end; index++) {
      // The second line only says where the columns are.
      if (index === start + 1) continue
      const row = (this.lines[index] ?? '').replace(/^[\s>]*\|?|\|?\s*$/gu, '')
      this.addWhole(index + 1, row.replace(/\s*(?<!\\)\|\s*/gu, ' | '), 0)
    }
  }

  private addCode(token: Token): void {
    const line = lineOf(token)
    const info = token.info.trim()
    // The name of a programming language is no word of the text; anything else behind the fence is.
    const named = /^[a-z0-9+#.-]*$/u.test(info)
    const title = named && info !== '' ? ` (${info})` : ''
    this.remark(line, `a block of code${title} was taken over as an ordinary paragraph.`)
    const lines = [...(named ? [] : [info]), ...token.content.replace(/\n+$/u, '').split('\n')]
    const nodes = lines.flatMap((words, index) => [
      ...(index > 0 ? [schema.node('line_break')] : []),
      ...(words === '' ? [] : [schema.text(words)])
    ])
    const item = this.items.at(-1)
    if (item) this.fill(item)
    this.addBlock({ line, inline: nodes })
  }

  private addText(block: Partial<SourceBlock> & { line: number }, content: string): void {
    const { content: rest, forced } = takeForcedKind(content)
    const { nodes, opening } = this.inline(block.line, rest)
    this.addBlock({ ...block, forced, inline: nodes, opening })
  }

  private addBlock(block: Partial<SourceBlock> & { line: number }): void {
    this.blocks.push({ heading: 0, indent: 0, label: null, forced: null, inline: [], opening: 0, ...block })
  }

  private inline(line: number, content: string): ReadInline {
    return readMarkdownInline(this.parseInline(content), {
      remark: (sentence) => this.remark(line, sentence),
      noteInPlace: (id) => this.noteInPlace(id),
      callNote: (label) => {
        const note = this.notes.get(label)
        if (!note) return ''
        note.called++
        if (note.called > 1) this.remark(line, `the note “${label}” is called more than once; its words are repeated.`)
        return note.words
      }
    })
  }

  private noteInPlace(id: number): readonly Token[] {
    return (this.env['footnotes'] as { list: Array<{ tokens?: Token[] }> }).list[id]?.tokens ?? []
  }

  /** A note called within a note: one written in place is taken in, one written elsewhere stands for itself. */
  private innerNote(call: Token): string {
    const { id, label } = call.meta as { id: number; label?: string }
    return label ?? plainText(this.noteInPlace(id), (inner) => this.innerNote(inner))
  }

  private parseInline(content: string): Token[] {
    const tokens: Token[] = []
    this.parser.inline.parse(content.trim(), this.parser, this.env, tokens)
    return tokens
  }
}

function labelOf(marker: string): SourceLabel | null {
  return recognizeLabel(marker)?.label ?? null
}

function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1
}

/** Column of the first character that is not space; a quotation's marks count for nothing. */
function indentOf(line: string): number {
  let column = 0
  for (const character of line.replace(/^(?: {0,3}> ?)+/u, '')) {
    if (character === ' ') column++
    else if (character === '\t') column += 4 - (column % 4)
    else break
  }
  return column
}
