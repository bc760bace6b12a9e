/**
 * Reads a Word file with pandoc, a program that knows nothing of Chapeau: its paragraphs in order, each with the label
 * that Word's numbering gives it.
 */
import { execFile } from 'node:child_process'

export interface ReadParagraph {
  /** What the list it stands in prints before it; empty outside lists. */
  readonly label: string
  readonly text: string
}

interface Element {
  readonly t: string
  readonly c?: unknown
}

export async function readDocx(bytes: Uint8Array): Promise<ReadParagraph[]> {
  const document = JSON.parse(await pandoc(bytes, 'json')) as { meta: Record<string, Element>; blocks: Element[] }
  const titles = ['title', 'subtitle'].flatMap((key) => {
    const value = document.meta[key]
    if (!value) return []
    const lines = value.t === 'MetaList' ? (value.c as Element[]) : [value]
    return lines.map((line) => ({ label: '', text: inlineText(line.c as Element[]) }))
  })
  return [...titles, ...document.blocks.flatMap((block) => paragraphs(block, ''))]
}

/** Fails with a sentence when pandoc is missing: these tests are never skipped. */
export function pandoc(bytes: Uint8Array, to: string, changes: 'accept' | 'reject' = 'accept'): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = ['-f', 'docx', '-t', to, '--wrap=none', `--track-changes=${changes}`]
    const child = execFile('pandoc', options, { maxBuffer: 64e6 }, (error, output) => {
      if (error && 'code' in error && error.code === 'ENOENT') {
        reject(
          new Error('The tests of Word files read them with pandoc, which is not installed: apt-get install pandoc.')
        )
      } else if (error) reject(error instanceof Error ? error : new Error('pandoc failed'))
      else resolve(output)
    })
    // A program that ends early closes its input; the callback above says why.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(bytes)
  })
}

function paragraphs(block: Element, label: string): ReadParagraph[] {
  switch (block.t) {
    case 'Para':
    case 'Plain':
      return [{ label, text: inlineText(block.c as Element[]) }]
    case 'Header':
      return [{ label, text: inlineText((block.c as [number, unknown, Element[]])[2]) }]
    case 'OrderedList': {
      const [[start, style, delimiter], items] = block.c as [[number, Element, Element], Element[][]]
      return items.flatMap((item, index) => listItem(item, enclose(count(start + index, style.t), delimiter.t)))
    }
    case 'BulletList':
      return (block.c as Element[][]).flatMap((item) => listItem(item, '•'))
    case 'BlockQuote':
      return (block.c as Element[]).flatMap((inner) => paragraphs(inner, label))
    case 'Div':
      return (block.c as [unknown, Element[]])[1].flatMap((inner) => paragraphs(inner, label))
    default:
      throw new Error(`Pandoc found a ${block.t} where none was written.`)
  }
}

function listItem(item: readonly Element[], label: string): ReadParagraph[] {
  return item.flatMap((block, index) => paragraphs(block, index === 0 ? label : ''))
}

function count(number: number, style: string): string {
  if (style === 'LowerAlpha') return String.fromCharCode(96 + number)
  if (style === 'LowerRoman') return ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][number] ?? '?'
  return String(number)
}

function enclose(number: string, delimiter: string): string {
  return delimiter === 'TwoParens' ? `(${number})` : delimiter === 'Period' ? `${number}.` : number
}

function inlineText(inlines: readonly Element[]): string {
  return inlines
    .map((inline): string => {
      switch (inline.t) {
        case 'Str':
          return inline.c as string
        case 'Space':
          return ' '
        case 'SoftBreak':
        case 'LineBreak':
          return '\n'
        case 'Note':
          return ` ${(inline.c as Element[]).map((block) => inlineText(block.c as Element[])).join(' ')} `
        case 'Span':
        case 'Quoted':
        case 'Link':
          return inlineText((inline.c as [unknown, Element[]])[1])
        default:
          return Array.isArray(inline.c) ? inlineText(inline.c as Element[]) : ''
      }
    })
    .join('')
}
