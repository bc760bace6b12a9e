/**
 * Reads a Word file into a draft: the text with every tracked change rejected is what stands, and each author's changes of
 * a paragraph are a proposal. Called by the relay's import and by the application's, off the thread that draws. Rules
 * I40 to I55 in SPEC.md of the folder above.
 */
import type { Node } from 'prosemirror-model'
import { modelOf } from '#core/document/modelOf.ts'
import { assembleBlocks } from '#core/interchange/assembleBlocks.ts'
import { standingWords, proposedWords } from '#core/interchange/docx/attributeWords.ts'
import { compareVersions, type Pair, type VersionParagraph } from '#core/interchange/docx/compareVersions.ts'
import { describePlaces } from '#core/interchange/docx/describePlaces.ts'
import { findChanges } from '#core/interchange/docx/findChanges.ts'
import type { PlacedPair } from '#core/interchange/docx/placedPair.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { findSigns } from '#core/interchange/docx/findWholes.ts'
import { keepNumbers } from '#core/interchange/docx/keepNumbers.ts'
import { placeComments } from '#core/interchange/docx/placeComments.ts'
import type { ListLabel } from '#core/interchange/docx/readNumbering.ts'
import { readWordFile, type ReadWord } from '#core/interchange/docx/readWordFile.ts'
import { readTrackedBrackets } from '#core/interchange/docx/readTrackedBrackets.ts'
import { toSourceBlock, type FromWord } from '#core/interchange/docx/toSourceBlock.ts'
import type { ParagraphForm, Segment, WordText } from '#core/interchange/docx/wordText.ts'
import type { ImportOptions } from '#core/interchange/imported.ts'
import { computeLabels } from '#core/numbering/computeLabels.ts'
import type { Remark } from '#core/interchange/sourceBlock.ts'

export type ImportDocxResult = ImportedDocx | Extract<ReadWord, { ok: false }>

export interface ImportDocxOptions extends ImportOptions {
  /** Milliseconds from any beginning, so that a file that takes too long is given up. */
  readonly clock: () => number
}

export function importDocx(bytes: Uint8Array, options: ImportDocxOptions): ImportDocxResult {
  const read = readWordFile(bytes, options.clock)
  return read.ok ? importWordText(read.text, options) : read
}

/** @returns the draft; a file without a word gives no block */
export function importWordText(text: WordText, options: ImportOptions): ImportedDocx {
  const pairs = compareVersions(text)
  const places = describePlaces(text)
  const standing = pairs.filter((pair) => pair.base !== null)
  const inBase = toBlocks(standing, text, 'base')
  // What a paragraph is depends on those before it: new ones are understood among all, where they would stand.
  const among = toBlocks(pairs, text, 'all')
  const numbers: { line: number; sentence: string }[] = []
  const remark: Remark = (line, sentence) => void numbers.push({ line, sentence })
  const own = new Set(inBase.filter(({ own: said }) => said).map(({ block }) => block.line))
  const nodes = assembleBlocks(
    inBase.map(({ block }) => block),
    options,
    (line, sentence) => !own.has(line) && !sentence.startsWith('the label ') && remark(line, sentence)
  )
  const labels = inBase.map(({ block }) => block.label)
  const kept = keepNumbers(nodes, labels, options.profile)
  if ('repeated' in kept) {
    numbers.push({
      line: 0,
      sentence: `numbers that begin anew, such as a second ${kept.repeated}, count on through the text: a label names one paragraph.`
    })
  }
  let count = 0
  const shapes = assembleBlocks(
    among.map(({ block }) => block),
    { ...options, newId: () => `n${++count}` },
    () => {}
  )
  const placed = placePairs(pairs, nodes, inBase, shapes, among)
  const found = findChanges(placed, nodes, findSigns(text), places.nameOf)
  const model = modelOf(nodes)
  const called = computeLabels(model, options.profile, 'kept' in kept ? kept.kept : null)
  const commented = placeComments(text, placed, found.changes, { model, labels: called })
  const { notes } = commented
  const lines = inBase.map(({ block }) => block.line)
  const about: Remark = (line, sentence) => void numbers.push({ line, sentence })
  const { changes, ...bracketing } = readTrackedBrackets({ nodes, changes: commented.changes }, options, lines, about)
  return {
    ok: true,
    ...bracketing,
    changes,
    notes,
    numbering: 'kept' in kept ? kept.kept : null,
    authors: [...new Set(changes.flatMap(({ author, positions }) => [author, ...positions.map((one) => one.author)]))],
    revisions: text.revisions,
    remarks: [
      ...text.findings.map(({ segment, kind, sentence }) => ({
        line: segment,
        sentence: kind === 'left-out' || segment > 0 ? sentence : `simplified: ${sentence}`
      })),
      ...numbers,
      ...found.remarks
    ]
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, sentence }) => places.sentence(line, sentence))
  }
}

/** The form a paragraph has in the text that stands is the one from before a tracked change of it. */
function formIn(paragraph: VersionParagraph, version: 'base' | 'proposed'): ParagraphForm {
  const segment = paragraph.segments[0]!
  return version === 'base' ? (segment.formerly?.form ?? segment.form) : segment.form
}

interface Source extends FromWord {
  readonly form: ParagraphForm
}

function toBlocks(pairs: readonly Pair[], text: WordText, which: 'base' | 'all'): Source[] {
  const labelOf = which === 'base' ? countBase(text, pairs) : countAll(text)
  return pairs.map((pair, index) => {
    const paragraph = (pair.base ?? pair.proposed)!
    const words = pair.base ? standingWords(paragraph.pieces) : proposedWords(paragraph.pieces)
    const form = formIn(paragraph, pair.base ? 'base' : 'proposed')
    const { kind, number } = paragraph.segments[0]!
    const context = { first: index === 0, kind, line: number, ours: text.ours }
    return { ...toSourceBlock(words, form, labelOf(paragraph.segments[0]!), context), form }
  })
}

/** Word counts every numbered paragraph of the text that stands, empty ones too, and inserted ones not. */
function countBase(
  { segments, numbering }: WordText,
  pairs: readonly Pair[]
): (segment: Segment) => ListLabel | undefined {
  const count = numbering.count()
  const heads = new Set(pairs.map(({ base }) => base!.segments[0]!))
  const members = new Map(pairs.flatMap(({ base }) => base!.segments.map((segment) => [segment, base!.segments[0]!])))
  const labels = new Map<Segment, ListLabel | undefined>()
  for (const segment of segments) {
    const head = members.get(segment)
    if (head ? !heads.has(segment) : segment.mark.inserted !== null) continue
    const { list } = segment.formerly?.form ?? segment.form
    if (list) labels.set(segment, count(list))
  }
  return (segment) => labels.get(segment)
}

function countAll({ segments, numbering }: WordText): (segment: Segment) => ListLabel | undefined {
  const count = numbering.count()
  const labels = new Map(segments.map((segment) => [segment, segment.form.list && count(segment.form.list)]))
  return (segment) => labels.get(segment)
}

function placePairs(
  pairs: readonly Pair[],
  nodes: readonly Node[],
  inBase: readonly Source[],
  shapes: readonly Node[],
  among: readonly Source[]
): PlacedPair[] {
  let next = 0
  return pairs.map((pair, index) => {
    const standing = pair.base !== null
    const node = standing ? nodes[next] : shapes[index]
    const source = standing ? inBase[next] : among[index]
    if (standing) next++
    return { ...pair, node: node!, skip: source!.skip, prefix: source!.prefix, own: source!.own }
  })
}
