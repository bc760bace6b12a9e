/**
 * What lifting a pair of brackets does to the words: they stay, they go, one alternative stays, or other words take their
 * place; and what is repaired around them. Called by `liftBracket`. Rules B12 to B14.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { bracketsOf, keepingBrackets, remark, withoutBracket } from '#core/brackets/bracketMarks.ts'
import { findExtents } from '#core/brackets/findExtents.ts'
import { holds, type BracketPlace, type Located } from '#core/brackets/locateBrackets.ts'
import { repairWords, type Seam } from '#core/brackets/repairWords.ts'
import { blockWithSubparagraphs, type TextModel } from '#core/document/textModel.ts'
import type { Bracket } from '#core/floor/floor.ts'

export type Keep =
  | { readonly kept: 'words' | 'nothing' }
  | { readonly kept: 'option'; readonly option: number }
  | { readonly kept: 'other'; readonly as: Fragment }

export interface Lift {
  /** The new words of each block that has others, or other marks, behind it. */
  readonly contents: ReadonlyMap<string, Fragment>
  /** Blocks of which nothing is left because they lay wholly within. */
  readonly gone: readonly string[]
  readonly repairs: readonly string[]
  /** Other brackets that lose all their words by it. */
  readonly dropped: readonly Bracket[]
}

export function planLift(text: TextModel, located: Located, place: BracketPlace, keep: Keep): Lift {
  const contents = new Map<string, Fragment>()
  const gone: string[] = []
  const repairs: string[] = []
  for (let index = place.first; index <= place.last; index++) {
    const block = text.blocks[index]!
    const { content } = block.node
    const from = index === place.first ? place.from : 0
    const to = index === place.last ? place.to : content.size
    const isWhole = place.first !== place.last && index !== place.first && index !== place.last
    if (keep.kept === 'nothing' && (isWhole || place.bracket.paragraphs)) {
      // A paragraph goes with its sub-paragraphs.
      for (const { id, node } of blockWithSubparagraphs(text, block.id)) {
        if (!gone.includes(id)) gone.push(id)
        if (node.content.size > 0) contents.set(id, Fragment.empty)
      }
      continue
    }
    const lifted = liftIn(content, place, from, to, keep, located)
    const mended =
      place.bracket.paragraphs && keep.kept === 'words' ? lifted : repairWords(lifted.content, lifted.seams)
    if ('repairs' in mended) repairs.push(...mended.repairs)
    if (!mended.content.eq(content)) contents.set(block.id, mended.content)
  }
  return { contents, gone, repairs: [...new Set(repairs)], dropped: droppedBy(text, located, place, contents) }
}

interface Lifted {
  readonly content: Fragment
  readonly seams: readonly Seam[]
}

function liftIn(
  content: Fragment,
  { bracket }: BracketPlace,
  from: number,
  to: number,
  keep: Keep,
  located: Located
): Lifted {
  const ids = new Set([bracket.id])
  const plain = (part: Fragment) => withoutBracket(part, ids)
  const words = content.textBetween(from, to)
  if (keep.kept === 'words') {
    return {
      content: plain(content),
      seams: [
        { at: from, removed: '' },
        { at: to, removed: '' }
      ]
    }
  }
  const head = plain(content.cut(0, from))
  const tail = plain(content.cut(to))
  if (keep.kept !== 'other' && keep.kept !== 'option')
    return { content: head.append(tail), seams: [{ at: from, removed: words }] }
  if (keep.kept === 'other') {
    const middle = inPlaceOf(content, from, to, keep.as, bracket.id, located)
    return {
      content: head.append(middle).append(tail),
      seams: [
        { at: from, removed: words },
        { at: from + middle.size, removed: words }
      ]
    }
  }
  return chooseOption(content, bracket.id, from, to, keep.option)
}

/** The words of one alternative, and what bears no mark of these brackets: that is nobody's alternative. */
function chooseOption(content: Fragment, id: string, from: number, to: number, option: number): Lifted {
  const kept: Node[] = []
  const seams: Seam[] = []
  let removed = ''
  let size = 0
  let last: number | null | undefined
  content.cut(from, to).forEach((node) => {
    const mark = bracketsOf(node.marks).find((one) => one.attrs.id === id)
    // What cannot bear marks, a footnote or a line break, belongs to the words before it.
    const belongs = mark ? (mark.attrs.option as number | null) : node.isText ? option : (last ?? option)
    last = node.isText ? belongs : last
    if (belongs !== option) {
      removed += node.isText ? node.text! : ''
      return
    }
    if (removed !== '') seams.push({ at: from + size, removed })
    removed = ''
    kept.push(node)
    size += node.nodeSize
  })
  seams.push({ at: from + size, removed })
  if (seams[0]!.at !== from) seams.unshift({ at: from, removed: '' })
  const whole = content.cut(0, from).append(Fragment.fromArray(kept)).append(content.cut(to))
  return { content: withoutBracket(whole, new Set([id])), seams }
}

/** Other words in the place of bracketed ones: within the brackets around these, and the inner ones that they bring along. */
function inPlaceOf(content: Fragment, from: number, to: number, as: Fragment, id: string, located: Located): Fragment {
  const own = content.cut(from, to)
  const place = located.places.find(({ bracket }) => bracket.id === id)!
  const inner = new Set(
    located.places.filter((other) => other !== place && holds(place, other)).map(({ bracket }) => bracket.id)
  )
  const marks = [own.firstChild, own.lastChild].map((node) => bracketsOf(node?.marks ?? []))
  const around = marks[0]!.filter(
    (mark) => mark.attrs.id !== id && !inner.has(mark.attrs.id as string) && mark.isInSet(marks[1]!)
  )
  const known = keepingBrackets(as, (mark) => inner.has(mark.attrs.id as string))
  return around.length === 0 ? known : remark(known, (set) => around.reduce((all, mark) => mark.addToSet(all), set))
}

/** Brackets that have no words any more in any block they reached over. */
function droppedBy(
  text: TextModel,
  { places }: Located,
  place: BracketPlace,
  contents: ReadonlyMap<string, Fragment>
): Bracket[] {
  return places
    .filter(({ bracket, first, last }) => {
      const blocks = text.blocks.slice(first, last + 1)
      if (bracket === place.bracket || !blocks.some(({ id }) => contents.has(id))) return false
      if (bracket.paragraphs) return blocks.every(({ id }) => contents.get(id)?.size === 0)
      return blocks.every(({ id, node }) => {
        const content = contents.get(id)
        return !findExtents(content ? node.copy(content) : node).has(bracket.id)
      })
    })
    .map(({ bracket }) => bracket)
}
