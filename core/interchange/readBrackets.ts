/**
 * Turns the square brackets of an imported text into objects: marks on the words, and what each pair is there for. Called by
 * every importer, on its finished blocks. Rules B18 to B20.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { bracketMark, withBracket } from '#core/brackets/bracketMarks.ts'
import { findPairs, type Pair } from '#core/interchange/findPairs.ts'
import type { ImportedBracket, ImportOptions } from '#core/interchange/imported.ts'
import { createNames } from '#core/interchange/readAttribution.ts'
import { readPair, type ReadPair } from '#core/interchange/readPair.ts'
import type { Remark } from '#core/interchange/sourceBlock.ts'

export interface ReadBrackets {
  readonly nodes: Node[]
  /** Outer ones behind inner ones; without the time, which the caller knows. */
  readonly brackets: ImportedBracket[]
}

/** A pair as it stands in the blocks. */
export interface FoundPair extends ReadPair {
  /** Around whole paragraphs, and not around words of them. */
  readonly isWhole: boolean
}

/** @param lines the line of the source at which each block begins */
export function readBrackets(
  nodes: readonly Node[],
  options: ImportOptions,
  lines: readonly number[],
  remark: Remark
): ReadBrackets {
  if (options.keepBrackets === true) return { nodes: [...nodes], brackets: [] }
  return bracketed(nodes, options, findBrackets(nodes, options, lines, remark))
}

/** The pairs, inner ones first; what has no partner or no words is told. */
export function findBrackets(
  nodes: readonly Node[],
  options: Pick<ImportOptions, 'conference'>,
  lines: readonly number[],
  remark: Remark
): FoundPair[] {
  const texts = nodes.map(({ content }) => flat(content))
  const { pairs, stray } = findPairs(
    texts,
    nodes.map(({ type }) => type.name === 'paragraph' || type.name === 'subparagraph')
  )
  for (const { block, at, bracket } of stray) {
    const what = bracket === '[' ? 'is never closed' : 'closes nothing'
    remark(
      lines[block] ?? 1,
      `the bracket “${bracket}” ${what} and was kept as a character: “${around(texts[block]!, at)}”.`
    )
  }
  if (pairs.length === 0) return []
  const names = options.conference ? createNames(options.conference) : null
  const masked = texts.map((text) => [...splitUnits(text)])
  const read = pairs.flatMap((pair): ReadPair[] => {
    const found = readPair(pair, masked, texts, names)
    if (!found) {
      remark(lines[pair.open.block] ?? 1, 'brackets without words between them were kept as characters.')
    }
    mask(pair, found?.close.end ?? pair.close.at + 1, masked)
    return found ? [found] : []
  })
  return read.map((found, index) => ({
    ...found,
    isWhole:
      isWholeParagraphs(found, nodes, texts) &&
      !read.slice(index + 1).some((outer) => sameWhole(outer, found, nodes, texts))
  }))
}

/** Makes objects of these pairs. */
export function bracketed(
  nodes: readonly Node[],
  options: Pick<ImportOptions, 'newId'>,
  pairs: readonly FoundPair[]
): ReadBrackets {
  const brackets = pairs.map((found) => toBracket(options.newId(), found, nodes, found.isWhole))
  const taken = pairs.map((found, index) => ({ found, id: brackets[index]!.id }))
  return { nodes: takeBrackets(nodes, taken), brackets }
}

/** Puts the marks on the words of these pairs, and takes the characters out that stood for them. */
export function takeBrackets(
  nodes: readonly Node[],
  taken: ReadonlyArray<{ readonly found: FoundPair; readonly id: string }>
): Node[] {
  const work = createWork(nodes)
  for (const { found, id } of taken) work.take(found, found.isWhole ? null : id)
  return work.finish()
}

function toBracket(id: string, found: ReadPair, nodes: readonly Node[], isWhole: boolean): ImportedBracket {
  const [from, to] = [found.open, found.close].map(({ block }) => nodes[block]!.attrs.id as string) as [string, string]
  return {
    id,
    kind: isWhole && found.kind === 'addition' ? 'paragraph' : found.kind,
    state: 'standing',
    ...(isWhole && { paragraphs: { from, to } }),
    paragraph: from,
    proponents: found.attribution.proponents,
    opponents: found.attribution.opponents,
    holders: found.attribution.holders,
    positions: found.attribution.positions,
    ...(found.options.length > 0 && { options: found.options.map(({ proponents }) => ({ proponents })) }),
    by: null
  }
}

/** Collects marks and the characters that go, and applies them all at the end: places are those of the source until then. */
function createWork(nodes: readonly Node[]) {
  const contents = nodes.map(({ content }) => content)
  const gone = nodes.map((): Array<readonly [number, number]> => [])
  const put = (block: number, id: string, option: number | null, from: number, to: number) => {
    contents[block] = withBracket(contents[block]!, bracketMark(id, option), from, to)
  }
  return {
    /** @param id null for whole paragraphs, whose words bear no mark */
    take({ open, close, words, options, removed }: ReadPair, id: string | null) {
      gone[open.block]!.push([open.at, open.at + 1])
      gone[close.block]!.push([close.at, close.at + 1])
      for (const { block, from, to } of removed) gone[block]!.push([from, to])
      if (id === null) return
      if (options.length > 0) {
        options.forEach(({ from, to }, number) => {
          put(open.block, id, number, from, to)
          const next = options[number + 1]
          // The stroke lies between what the one names and the other begins with.
          if (next) put(open.block, id, null, next.stroke, next.from)
        })
        return
      }
      for (let block = open.block; block <= close.block; block++) {
        const from = block === open.block ? words.from : 0
        put(block, id, null, from, block === close.block ? words.to : contents[block]!.size)
      }
    },
    finish: () => nodes.map((node, block) => node.copy(without(contents[block]!, gone[block]!)))
  }
}

function without(content: Fragment, ranges: ReadonlyArray<readonly [number, number]>): Fragment {
  if (ranges.length === 0) return content
  const kept: Node[] = []
  let at = 0
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    if (from > at) kept.push(...content.cut(at, from).content)
    at = Math.max(at, to)
  }
  if (at < content.size) kept.push(...content.cut(at).content)
  return Fragment.fromArray(kept)
}

function isWholeParagraphs({ open, close, kind }: ReadPair, nodes: readonly Node[], texts: readonly string[]): boolean {
  if (kind === 'alternatives' || kind === 'blank') return false
  for (let block = open.block; block <= close.block; block++) {
    const name = nodes[block]!.type.name
    if (name !== 'paragraph' && name !== 'subparagraph') return false
  }
  const before = texts[open.block]!.slice(0, open.at)
  const behind = texts[close.block]!.slice(close.end)
  // Brackets around these may begin and end there too.
  return /^\[*$/u.test(before) && /^\]*$/u.test(behind)
}

/** Of two pairs around the same paragraphs, the outer one is theirs. */
function sameWhole(outer: ReadPair, inner: ReadPair, nodes: readonly Node[], texts: readonly string[]): boolean {
  const isSame = outer.open.block === inner.open.block && outer.close.block === inner.close.block
  return isSame && isWholeParagraphs(outer, nodes, texts)
}

function mask({ open, close }: Pair, end: number, masked: string[][]): void {
  for (let block = open.block; block <= close.block; block++) {
    const from = block === open.block ? open.at : 0
    masked[block]!.fill(HIDDEN, from, block === close.block ? end : undefined)
  }
}

const HIDDEN = '\uFFFC'

/** Each place of the content as one unit of text: a footnote is as many hidden ones as it takes places. */
export function flat(content: Fragment): string {
  let text = ''
  content.forEach((node) => {
    text += node.isText ? node.text! : node.type.name === 'line_break' ? '\n' : HIDDEN.repeat(node.nodeSize)
  })
  return text
}

function splitUnits(text: string): string[] {
  return Array.from({ length: text.length }, (_, index) => text.charAt(index))
}

function around(text: string, at: number): string {
  const words = text
    .slice(Math.max(0, at - 20), at + 21)
    .toWellFormed()
    .replaceAll(HIDDEN, '')
    .trim()
  return `${at > 20 ? '…' : ''}${words}${at + 21 < text.length ? '…' : ''}`
}
