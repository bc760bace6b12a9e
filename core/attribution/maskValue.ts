/**
 * An entry of the floor, or any other plain data of it, without the names in it. It looks at every field whatever it is
 * called, so that a field that is added one day is covered from its first day on. Used by `splitEntry` and
 * `maskReceipt`. Rules A5 to A9.
 */
import type { Mask } from '#core/attribution/createMask.ts'
import { schema } from '#core/document/schema.ts'
import { counted, isPlaceholder } from '#core/attribution/placeholder.ts'

/** Fields that hold the words of the text, of a proposal or of a label, whoever wrote them. */
const WORDING: ReadonlySet<string> = new Set(['content', 'as', 'text', 'label'])
/** Fields that hold a word of the program's own or an identity. */
const VOCABULARY: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'state', 'position', 'type', 'role', 'kept', 'bracketKind', 'keep', 'marker'],
  ...['paragraph', 'proposal', 'bracket', 'package', 'draft', 'at', 'tabledAt']
])

type Json = unknown
type Fields = Readonly<Record<string, Json>>

export function maskValue<Value>(value: Value, mask: Mask): Value {
  return walk(value, '', mask) as Value
}

function walk(value: Json, field: string, mask: Mask): Json {
  if (typeof value === 'string') return VOCABULARY.has(field) ? value : maskString(value, field, mask)
  if (Array.isArray(value)) return walkList(value, field, mask)
  if (typeof value !== 'object' || value === null || isWording(value)) return value
  return walkFields(value as Fields, mask)
}

function maskString(value: string, field: string, mask: Mask): string {
  if (WORDING.has(field)) return value
  const code = mask.code(value)
  return code === value ? mask.words(value) : code
}

function walkFields(fields: Fields, mask: Mask): Fields {
  const { onBehalfOf, ...others } = fields
  // Who tabled it for whom would say more than in whose name it stands.
  const told = isHidden(fields.by, mask) || isHidden(onBehalfOf, mask)
  const spoken =
    told && typeof fields.by === 'string' && onBehalfOf !== undefined ? { ...others, by: onBehalfOf } : fields
  const shown = Object.entries(spoken).filter(([name]) => mask.code(name) === name)
  return Object.fromEntries(shown.map(([name, value]): [string, Json] => [name, walk(value, name, mask)]))
}

function isHidden(code: Json, mask: Mask): boolean {
  return typeof code === 'string' && mask.code(code) !== code
}

/** Several hidden names in one list become one entry that counts them. */
function walkList(list: readonly Json[], field: string, mask: Mask): readonly Json[] {
  if (list.some(isWording)) return list
  if (list.every((item) => typeof item === 'string'))
    return countCodes(list.map((item) => maskString(item, field, mask)))
  return countPositions(list.map((item) => walk(item, field, mask)))
}

function countCodes(codes: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const code of codes) if (isPlaceholder(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
  if (counts.size === 0) return codes
  return [
    ...codes.filter((code) => !counts.has(code)),
    ...[...counts].map(([placeholder, count]) => counted(placeholder, count))
  ]
}

/** "3 delegations support", with the time of the first: who else speaks when is nobody's trace. */
function countPositions(items: readonly Json[]): readonly Json[] {
  const kept: Json[] = []
  const together = new Map<string, { at: number; count: number; placeholder: string }>()
  for (const item of items) {
    const position = item as Fields | null
    const by = position?.by
    if (typeof by !== 'string' || !isPlaceholder(by) || typeof position?.position !== 'string') {
      kept.push(item)
      continue
    }
    const { at: _at, ...said } = position
    const known = together.get(JSON.stringify(said))
    if (known) known.count++
    else {
      together.set(JSON.stringify(said), { at: kept.length, count: 1, placeholder: by })
      kept.push(item)
    }
  }
  for (const { at, count, placeholder } of together.values()) {
    kept[at] = { ...(kept[at] as Fields), by: counted(placeholder, count) }
  }
  return kept
}

/** ProseMirror's inline JSON: the words themselves, with their marks. */
function isWording(value: Json): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false
  return schema.nodes[value.type as keyof typeof schema.nodes]?.isInline === true
}
