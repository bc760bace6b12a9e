/**
 * Makes objects of the square brackets of a text on which changes are proposed: in the text that stands and in every wording that is
 * proposed for it alike. Called by `importDocx`. A pair that a change puts in, takes out or tears apart stays characters,
 * because the change speaks of it as words; that is told. Rules B18 to B20, I54.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { findExtents } from '#core/brackets/findExtents.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import { schema } from '#core/document/schema.ts'
import { tidied } from '#core/document/toContent.ts'
import { diffWords } from '#core/document/diffWords.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import type { ImportedChange } from '#core/interchange/docx/importedDocx.ts'
import type { ImportedBracket, ImportOptions } from '#core/interchange/imported.ts'
import { bracketed, findBrackets, flat, takeBrackets, type FoundPair } from '#core/interchange/readBrackets.ts'
import type { Remark } from '#core/interchange/sourceBlock.ts'

export interface TrackedBrackets<Change> {
  readonly nodes: Node[]
  readonly brackets: ImportedBracket[]
  readonly changes: Change[]
}

/** @param lines the paragraph of the file at which each block begins */
export function readTrackedBrackets<Change extends Pick<ImportedChange, 'change'>>(
  text: { readonly nodes: readonly Node[]; readonly changes: readonly Change[] },
  options: ImportOptions,
  lines: readonly number[],
  remark: Remark
): TrackedBrackets<Change> {
  const { nodes, changes } = text
  if (options.keepBrackets === true) return { nodes: [...nodes], brackets: [], changes: [...changes] }
  const pairs = findBrackets(nodes, options, lines, remark)
  if (pairs.length === 0) return { nodes: [...nodes], brackets: [], changes: [...changes] }
  const standing: Standing = {
    nodes,
    indexOf: new Map(nodes.map((node, index) => [node.attrs.id as string, index])),
    within: Map.groupBy(
      pairs.filter(({ open, close }) => open.block === close.block),
      ({ open }) => open.block
    )
  }
  const wordings = changes.map((change) => wordingOf(change, standing, options))
  const proposed = Map.groupBy(wordings, (wording) => wording?.block)
  const touched = touchedBlocks(changes, nodes)
  // Of a paragraph that is replaced, divided or merged the change says all the words again.
  const reworded = new Set(touchedBlocks(changes.filter(isOfWholes), nodes))
  const untouched = pairs.filter((pair) => {
    const { open, close } = pair
    if (reworded.has(open.block)) return false
    if (open.block !== close.block) return !touched.some((block) => block >= open.block && block <= close.block)
    const here = proposed.get(open.block) ?? []
    return here.every((wording) => wording?.partners.has(pair) === true || wording?.gone.has(pair) === true)
  })
  const torn = new Set(tornBlocks(nodes, wordings, untouched))
  const kept = untouched.filter(({ open, close }) => open.block !== close.block || !torn.has(open.block))
  const objects = new Set(kept)
  for (const { open, close } of pairs.filter((pair) => !objects.has(pair))) {
    const words = flat(nodes[open.block]!.content).slice(open.at, open.block === close.block ? close.at + 1 : undefined)
    const shown = words.length > 60 ? `${words.slice(0, 60).toWellFormed()}…` : words
    remark(
      lines[open.block] ?? 1,
      `the brackets of “${shown}” were kept as characters, because a tracked change touches them.`
    )
  }
  const made = bracketed(nodes, options, kept)
  const ids = new Map(kept.map((pair, index) => [pair, made.brackets[index]!.id]))
  return {
    ...made,
    changes: changes.map((one, index): Change => {
      const wording = wordings[index]
      if (!wording) return one
      const content = withMarks(wording, ids).content
      return { ...one, change: { ...one.change, content: (content.toJSON() ?? []) as InlineJSON } }
    })
  }
}

/** The wording with the marks of the brackets that it keeps. */
function withMarks({ node, partners }: Proposed, ids: ReadonlyMap<FoundPair, string>): Node {
  const taken = [...partners].flatMap(([pair, found]) => {
    const id = ids.get(pair)
    return id === undefined ? [] : [{ found, id }]
  })
  return takeBrackets([node], taken)[0]!
}

/** Blocks in which an accepted wording would not have its brackets where the file has them: words stay, and brackets with them. */
function tornBlocks(
  nodes: readonly Node[],
  wordings: ReadonlyArray<Proposed | null>,
  pairs: readonly FoundPair[]
): number[] {
  const ids = new Map(pairs.map((pair, index) => [pair, `${index}`]))
  const standing = takeBrackets(
    nodes,
    pairs.map((found) => ({ found, id: ids.get(found)! }))
  )
  return wordings.flatMap((wording) => {
    if (!wording) return []
    const wanted = withMarks(wording, ids)
    const now = standing[wording.block]!.content
    // As it is tabled, and as it is accepted.
    const tabled = keepBrackets(tidied(now), tidied(wanted.content))
    const accepted = wanted.copy(keepBrackets(now, tabled))
    return places(wanted.copy(tidied(wanted.content))) === places(accepted) ? [] : [wording.block]
  })
}

function places(node: Node): string {
  return JSON.stringify([...findExtents(node)].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** A wording that is proposed for a block, and which of its brackets are which of the block's. */
interface Proposed {
  readonly block: number
  readonly node: Node
  readonly partners: ReadonlyMap<FoundPair, FoundPair>
  /** Those that it takes out with all that is in them. */
  readonly gone: ReadonlySet<FoundPair>
}

/** The text that stands, and the pairs within single blocks of it. */
interface Standing {
  readonly nodes: readonly Node[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly within: ReadonlyMap<number, readonly FoundPair[]>
}

function wordingOf(
  { change }: Pick<ImportedChange, 'change'>,
  { nodes, indexOf, within }: Standing,
  options: ImportOptions
): Proposed | null {
  if (change.kind !== 'amend' || typeof change.content === 'string') return null
  const block = indexOf.get(change.paragraph) ?? -1
  const mine = within.get(block)
  if (!mine) return null
  const node = nodes[block]!.copy(Fragment.fromJSON(schema, change.content))
  let lone = false
  findBrackets([nodes[block]!], options, [], () => void (lone = true))
  const theirs = findBrackets([node], options, [], () => void (lone = true))
  // Beside a bracket without a partner nobody can tell which words another one holds.
  if (lone) return { block, node, partners: new Map(), gone: new Set() }
  const placeOf = alignedPlaces(flat(nodes[block]!.content), flat(node.content))
  const partners = new Map<FoundPair, FoundPair>()
  const gone = new Set<FoundPair>()
  for (const pair of mine) {
    const [open, close] = [placeOf.get(pair.open.at), placeOf.get(pair.close.at)]
    const found = theirs.find((other) => other.open.at === open && other.close.at === close)
    if (found && saysTheSame(pair, found)) partners.set(pair, found)
    else if (!pair.isWhole && ![...placeOf.keys()].some((at) => at >= pair.open.at && at < pair.close.end))
      gone.add(pair)
  }
  // New brackets around, within or right beside those that stand are about them.
  const known = [...partners.values()]
  const text = flat(node.content)
  const near = theirs.some((pair) => !known.includes(pair) && known.some((other) => !isApart(pair, other, text)))
  return near ? { block, node, partners: new Map(), gone: new Set() } : { block, node, partners, gone }
}

function isApart(pair: FoundPair, other: FoundPair, text: string): boolean {
  const [first, second] = pair.open.at < other.open.at ? [pair, other] : [other, pair]
  return first.close.end <= second.open.at && /[\p{L}\p{N}]/u.test(text.slice(first.close.end, second.open.at))
}

/** Who wants what, how many alternatives, and whether it holds the whole paragraph: all but the words. */
function saysTheSame(pair: FoundPair, other: FoundPair): boolean {
  const said = ({ attribution, options, isWhole }: FoundPair) =>
    JSON.stringify([attribution, options.map(({ proponents }) => proponents), isWhole])
  return said(pair) === said(other)
}

/** Where each bracket of the one text stands in the other, if it does. */
function alignedPlaces(text: string, other: string): Map<number, number> {
  const [before, after] = [tokens(text), tokens(other)]
  const places = new Map<number, number>()
  let [from, to, at, there] = [0, 0, 0, 0]
  for (const { op, count } of diffWords(before, after)) {
    for (let step = 0; step < count; step++) {
      if (op === 'same') places.set(at, there)
      if (op !== 'insert') at += before[from++]!.length
      if (op !== 'delete') there += after[to++]!.length
    }
  }
  return places
}

function tokens(text: string): string[] {
  return text.match(/[[\]]|\s+|[^\s[\]]+/gu) ?? []
}

function isOfWholes({ change }: Pick<ImportedChange, 'change'>): boolean {
  return change.kind === 'replace' || change.kind === 'split' || change.kind === 'merge'
}

/** Blocks that a change speaks of, or puts something behind. */
function touchedBlocks(changes: ReadonlyArray<Pick<ImportedChange, 'change'>>, nodes: readonly Node[]): number[] {
  const ids = new Set<unknown>(
    changes.flatMap(({ change }) => [
      'paragraph' in change ? change.paragraph : null,
      'after' in change ? change.after : null,
      'with' in change ? change.with : null
    ])
  )
  return nodes.flatMap((node, index) => (ids.has(node.attrs.id) ? [index] : []))
}
