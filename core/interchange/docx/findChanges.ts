/**
 * Turns the tracked changes of a Word file into proposals: one for each author and paragraph. Called by `importDocx`. Words
 * changed are an amendment, a paragraph gone is a deletion, a new one an insertion, one at another place a move. What no
 * single proposal can say (a paragraph parted or joined) is said by two, and a remark tells so.
 */
import { Fragment, type Node } from 'prosemirror-model'
import type { ChangeRequest } from '#core/commands/command.ts'
import { schema, type BlockType } from '#core/document/schema.ts'
import { modelOf } from '#core/document/modelOf.ts'
import { placeFor } from '#core/document/placeFor.ts'
import { blockWithSubparagraphs, levelOf, type InlineJSON, type TextModel } from '#core/document/textModel.ts'
import { tidied } from '#core/document/toContent.ts'
import type { InsertedNode } from '#core/floor/floor.ts'
import {
  attributeWords,
  proposedWords,
  struckWords,
  type Struck,
  type Words
} from '#core/interchange/docx/attributeWords.ts'
import { mainAuthor } from '#core/interchange/docx/mainAuthor.ts'
import { findMoves } from '#core/interchange/docx/findMoves.ts'
import { findWholes, sameKind, type Signs, type Whole } from '#core/interchange/docx/findWholes.ts'
import type { ImportedChange } from '#core/interchange/docx/importedDocx.ts'
import { STYLE } from '#core/interchange/docxStyles.ts'
import { plainOf, toInline } from '#core/interchange/docx/toInline.ts'
import type { Pair } from '#core/interchange/docx/compareVersions.ts'
import type { PlacedPair } from '#core/interchange/docx/placedPair.ts'
import { labelLength } from '#core/interchange/docx/toSourceBlock.ts'
import { hasWords, isInAccepted, isInBase, type ParagraphForm } from '#core/interchange/docx/wordText.ts'

const SUBPARAGRAPHS = [STYLE.subparagraph, STYLE.subparagraph2, STYLE.subparagraph3, STYLE.subparagraph4]

/** A change and the pair that it is of. */
export interface FoundChange extends ImportedChange {
  readonly pair: PlacedPair
}

export interface FoundChanges {
  readonly changes: readonly FoundChange[]
  readonly remarks: ReadonlyArray<{ readonly line: number; readonly sentence: string }>
}

/** @param signs what comments say of the changes at their places */
export function findChanges(
  pairs: readonly PlacedPair[],
  nodes: readonly Node[],
  signs: Signs,
  nameOf: (segment: number) => string
): FoundChanges {
  const finder = new ChangeFinder(pairs, nodes, nameOf)
  return finder.find(signs)
}

class ChangeFinder {
  private readonly pairs: readonly PlacedPair[]
  private readonly text: TextModel
  private readonly nameOf: (segment: number) => string
  private readonly changes: FoundChange[] = []
  private readonly remarks: Array<{ line: number; sentence: string }> = []
  /** Blocks that a deletion or a move of another one takes along. */
  private readonly carried = new Set<string>()
  /** Blocks that a change of level takes along. */
  private readonly levelled = new Set<string>()
  /** The block before, and the shape of the new paragraph right before, if one is. */
  private before: Node | null = null
  private newBefore: Node | null = null

  constructor(pairs: readonly PlacedPair[], nodes: readonly Node[], nameOf: (segment: number) => string) {
    this.pairs = pairs
    this.nameOf = nameOf
    this.text = modelOf(nodes)
  }

  find(signs: Signs): FoundChanges {
    const moves = findMoves(this.pairs)
    const destinations = new Set(moves.values())
    const still = this.pairs.filter((pair) => !moves.has(pair) && !destinations.has(pair))
    const wholes = findWholes(still, signs, (pair) => this.nextOf(pair))
    for (const pair of this.pairs) {
      const whole = wholes.of.get(pair)
      if (wholes.taken.has(pair) && !pair.base) continue
      if (pair.base) {
        if (!this.relevel(pair)) this.remarkOnForm(pair)
        if (whole) this.change(pair, whole)
        else if (wholes.taken.has(pair)) this.carried.add(idOf(pair.node))
        else if (pair.proposed) this.amend(pair)
        else if (!moves.has(pair)) this.remove(pair, moves)
        // What moves away is no place to follow.
        if (!moves.has(pair)) this.before = pair.node
        this.newBefore = null
      } else if (!destinations.has(pair)) this.insert(pair)
    }
    this.move(moves)
    return { changes: this.changes, remarks: this.remarks }
  }

  /** The next paragraph, if the two are of one kind. */
  private nextOf(pair: PlacedPair): PlacedPair | undefined {
    const own = blockWithSubparagraphs(this.text, idOf(pair.node))
    const next = this.text.blocks[this.text.indexOf.get(idOf(pair.node))! + own.length]
    return next && sameKind(next.node, pair.node)
      ? this.pairs.find((one) => one.base && one.node === next.node)
      : undefined
  }

  /** One author's division, merger or replacement of all the paragraph. */
  private change(pair: PlacedPair, { kind, author, date, parts, second }: Whole): void {
    const paragraph = idOf(pair.node)
    const contents = parts.map((part, index) => {
      const labelled = index === 0 ? pair.skip > 0 : part === pair ? pair.own && hasNewLabel(part) : part.skip > 0
      return this.contentOf(part, proposedWords(part.proposed!.pieces), labelled)
    })
    if (kind === 'replace') return this.amend(pair, author)
    if (contents.some(({ size }) => size === 0)) return this.amend(pair)
    const [content] = contents.map(jsonOf)
    const change: ChangeRequest =
      kind === 'split'
        ? { kind, paragraph, parts: contents.map(jsonOf) }
        : { kind, paragraph, with: idOf(second!.node), content: content! }
    this.add(pair, author, date, change, [])
  }

  /** In a file that Chapeau wrote the style says the level; those below it go along. */
  private relevel(pair: PlacedPair): boolean {
    const { form, formerly } = pair.base!.segments[0]!
    const [level, before] = [levelOfStyle(form.style), formerly ? levelOfStyle(formerly.form.style) : 0]
    if (!pair.own || !formerly || level === 0 || before === 0 || level === before) return false
    const id = idOf(pair.node)
    if (!this.levelled.has(id)) {
      for (const { id: below } of blockWithSubparagraphs(this.text, id)) this.levelled.add(below)
      const { author, date } = formerly.revision
      this.add(pair, author, date, { kind: 'level', paragraph: id, level }, [])
    }
    return true
  }

  /** @param replacing whose words are another paragraph in the place of this one */
  private amend(pair: PlacedPair, replacing?: string): void {
    const proposed = pair.proposed!
    if (pair.joint && isPartedOrJoined(pair)) {
      this.remark(
        pair,
        `${this.by(pair.joint.author)} parted or joined paragraphs here; it stands as changes of each of them.`
      )
    }
    const struck = struckWords(proposed.pieces)
    for (const { author, date, words } of attributeWords(pair)) {
      const content = this.contentOf(pair, words)
      if (content.eq(tidied(pair.node.content))) {
        this.remark(pair, `a change by ${this.by(author)} leaves the words as they are and was left out.`)
      } else if (content.size === 0) {
        this.add(pair, author, date, { kind: 'delete', paragraph: idOf(pair.node) }, [])
      } else {
        const kind = author === replacing ? 'replace' : 'amend'
        const change: ChangeRequest = { kind, paragraph: idOf(pair.node), content: jsonOf(content) }
        this.add(pair, author, date, change, struck)
      }
    }
  }

  /** One author's deletion; or amendments, where several took words out until none was left. */
  private remove(pair: PlacedPair, moves: ReadonlyMap<PlacedPair, PlacedPair>): void {
    const id = idOf(pair.node)
    if (this.carried.has(id)) return
    const wordings = attributeWords(pair)
    if (wordings.length > 1)
      return this.amend({ ...pair, proposed: { pieces: [], segments: pair.base!.segments, at: 0 } })
    const author = wordings[0]?.author ?? ''
    this.add(pair, author, wordings[0]?.date ?? '', { kind: 'delete', paragraph: id }, [])
    const below = blockWithSubparagraphs(this.text, id).slice(1)
    const pairOf = new Map(this.pairs.filter(({ base }) => base).map((other) => [idOf(other.node), other]))
    const stays = below.filter((block) => pairOf.get(block.id)!.proposed || moves.has(pairOf.get(block.id)!))
    for (const { id: sub } of below) {
      const other = pairOf.get(sub)!
      if (!other.proposed && attributeWords(other).every((wording) => wording.author === author)) this.carried.add(sub)
    }
    if (stays.length === 0) return
    this.remark(
      pair,
      `${this.by(author)} deleted this paragraph and kept its sub-paragraphs, which go with it here; they are proposed anew behind it.`
    )
    for (const { node } of stays) {
      this.add(pair, author, '', { kind: 'insert', after: id, content: jsonOf(node.content), node: shapeOf(node) }, [])
    }
  }

  private insert(pair: PlacedPair): void {
    const { pieces } = pair.proposed!
    const { author, date, others } = mainAuthor(pieces, pair.joint)
    if (others.length > 0) {
      this.remark(
        pair,
        `words of ${others.map((other) => this.by(other)).join(' and ')} are part of this new paragraph of ${this.by(author)}.`
      )
    }
    const node = this.clamped(pair)
    const content = this.contentOf(pair, proposedWords(pieces))
    this.newBefore = node
    if (content.size === 0) return
    const change: ChangeRequest = {
      kind: 'insert',
      after: this.anchor(node),
      content: jsonOf(content),
      node: shapeOf(node)
    }
    this.add(pair, author, date, change, struckWords(pieces))
  }

  /** A sub-paragraph of a new paragraph has nothing to belong to yet: it follows as one of the same kind. */
  private clamped(pair: PlacedPair): Node {
    const level = levelOf({ id: '', type: pair.node.type.name as BlockType, node: pair.node })
    if (!this.newBefore) return pair.node
    const above = levelOf({ id: '', type: this.newBefore.type.name as BlockType, node: this.newBefore })
    if (level <= above || this.newBefore.type.name === 'heading') return pair.node
    this.remark(pair, 'a new sub-paragraph of a new paragraph is proposed as one of the same kind behind it.')
    return this.newBefore
  }

  private anchor(node: Node): string | null {
    return this.before && this.headOf(idOf(this.before), node)
  }

  /** Last first, where several go to one place: each is put right behind it. */
  private move(moves: ReadonlyMap<PlacedPair, PlacedPair>): void {
    const found: FoundChange[] = []
    for (const [from, to] of moves) {
      const id = idOf(from.node)
      const { author, date } = from.base!.pieces.find(({ deleted }) => deleted)!.deleted!
      this.reword(from, to)
      if (this.carried.has(id)) continue
      for (const { id: sub } of blockWithSubparagraphs(this.text, id).slice(1)) this.carried.add(sub)
      const before = this.pairs.slice(0, this.pairs.indexOf(to)).findLast((pair) => pair.base && !moves.has(pair))
      const after = before ? idOf(before.node) : null
      const change: ChangeRequest = {
        kind: 'move',
        paragraph: id,
        after: after === null ? null : this.headOf(after, from.node)
      }
      found.push({ ...this.draft(from, author, date, change, []) })
    }
    this.changes.push(...found.reverse())
  }

  /** The block that somebody would name as the one to follow: not its last sub-paragraph, where both mean one place. */
  private headOf(place: string, node: Node): string {
    const level = levelOf({ id: '', type: node.type.name as BlockType, node })
    const { blocks, indexOf } = this.text
    let index = indexOf.get(place)!
    while (index > 0 && levelOf(blocks[index]!) > level) index--
    return placeFor(this.text, blocks[index]!.id, level) === place ? blocks[index]!.id : place
  }

  /** Words changed where the paragraph arrived: there, what came by the move is what stands. */
  private reword(from: PlacedPair, to: PlacedPair): void {
    // What stood there before is of another paragraph, which leaves or is deleted.
    const came = to.proposed!.segments.flatMap(({ pieces }) => pieces.filter(({ inserted }) => inserted !== null))
    const arrived = came.map((piece) => (piece.inserted?.kind === 'move-to' ? { ...piece, inserted: null } : piece))
    const standing = { ...to.proposed!, pieces: arrived.filter(isInBase) }
    const moved = { ...to, base: standing, proposed: { ...to.proposed!, pieces: arrived.filter(isInAccepted) } }
    for (const { author, date, words } of attributeWords(moved, arrived)) {
      const content = this.contentOf(from, words, to.skip > 0)
      if (content.eq(tidied(from.node.content)) || content.size === 0) continue
      this.add(from, author, date, { kind: 'amend', paragraph: idOf(from.node), content: jsonOf(content) }, [])
    }
  }

  private contentOf(pair: PlacedPair, words: readonly Words[], labelled = pair.skip > 0): Fragment {
    const inline = toInline(
      words,
      labelled ? labelLength(plainOf(words), pair.own) : 0,
      words.length > 0 ? pair.prefix : ''
    )
    const first = pair.node.firstChild
    const leads = !pair.own && first !== null && schema.marks.lead.isInSet(first.marks) !== undefined
    return Fragment.fromArray(leads ? withLead(inline) : [...inline])
  }

  private add(pair: PlacedPair, author: string, date: string, change: ChangeRequest, struck: readonly Struck[]): void {
    for (const { by, from, text } of struck) {
      if (from === author)
        this.remark(
          pair,
          `${this.by(by)} struck “${text.trim()}”, which ${this.by(from)} inserted; it stands as a position on that proposal.`
        )
    }
    this.changes.push(this.draft(pair, author, date, change, struck))
  }

  private draft(
    pair: PlacedPair,
    author: string,
    date: string,
    change: ChangeRequest,
    struck: readonly Struck[]
  ): FoundChange {
    const against = new Set(struck.filter(({ from }) => from === author).map(({ by }) => by))
    const positions = [...against].map((by) => ({ author: by, position: 'delete' as const }))
    return { author, date, change, place: this.nameOf(lineOf(pair)), positions, pair }
  }

  private remarkOnForm(pair: PlacedPair): void {
    const { form, formerly } = pair.base!.segments[0]!
    if (!formerly || sameForm(form, formerly.form)) return
    this.remark(
      pair,
      `${this.by(formerly.revision.author)} changed what kind of paragraph this is (${nameForm(formerly.form)} to ${nameForm(form)}); it stays as it was.`
    )
  }

  private remark(pair: PlacedPair, sentence: string): void {
    this.remarks.push({ line: lineOf(pair), sentence })
  }

  private by(author: string): string {
    return author === '' ? 'somebody whom the file does not name' : author
  }
}

/** What stands before the tab is put in: the label of a further part. */
function hasNewLabel({ proposed }: PlacedPair): boolean {
  const end = proposed!.pieces.findIndex(({ text }) => text.includes('\t'))
  return end >= 0 && proposed!.pieces.slice(0, end + 1).every(({ inserted }) => inserted !== null)
}

/** 0 for a style that says none. */
function levelOfStyle(style: string): number {
  return SUBPARAGRAPHS.findIndex((known) => known === style) + 1
}

/** Words come from another paragraph, or go to one, and are not themselves deleted or inserted. */
function isPartedOrJoined({ base, proposed }: Pair): boolean {
  const [before, after] = [new Set(base?.pieces), new Set(proposed?.pieces)]
  const goes = base?.pieces.some((piece) => piece.deleted === null && !after.has(piece) && hasWords([piece]))
  const comes = proposed?.pieces.some((piece) => piece.inserted === null && !before.has(piece) && hasWords([piece]))
  return goes === true || comes === true
}

function lineOf(pair: Pair): number {
  return (pair.base ?? pair.proposed)!.segments[0]!.number
}

function idOf(node: Node): string {
  return node.attrs.id as string
}

function jsonOf(content: Fragment): InlineJSON {
  return (content.toJSON() ?? []) as InlineJSON
}

function shapeOf(node: Node): InsertedNode {
  const { id: _, ...attributes } = node.attrs
  return { type: node.type.name, ...attributes } as InsertedNode
}

/** Italics at the beginning are lead words there too. */
function withLead(inline: readonly Node[]): Node[] {
  const { italic } = schema.marks
  const end = inline.findIndex((node) => !node.isText || !italic.isInSet(node.marks))
  return inline.map((node, index) =>
    index < end ? node.mark(schema.mark('lead').addToSet(italic.removeFromSet(node.marks))) : node
  )
}

function sameForm(form: ParagraphForm, other: ParagraphForm): boolean {
  return (
    form.style === other.style &&
    form.heading === other.heading &&
    form.list?.level === other.list?.level &&
    !form.list === !other.list
  )
}

function nameForm({ styleName, list }: ParagraphForm): string {
  return `${styleName || 'no style'}${list ? `, numbered at level ${list.level + 1}` : ''}`
}
