/**
 * Makes a source block of a paragraph read in a Word file, so that labels, levels and roles are decided where they are for
 * every format (`assembleBlocks`). Called by `importDocx`. What a file that Chapeau wrote says by its styles is believed.
 */
import { schema } from '#core/document/schema.ts'
import type { Words } from '#core/interchange/docx/attributeWords.ts'
import type { ListLabel } from '#core/interchange/docx/readNumbering.ts'
import { plainOf, toInline } from '#core/interchange/docx/toInline.ts'
import type { ParagraphForm, Segment } from '#core/interchange/docx/wordText.ts'
import { STYLE } from '#core/interchange/docxStyles.ts'
import type { Forced } from '#core/interchange/forcedKind.ts'
import { recognizeLabel, type SourceLabel } from '#core/interchange/recognizeLabel.ts'
import type { SourceBlock } from '#core/interchange/sourceBlock.ts'

/** What goes before a block decides what it can be. */
export interface BlockContext {
  /** No block with words stands before it. */
  readonly first: boolean
  readonly kind: Segment['kind']
  /** In a file that Chapeau wrote. */
  readonly ours: boolean
  readonly line: number
}

export interface FromWord {
  readonly block: SourceBlock
  /** How many characters of its words are the label. */
  readonly skip: number
  /** What a list prints before the words of a heading: headings have no labels here, so it is kept as words. */
  readonly prefix: string
  /** Its file says outright what it is. */
  readonly own: boolean
}

const OWN: Readonly<Record<string, Forced>> = {
  [STYLE.subtitle]: { kind: 'subtitle' },
  [STYLE.preamble]: { kind: 'preamble' },
  [STYLE.numbered]: { kind: 'numbered' },
  [STYLE.plain]: { kind: 'plain' },
  [STYLE.closing]: { kind: 'closing' },
  [STYLE.subparagraph]: { kind: 'level', level: 1 },
  [STYLE.subparagraph2]: { kind: 'level', level: 2 },
  [STYLE.subparagraph3]: { kind: 'level', level: 3 },
  [STYLE.subparagraph4]: { kind: 'level', level: 4 }
}
const LONGEST_TITLE = 240
/** Columns that an indentation of half an inch counts for: `assembleBlocks` compares them. */
const COLUMN = 180

export function toSourceBlock(
  words: readonly Words[],
  form: ParagraphForm,
  counted: ListLabel | undefined,
  { first, kind, line, ours }: BlockContext
): FromWord {
  const text = plainOf(words)
  const own = ours ? OWN[form.style] : undefined
  const typed = counted || form.heading > 0 || kind === 'row' ? null : typedLabel(text, ours)
  const skip = typed?.length ?? 0
  const prefix = counted && form.heading > 0 && counted.format !== 'bullet' && !own ? counted.text.trim() : ''
  const inline = toInline(words, skip, prefix)
  const label = counted ? fromList(counted) : (typed?.label ?? null)
  const title = isTitle(form, text, first && !ours, label !== null, words)
  const forced: Forced | null = title
    ? { kind: first || ours ? 'title' : 'subtitle' }
    : (own ?? subtitleOf(form) ?? levelOf(counted, kind))
  return {
    block: {
      line,
      heading: title || own ? 0 : form.heading > 0 ? form.heading + 1 : 0,
      indent: indentOf(form, counted, own),
      label: title ? null : label,
      forced,
      inline,
      opening: ours ? 0 : italicOpening(words, skip)
    },
    skip,
    prefix,
    own: ours
  }
}

/** In columns: what the style says outright, the level in a list, or the distance from the margin. */
function indentOf(form: ParagraphForm, counted: ListLabel | undefined, own: Forced | undefined): number {
  if (own) return own.kind === 'level' ? own.level * 4 : 0
  return counted ? counted.level * 4 : Math.max(Math.round(form.indent / COLUMN), 0)
}

/** The words of a list's label as a label of ours, with the one reading that the list says. */
function fromList({ text, format, level, number, compound }: ListLabel): SourceLabel | null {
  if (format === 'none' || text.trim() === '') return null
  if (format === 'bullet') return { family: 'bullet', text: '•', readings: [{ style: '•', ordinal: 1 }], suffix: '' }
  const found = recognizeLabel(`${text.trim()} `)?.label
  const roman = /Roman$/u.test(format)
  const readings = found?.readings.filter(({ style }) => (roman ? style.startsWith('i') : !style.startsWith('i'))) ?? []
  if (found && readings.length > 0 && !(found.family === 'number' && level > 0)) return { ...found, readings }
  const family = level > 0 || compound ? 'sub' : 'number'
  return { family, text: text.trim(), readings: [{ style: `${format}${level}`, ordinal: number }], suffix: '' }
}

/** A list's own level is believed where figures stand deeper than in the first one: 1.2. and 1. within (a). */
function levelOf(counted: ListLabel | undefined, kind: Segment['kind']): Forced | null {
  if (kind === 'row') return { kind: 'plain' }
  if (!counted || counted.level === 0 || counted.format === 'bullet') return null
  return counted.compound || /^decimal/u.test(counted.format)
    ? { kind: 'level', level: Math.min(counted.level, 4) }
    : null
}

/** How many characters at the beginning are a typed label: up to the tab in a file that Chapeau wrote, otherwise as in any text. */
export function labelLength(text: string, own: boolean): number {
  if (own) return text.indexOf('\t') + 1
  const start = /^\s*/u.exec(text)![0].length
  const found = recognizeLabel(text.slice(start))
  return found ? start + found.length : 0
}

function typedLabel(text: string, own: boolean): { label: SourceLabel | null; length: number } | null {
  const length = labelLength(text, own)
  return length === 0 ? null : { label: recognizeLabel(`${text.slice(0, length).trim()} `)?.label ?? null, length }
}

function subtitleOf(form: ParagraphForm): Forced | null {
  return /^subtitle$/iu.test(form.styleName) ? { kind: 'subtitle' } : null
}

/** By its style; or the first paragraph, if it is short and stands in the middle or in bold, as titles do. */
function isTitle(
  form: ParagraphForm,
  text: string,
  first: boolean,
  labelled: boolean,
  words: readonly Words[]
): boolean {
  if (/^title$/iu.test(form.styleName)) return true
  if (!first || labelled || form.heading > 1 || text.trim().length > LONGEST_TITLE) return false
  if (form.heading === 1) return true
  const bold = words.every(({ text: part, marks }) => part.trim() === '' || marks.includes('bold'))
  return (form.centred || bold) && !/[.;:,]$/u.test(text.trim())
}

/** How many inline nodes at the beginning are italic, if others follow. */
function italicOpening(words: readonly Words[], skip: number): number {
  const inline = toInline(words, skip)
  const end = inline.findIndex((node) => !node.isText || !schema.marks.italic.isInSet(node.marks))
  if (end <= 0 || !inline.slice(end).some((node) => node.isText && !schema.marks.italic.isInSet(node.marks))) return 0
  return end
}
