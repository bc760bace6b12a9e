/**
 * Finds paragraphs by label or by words. Labels first: who types "OP5" or "7 (a)" wants that paragraph.
 */
import type { Compiled, CompiledParagraph } from '#core/compile/compiled.ts'

export interface Match {
  readonly id: string
  readonly label: string
  /** The words around what was found. */
  readonly excerpt: string
}

const MOST = 20
const AROUND = 40

export function findMatches(compiled: Pick<Compiled, 'paragraphs'>, sought: string): readonly Match[] {
  const wanted = fold(sought)
  if (wanted === '') return []
  const byLabel: Match[] = []
  const byWords: Match[] = []
  for (const paragraph of compiled.paragraphs) {
    const words = plainWords(paragraph)
    if (isLabel(paragraph.label, wanted))
      byLabel.push({ id: paragraph.id, label: paragraph.label, excerpt: words.slice(0, AROUND * 2) })
    else {
      const at = fold(words).indexOf(wanted)
      if (at !== -1)
        byWords.push({ id: paragraph.id, label: paragraph.label, excerpt: excerptAt(words, at, sought.length) })
    }
  }
  return [...byLabel, ...byWords].slice(0, MOST)
}

/** Whatever the spaces and brackets: "op5 bis", "7 a", "7(a)"; and "5" where the room says OP5. */
function isLabel(label: string, wanted: string): boolean {
  const bare = (words: string): string => words.replace(/[\s().]/gu, '')
  const [labelled, sought] = [bare(fold(label)), bare(wanted)]
  if (labelled === '' || sought === '') return false
  return labelled.startsWith(sought) || (/^\d/u.test(sought) && labelled.startsWith(`op${sought}`))
}

export function plainWords(paragraph: Pick<CompiledParagraph, 'runs'>): string {
  // Words are found whether or not brackets stand between them.
  return paragraph.runs.map((run) => (run.bracket && run.bracket.edge !== 'divide' ? '' : run.text)).join('')
}

function excerptAt(words: string, at: number, length: number): string {
  // Whole words only: what is quoted can be read.
  const from = at <= AROUND ? 0 : words.indexOf(' ', at - AROUND) + 1
  const end = at + length + AROUND
  const to = end >= words.length ? words.length : Math.max(words.lastIndexOf(' ', end), at + length)
  return `${from > 0 ? '… ' : ''}${words.slice(from, to)}${to < words.length ? ' …' : ''}`
}

/** Without regard to case and accents; the same length as before, so that places still fit. */
function fold(words: string): string {
  return [...words.toLocaleLowerCase()]
    .map((letter) => letter.normalize('NFD').charAt(0))
    .join('')
    .trimStart()
}
