/**
 * The silence that was opened last and the statements annexed to the text, as views print them. Called by `createCompiler`,
 * which it gives the same objects as before for what did not change. Rules C20 and C21.
 */
import type { Compiled, CompiledSilence, CompiledStatement, Named } from '#core/compile/compiled.ts'
import { keepIfSame, remember, type Remembered } from '#core/compile/remember.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { sponsorOf, type Floor, type Silence, type Statement } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'

type Labels = ReadonlyMap<string, Label>
type Statements = Pick<Compiled, 'silence' | 'statements'>

export function createStatements(): (
  input: { readonly text: TextModel; readonly floor: Floor },
  labels: Labels,
  name: (code: string) => Named
) => Statements {
  let remembered = new Map<string, Remembered<CompiledStatement>>()
  let silences = new Map<string, Remembered<CompiledSilence>>()
  let statements: readonly CompiledStatement[] = []

  return ({ text, floor }, labels, name) => {
    const fresh = new Map<string, Remembered<CompiledStatement>>()
    const freshSilences = new Map<string, Remembered<CompiledSilence>>()
    /** Those that are in the text, in its order. */
    const placesOf = (ids: readonly string[]) =>
      ids
        .filter((id) => text.indexOf.has(id))
        .sort((a, b) => text.indexOf.get(a)! - text.indexOf.get(b)!)
        .map((id) => ({ id, label: labels.get(id)?.label ?? '' }))
    const inputsOf = (places: ReturnType<typeof placesOf>) => places.flatMap(({ id, label }) => [id, label])

    const compileStatement = (one: Statement): CompiledStatement => {
      const places = placesOf(one.paragraphs ?? [])
      const { id, kind, words, at } = one
      return remember(remembered, fresh, id, [one, name, ...inputsOf(places)], () => {
        return { id, kind, by: name(sponsorOf(one)), words, at, ...(one.paragraphs && { paragraphs: places }) }
      })
    }
    const compileSilence = (one: Silence): CompiledSilence => {
      const objections = one.objections.map((objection) => ({ objection, places: placesOf(objection.paragraphs) }))
      const inputs = [one, name, ...objections.flatMap(({ places }) => inputsOf(places))]
      const { id, revision, state, opensAt, closesAt, paragraphs } = one
      return remember(silences, freshSilences, id, inputs, () => ({
        id,
        revision,
        state,
        opensAt,
        closesAt,
        paragraphs: paragraphs.length,
        objections: objections.map(({ objection, places }) => ({
          by: name(sponsorOf(objection)),
          paragraphs: places,
          at: objection.at,
          ...(objection.reason !== undefined && { reason: objection.reason }),
          ...(objection.proposal !== undefined && { proposal: objection.proposal })
        }))
      }))
    }

    const inOrder = [...floor.statements.values()].sort((a, b) => a.seq - b.seq)
    statements = keepIfSame(statements, inOrder.map(compileStatement))
    const last = [...floor.silences.values()].reduce<Silence | null>(
      (newest, one) => (newest === null || one.opensAt > newest.opensAt ? one : newest),
      null
    )
    const silence = last && compileSilence(last)
    remembered = fresh
    silences = freshSilences
    return { silence, statements }
  }
}
