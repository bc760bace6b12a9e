/**
 * Gives a block of the Yjs text other words, keeping those that stay: their author, and their place under other people's
 * cursors. Called by `applyTextChange` alone.
 *
 * y-prosemirror has a function of the kind, made for typing: it replaces everything between the first change and the last,
 * so that two words changed at the two ends of a paragraph would cost all the words between them their identity.
 */
import type { Fragment, Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { diffWords } from '#core/document/diffWords.ts'
import { toMarkAttributes, type MarkAttributes } from '#core/document/markAttributes.ts'
import { splitWords } from '#core/document/splitWords.ts'
import { writeBlock } from '#core/document/writeBlock.ts'

/** Some characters with one set of marks. A bracket can begin or end inside a word. */
interface Piece {
  readonly text: string
  readonly marks: MarkAttributes
}

/** A word with its marks, or a line break or footnote. */
interface Unit {
  /** What makes two units the same: marks do not, they can be set on a word that stays. */
  readonly key: string
  readonly pieces: readonly Piece[]
  readonly node: Node | null
}

/** @param now what the element holds, as `readBlock` reads it */
export function rewriteInline(element: Y.XmlElement, now: Fragment, content: Fragment): void {
  const before = toUnits(now)
  const after = toUnits(content)
  const pen = createPen(element)
  let from = 0
  let to = 0
  for (const { op, count } of diffWords(keys(before), keys(after))) {
    for (let step = 0; step < count; step++) {
      if (op === 'same') pen.keep(before[from++]!, after[to++]!)
      else if (op === 'delete') pen.remove(before[from++]!)
      else pen.write(after[to++]!)
    }
  }
}

function toUnits(content: Fragment): Unit[] {
  const units: Unit[] = []
  let pieces: Piece[] = []
  const endText = () => {
    units.push(...intoWords(pieces))
    pieces = []
  }
  content.forEach((node) => {
    if (node.isText) {
      pieces.push({ text: node.text!, marks: toMarkAttributes(node.marks) })
      return
    }
    endText()
    units.push({ key: `\u0000${JSON.stringify(node.toJSON())}`, pieces: [], node })
  })
  endText()
  return units
}

/** Words are cut where they end, not where their marks do: one that is partly in brackets stays one word. */
function intoWords(pieces: readonly Piece[]): Unit[] {
  let at = 0
  let offset = 0
  return splitWords(pieces.map(({ text }) => text).join('')).map((word) => {
    const parts: Piece[] = []
    for (let rest = word.length; rest > 0;) {
      const { text, marks } = pieces[at]!
      const part = text.slice(offset, offset + rest)
      parts.push({ text: part, marks })
      rest -= part.length
      offset += part.length
      if (offset < text.length) continue
      at++
      offset = 0
    }
    return { key: word, pieces: parts, node: null }
  })
}

function keys(units: readonly Unit[]): string[] {
  return units.map(({ key }) => key)
}

/** Goes through the element from its beginning; the place is a child and, within a Y.XmlText, an offset. */
function createPen(element: Y.XmlElement) {
  let child = 0
  let offset = 0
  const textHere = () => {
    const here = child < element.length ? element.get(child) : null
    return here instanceof Y.XmlText ? here : null
  }
  /** Leaves texts that end here, so that what is read next begins here. */
  const skipEnds = () => {
    for (let text = textHere(); text && offset >= text.length; text = textHere()) {
      child++
      offset = 0
    }
  }
  /** Does something with the next `length` characters, which may lie in several Y.XmlTexts. */
  const through = (length: number, act: (text: Y.XmlText, index: number, length: number) => void, advance: boolean) => {
    for (let rest = length; rest > 0;) {
      skipEnds()
      const text = textHere()
      if (!text) throw new RangeError('The block is not what it was read as.')
      const here = Math.min(rest, text.length - offset)
      act(text, offset, here)
      if (advance) offset += here
      rest -= here
    }
  }
  return {
    keep(unit: Unit, as: Unit) {
      if (unit.node) {
        skipEnds()
        child++
        offset = 0
        return
      }
      for (const { length, before, after } of overlay(unit.pieces, as.pieces)) {
        const change = changedMarks(before, after)
        through(length, (text, index, size) => change && text.format(index, size, { ...change }), true)
      }
    },
    remove(unit: Unit) {
      if (!unit.node) {
        through(unit.key.length, (text, index, length) => text.delete(index, length), false)
        return
      }
      skipEnds()
      element.delete(child, 1)
    },
    write(unit: Unit) {
      if (unit.node) {
        if (offset > 0) cutHere()
        element.insert(child, [writeBlock(unit.node)])
        child++
        offset = 0
        return
      }
      let text = textHere()
      const previous = child > 0 ? element.get(child - 1) : null
      if (!text && previous instanceof Y.XmlText) {
        child--
        offset = previous.length
        text = previous
      }
      if (!text) {
        text = new Y.XmlText()
        element.insert(child, [text])
        offset = 0
      }
      for (const piece of unit.pieces) {
        // A copy: Yjs writes into the attributes it is given.
        text.insert(offset, piece.text, { ...piece.marks })
        offset += piece.text.length
      }
    }
  }

  /** Makes room between two characters for a line break or a footnote. Yjs cannot split a text: the shorter part is written anew. */
  function cutHere() {
    const text = textHere()!
    if (offset < text.length) {
      const delta = text.toDelta() as Array<{ insert: string; attributes?: MarkAttributes }>
      const isHeadShorter = offset < text.length - offset
      const part = new Y.XmlText()
      part.applyDelta(isHeadShorter ? slice(delta, 0, offset) : slice(delta, offset, text.length))
      if (isHeadShorter) text.delete(0, offset)
      else text.delete(offset, text.length - offset)
      element.insert(isHeadShorter ? child : child + 1, [part])
    }
    child++
    offset = 0
  }
}

function slice(delta: ReadonlyArray<{ insert: string; attributes?: MarkAttributes }>, from: number, to: number) {
  const parts: Array<{ insert: string; attributes: MarkAttributes }> = []
  let start = 0
  for (const { insert, attributes } of delta) {
    const words = insert.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (words !== '') parts.push({ insert: words, attributes: attributes ?? {} })
    start += insert.length
  }
  return parts
}

/** The stretches of one word in which neither its marks of before nor those of after change. */
function overlay(before: readonly Piece[], after: readonly Piece[]) {
  const stretches: Array<{ length: number; before: MarkAttributes; after: MarkAttributes }> = []
  let from = 0
  let fromEnd = before[0]!.text.length
  let to = 0
  let toEnd = after[0]!.text.length
  for (let at = 0; ;) {
    const end = Math.min(fromEnd, toEnd)
    stretches.push({ length: end - at, before: before[from]!.marks, after: after[to]!.marks })
    at = end
    if (at === fromEnd && before[++from]) fromEnd += before[from]!.text.length
    if (at === toEnd && after[++to]) toEnd += after[to]!.text.length
    if (at === fromEnd) return stretches
  }
}

/** What `format` must set and lift; null if the marks are the same. */
function changedMarks(before: MarkAttributes, after: MarkAttributes): Record<string, object | null> | null {
  const change: Record<string, object | null> = {}
  for (const name of Object.keys(before)) if (!(name in after)) change[name] = null
  for (const [name, value] of Object.entries(after)) if (!(name in before)) change[name] = value
  return Object.keys(change).length === 0 ? null : change
}
