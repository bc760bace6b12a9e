/**
 * The marks of a stretch of text as the attributes of a Y.XmlText, and back, by the names that y-prosemirror gives them:
 * a mark that may lie over another of its kind, as nested brackets do, bears a hash of itself behind its name. Used by
 * `readBlock`, `writeBlock` and `rewriteInline`, so that an editor's binding and the relay write the very same.
 */
import * as buffer from 'lib0/buffer'
import * as sha256 from 'lib0/hash/sha256'
import { Mark, type MarkType } from 'prosemirror-model'
import { schema } from '#core/document/schema.ts'

export type MarkAttributes = Readonly<Record<string, object>>

const HASHED = /^(.*)--[A-Za-z0-9+/=]{8}$/u

export function toMarkAttributes(marks: readonly Mark[]): MarkAttributes {
  const attributes: Record<string, object> = {}
  for (const mark of marks) attributes[nameOf(mark)] = mark.attrs
  return attributes
}

/** @returns the marks in the one order that every reader gives them, or null if the schema knows no such mark */
export function fromMarkAttributes(attributes: Readonly<Record<string, unknown>> | undefined): readonly Mark[] | null {
  let marks: readonly Mark[] = Mark.none
  for (const [name, value] of Object.entries(attributes ?? {})) {
    const type = typeNamed(name)
    if (!type) return null
    try {
      // What a mark without attributes was given as its value means nothing.
      marks = type.create(liesOverItself(type) ? (value as Record<string, unknown> | null) : null).addToSet(marks)
    } catch {
      return null
    }
  }
  return inOrder(marks)
}

/** Brackets on the same words have no order of their own: where they nest is seen from how far they reach. */
export function inOrder(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks
  return [...marks].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compare(String(a.attrs.id ?? ''), String(b.attrs.id ?? '')) ||
      Number(a.attrs.option ?? -1) - Number(b.attrs.option ?? -1)
  )
}

const RANKS = new Map(Object.values(schema.marks).map((type, rank) => [type, rank]))

function rankOf(mark: Mark): number {
  return RANKS.get(mark.type) ?? 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function typeNamed(name: string): MarkType | undefined {
  const known = schema.marks[name as keyof typeof schema.marks]
  if (known) return known
  const type = schema.marks[(HASHED.exec(name)?.[1] ?? '') as keyof typeof schema.marks]
  return type && liesOverItself(type) ? type : undefined
}

function liesOverItself(type: MarkType): boolean {
  return !type.excludes(type)
}

const names = new WeakMap<object, string>()

function nameOf(mark: Mark): string {
  if (!liesOverItself(mark.type)) return mark.type.name
  const name = names.get(mark.attrs) ?? `${mark.type.name}--${hashOf(mark.toJSON() as object)}`
  names.set(mark.attrs, name)
  return name
}

/** y-prosemirror's `hashOfJSON`, which it keeps to itself. */
function hashOf(json: object): string {
  const digest = sha256.digest(buffer.encodeAny(json as Parameters<typeof buffer.encodeAny>[0]))
  const folded = digest.slice(0, 6)
  for (let index = 6; index < digest.length; index++) folded[index % 6]! ^= digest[index]!
  return buffer.toBase64(folded)
}
