/**
 * The brackets of the floor with their names, places and depth, and what is printed of them in each block. Called by
 * `createCompiler`.
 */
import type { Fragment, Node } from 'prosemirror-model'
import { bracketWords, shortened } from '#core/brackets/bracketWords.ts'
import { locateBrackets, type BracketPlace, type Located } from '#core/brackets/locateBrackets.ts'
import { spansByBlock, type BlockSpan } from '#core/brackets/printTokens.ts'
import { compilePositions } from '#core/compile/compilePositions.ts'
import type { CompiledBracket, CompileInput, Named } from '#core/compile/compiled.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { Bracket } from '#core/floor/floor.ts'

export interface LocatedBrackets {
  readonly located: Located
  readonly spans: ReadonlyMap<number, readonly BlockSpan[]>
  readonly depths: ReadonlyMap<string, number>
}

const NONE: LocatedBrackets = { located: { places: [], adrift: [] }, spans: new Map(), depths: new Map() }

export function locateAll({ text, floor }: CompileInput): LocatedBrackets {
  if (floor.brackets.size === 0) return NONE
  const located = locateBrackets(text, floor)
  const spans = spansByBlock(located.places, (index) => text.blocks[index]!.node.content.size)
  return { located, spans, depths: depthsOf(located.places) }
}

/** Places come outer ones first: what is still open where one begins is around it. */
function depthsOf(places: readonly BracketPlace[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  let around: BracketPlace[] = []
  for (const place of places) {
    around = around.filter(({ last, to }) => last > place.first || (last === place.first && to > place.from))
    depths.set(place.bracket.id, around.length)
    around.push(place)
  }
  return depths
}

/** The words of a bracket, and what each of its alternatives says. The same object as long as its block is. */
export interface Within {
  readonly words: string
  readonly options: readonly string[]
}

/** What a compiled bracket depends on beside its entry on the floor. */
export interface BracketContext {
  readonly paragraph: string | null
  readonly label: string
  readonly depth: number
  readonly adrift: boolean
  readonly within: Within
  readonly groups: CompileInput['conference']['groups']
  readonly name: (code: string) => Named
}

export function bracketContext(
  { text, conference }: CompileInput,
  bracket: Bracket,
  place: BracketPlace | undefined,
  depth: number,
  labelOf: (id: string) => string,
  name: (code: string) => Named
): BracketContext {
  const home = bracket.paragraph !== undefined && text.indexOf.has(bracket.paragraph) ? bracket.paragraph : null
  const paragraph = place ? text.blocks[place.first]!.id : home
  return {
    paragraph,
    label: paragraph === null ? '' : labelOf(paragraph),
    depth,
    adrift: bracket.state === 'standing' && !place,
    within: place ? wordsWithin(text, place) : NO_WORDS,
    groups: conference.groups,
    name
  }
}

const NO_WORDS: Within = { words: '', options: [] }
const known = new WeakMap<Node, Map<string, Within>>()

/** Worked out once for the words of one block: most blocks stay as they are from one compilation to the next. */
function wordsWithin(text: CompileInput['text'], place: BracketPlace): Within {
  const { node } = text.blocks[place.first]!
  const make = (): Within => ({
    words: shortened(bracketWords(text, place)),
    options: place.options > 0 ? optionWords(node.content, place.bracket.id, place) : []
  })
  const ofBlock = known.get(node) ?? new Map<string, Within>()
  known.set(node, ofBlock)
  let within = ofBlock.get(place.bracket.id)
  if (within && place.first !== place.last) {
    // Words of the blocks behind may be others; where they are not, the object stays.
    const fresh = make()
    if (fresh.words !== within.words) within = fresh
  }
  within ??= make()
  ofBlock.set(place.bracket.id, within)
  return within
}

function optionWords(content: Fragment, id: string, { options }: BracketPlace): string[] {
  const words = Array.from({ length: options }, () => '')
  content.forEach((node) => {
    const mark = node.marks.find(({ type, attrs }) => type.name === 'bracket' && attrs.id === id)
    const option = mark?.attrs.option as number | null | undefined
    if (option !== null && option !== undefined && option < words.length) words[option] += node.text ?? ''
  })
  return words.map(shortened)
}

export function compileBracket(bracket: Bracket, context: BracketContext): CompiledBracket {
  const { name, groups, paragraph, label, depth, adrift, within } = context
  const { outcome } = bracket
  return {
    id: bracket.id,
    kind: bracket.kind,
    state: bracket.state,
    paragraph,
    label,
    whole: bracket.paragraphs !== undefined,
    depth,
    words: outcome ? wordsBefore(bracket) : within.words,
    adrift,
    proponents: bracket.proponents.map(name),
    opponents: bracket.opponents.map(name),
    holders: bracket.holders.map(name),
    positions: compilePositions(bracket.positions, groups, name),
    options: Array.from({ length: Math.max(within.options.length, bracket.options?.length ?? 0) }, (_, index) => ({
      proponents: (bracket.options?.[index]?.proponents ?? []).map(name),
      words: within.options[index] ?? ''
    })),
    by: bracket.by === null ? null : name(bracket.by),
    at: bracket.at,
    ...(outcome && { outcome: { at: outcome.at, kept: outcome.kept, repairs: outcome.repairs } })
  }
}

function wordsBefore({ id, outcome }: Bracket): string {
  let words = ''
  for (const content of Object.values(outcome?.before ?? {})) {
    fromJSON(content).forEach((node) => {
      if (node.marks.some(({ type, attrs }) => type.name === 'bracket' && attrs.id === id)) words += node.text ?? ''
    })
  }
  return shortened(words)
}
