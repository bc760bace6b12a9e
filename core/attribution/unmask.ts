/**
 * The floor with its names again, for whoever has them: the relay before it decides, and the applications of those who
 * may know. An entry whose two halves did not change is the same object as before: `compile` relies on that. Rule A10.
 */
import type { Names, NamesPart } from '#core/attribution/names.ts'
import type { Floor, Revision } from '#core/floor/floor.ts'

const joined = new WeakMap<object, { readonly part: NamesPart; readonly whole: object }>()

export function unmask(floor: Floor, names: Names): Floor {
  return {
    ...floor,
    proposals: joinMap(floor.proposals, names.proposals),
    paragraphs: joinMap(floor.paragraphs, names.paragraphs),
    brackets: joinMap(floor.brackets, names.brackets),
    packages: joinMap(floor.packages, names.packages),
    noted: joinMap(floor.noted, names.noted),
    silences: joinMap(floor.silences, names.silences),
    statements: joinMap(floor.statements, names.statements),
    revisions: joinRevisions(floor.revisions, names.revisions)
  }
}

function joinMap<Entry extends object>(
  entries: ReadonlyMap<string, Entry>,
  parts: ReadonlyMap<string, NamesPart>
): ReadonlyMap<string, Entry> {
  if (parts.size === 0) return entries
  return new Map([...entries].map(([id, entry]) => [id, join(entry, parts.get(id))]))
}

function joinRevisions(revisions: readonly Revision[], parts: Names['revisions']): readonly Revision[] {
  return parts.size === 0 ? revisions : revisions.map((revision) => join(revision, parts.get(revision.label)))
}

function join<Entry extends object>(entry: Entry, part: NamesPart | undefined): Entry {
  if (part === undefined) return entry
  const known = joined.get(entry)
  if (known?.part === part) return known.whole as Entry
  const whole = { ...entry, ...part }
  joined.set(entry, { part, whole })
  return whole
}
