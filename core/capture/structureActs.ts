/**
 * The acts that change the order of paragraphs: a new one, a deletion, a move. Called by `parseCapture`. Rules K10 and K11.
 */
import { notCaptured, type NotCaptured } from '#core/capture/captured.ts'
import { called, type ActResult, type Reader } from '#core/capture/reader.ts'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import type { InsertedNode } from '#core/floor/floor.ts'

const KINDS: Readonly<Record<string, InsertedNode['type']>> = {
  paragraph: 'paragraph',
  para: 'paragraph',
  'sub-paragraph': 'subparagraph',
  subparagraph: 'subparagraph',
  bullet: 'subparagraph',
  heading: 'heading'
}

interface After {
  readonly ok: true
  /** null for the beginning of the text. */
  readonly after: CompiledParagraph | null
}

export function newAct(reader: Reader): ActResult {
  const kind = reader.takeWord(...Object.keys(KINDS))
  if (kind === null) return notCaptured('Say what is new: a paragraph, a sub-paragraph or a heading.', reader.here)
  const place = placeOf(reader, true)
  if (!place.ok) return place
  reader.takeColon()
  const words = reader.quote('Give its words in quotation marks.')
  if (!words.ok) return words
  const more = reader.rationale()
  const { after } = place
  const text = words.value.text.trim()
  return reader.done({
    ok: true,
    commands: [
      {
        kind: 'table',
        change: { kind: 'insert', after: after?.id ?? null, content: text, node: nodeLike(kind, after) },
        ...reader.sponsor,
        ...more
      }
    ],
    cosponsors: reader.cosponsors,
    paragraph: after?.id ?? null,
    title: `New ${KINDS[kind] === 'subparagraph' ? 'sub-paragraph' : KINDS[kind]!} ${where(after)}`,
    diff: [{ op: 'insert', runs: [{ text, marks: [] }] }]
  })
}

export function deleteParagraphAct(reader: Reader): ActResult {
  const found = reader.label()
  if (!found.ok) return found
  const more = reader.rationale()
  return reader.done({
    ok: true,
    commands: [{ kind: 'table', change: { kind: 'delete', paragraph: found.value.id }, ...reader.sponsor, ...more }],
    cosponsors: reader.cosponsors,
    paragraph: found.value.id,
    title: `Deletion of ${called(found.value)}`,
    diff: [{ op: 'delete', runs: found.value.runs }]
  })
}

export function moveAct(reader: Reader): ActResult {
  const moved = reader.label()
  if (!moved.ok) return moved
  const place = placeOf(reader, false)
  if (!place.ok) return place
  const more = reader.rationale()
  return reader.done({
    ok: true,
    commands: [
      {
        kind: 'table',
        change: { kind: 'move', paragraph: moved.value.id, after: place.after?.id ?? null },
        ...reader.sponsor,
        ...more
      }
    ],
    cosponsors: reader.cosponsors,
    paragraph: moved.value.id,
    title: `Move of ${called(moved.value)}, ${where(place.after)}`,
    diff: []
  })
}

/** "after OP3", "before OP3", "at the beginning"; nothing means after the paragraph that is looked at, where that is allowed. */
function placeOf(reader: Reader, currentWillDo: boolean): After | NotCaptured {
  const side = reader.takeWord('after', 'behind', 'before')
  if (side !== null) {
    const found = reader.label()
    if (!found.ok) return found
    return { ok: true, after: side === 'before' ? before(reader, found.value) : found.value }
  }
  if (reader.takeWord('at', 'to') !== null) {
    reader.takeWord('the')
    if (reader.takeWord('beginning', 'start', 'top') !== null) return { ok: true, after: null }
    if (reader.takeWord('end') !== null) return { ok: true, after: reader.context.paragraphs.at(-1) ?? null }
    return notCaptured('Say where: after or before which paragraph, or “at the beginning”.', reader.here)
  }
  if (!currentWillDo) return notCaptured('Say where to: after or before which paragraph.', reader.here)
  const current = reader.current()
  return current.ok ? { ok: true, after: current.value } : current
}

function before({ context }: Reader, paragraph: CompiledParagraph): CompiledParagraph | null {
  return context.paragraphs[context.paragraphs.indexOf(paragraph) - 1] ?? null
}

function where(after: CompiledParagraph | null): string {
  return after === null ? 'at the beginning' : `after ${called(after)}`
}

/** A block of the kind that was said, as deep and as numbered as its neighbour. */
function nodeLike(kind: string, after: CompiledParagraph | null): InsertedNode {
  switch (KINDS[kind]) {
    case 'subparagraph': {
      const marker = kind === 'bullet' || after?.marker === 'bullet' ? 'bullet' : 'label'
      return { type: 'subparagraph', level: after?.type === 'subparagraph' ? after.level : 1, marker }
    }
    case 'heading':
      return { type: 'heading', level: after?.type === 'heading' ? after.level : 1 }
    default:
      return { type: 'paragraph', role: after?.type === 'paragraph' ? (after.role ?? 'numbered') : 'numbered' }
  }
}
