/**
 * Conditions of agreement, packages and noted points, as views print them. Called by `createCompiler`, which it gives the
 * same objects as before for what did not change. Rules C11, C13 and C14.
 */
import {
  NO_CONDITIONS,
  type Compiled,
  type CompiledConditions,
  type CompiledNoted,
  type CompiledPackage,
  type CompileInput,
  type Named
} from '#core/compile/compiled.ts'
import { keepIfSame, remember, type Remembered } from '#core/compile/remember.ts'
import { isNegotiable, type Block } from '#core/document/textModel.ts'
import { sponsorOf, type Floor, type Package, type ParagraphEntry } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'

export interface Agreements extends Pick<Compiled, 'packages' | 'noted' | 'adopted'> {
  /** @param standing how many brackets stand in the paragraph */
  conditionsOf(block: Block, entry: ParagraphEntry, standing: number): CompiledConditions
}

type Labels = ReadonlyMap<string, Label>

/** As many letters as tell an unnumbered paragraph from the next. */
const LETTERS = 24

export function createAgreements(): (input: CompileInput, labels: Labels, name: (code: string) => Named) => Agreements {
  let conditions = new Map<string, Remembered<CompiledConditions>>()
  let packaged = new Map<string, Remembered<CompiledPackage>>()
  let points = new Map<string, Remembered<CompiledNoted>>()
  let packages: readonly CompiledPackage[] = []
  let noted: readonly CompiledNoted[] = []

  return (input, labels, name) => {
    const { text, floor } = input
    const labelOf = (id: string): string => labels.get(id)?.label || quoted(text.blocks[text.indexOf.get(id)!])
    const conditionsBefore = conditions
    const freshConditions = new Map<string, Remembered<CompiledConditions>>()
    const freshPackages = new Map<string, Remembered<CompiledPackage>>()
    const freshPoints = new Map<string, Remembered<CompiledNoted>>()

    const compilePackage = (one: Package): CompiledPackage => {
      const there = one.paragraphs.filter((id) => text.indexOf.has(id))
      const paragraphs = there
        .sort((a, b) => text.indexOf.get(a)! - text.indexOf.get(b)!)
        .map((id) => ({ id, label: labelOf(id) }))
      const inputs = [one, ...paragraphs.flatMap(({ id, label }) => [id, label])]
      const { id, state, condition, at } = one
      return remember(packaged, freshPackages, id, inputs, () => {
        return { id, state, paragraphs, ...(condition !== undefined && { condition }), at }
      })
    }
    const live = [...floor.packages.values()].filter(({ state }) => state !== 'dissolved')
    const placeOf = ({ paragraphs }: CompiledPackage) => text.indexOf.get(paragraphs[0]?.id ?? '') ?? Infinity
    const inOrder = live.map(compilePackage).sort((a, b) => placeOf(a) - placeOf(b) || compareWords(a.id, b.id))
    packages = keepIfSame(packages, inOrder)
    const byParagraph = new Map(packages.flatMap((one) => one.paragraphs.map(({ id }) => [id, one] as const)))

    noted = keepIfSame(
      noted,
      [...floor.noted.values()].sort(byTime).map((one) => {
        const by = name(sponsorOf(one))
        const label = one.paragraph !== undefined && text.indexOf.has(one.paragraph) ? labelOf(one.paragraph) : null
        return remember(points, freshPoints, one.id, [one, by, label], () => ({
          id: one.id,
          words: one.words,
          by,
          at: one.at,
          ...(label !== null && { paragraph: { id: one.paragraph!, label } })
        }))
      })
    )

    const adopted = adoptedAt(input)
    const provisional = floor.meta.settings.nothingAgreed && adopted === null
    const conditionsOf = (block: Block, entry: ParagraphEntry, standing: number): CompiledConditions => {
      const bound = byParagraph.get(block.id)
      const isProvisional = provisional && entry.state === 'agreed'
      const brackets = entry.exceptBrackets ? standing : 0
      if (!bound && !isProvisional && !entry.pending && !entry.placement && brackets === 0 && !entry.silence)
        return NO_CONDITIONS
      const inputs = [entry, bound, isProvisional, brackets, name]
      return remember(conditionsBefore, freshConditions, block.id, inputs, () => ({
        provisional: isProvisional,
        pending: (entry.pending ?? []).map(name),
        placement: entry.placement ?? null,
        exceptBrackets: brackets,
        silence: entry.silence ?? null,
        ...(bound && { package: withOthers(bound, block.id) })
      }))
    }
    // Filled while the paragraphs are compiled, and the memory of the next time.
    conditions = freshConditions
    packaged = freshPackages
    points = freshPoints
    return { packages, noted, adopted, conditionsOf }
  }
}

function withOthers({ id, state, condition, paragraphs }: CompiledPackage, paragraph: string) {
  const labels = paragraphs.filter((other) => other.id !== paragraph).map(({ label }) => label)
  return { id, state, ...(condition !== undefined && { condition }), labels }
}

/** Adopted is a text of which all is agreed: an insertion that came in later opens it again. */
function adoptedAt({ text, floor }: CompileInput): string | null {
  const { adopted } = floor.meta
  if (!adopted) return null
  const isWhole = text.blocks.every((block) => !isNegotiable(block) || isClosed(floor, block.id))
  return isWhole ? adopted.at : null
}

function isClosed(floor: Floor, id: string): boolean {
  const state = floor.paragraphs.get(id)?.state
  return state === 'agreed' || state === 'deleted'
}

/** How a paragraph without a label is called: by its first words. */
function quoted(block: Block | undefined): string {
  const words = block?.node.textContent ?? ''
  return words.length > LETTERS ? `“${words.slice(0, LETTERS).trimEnd()}…”` : `“${words}”`
}

function byTime(one: Dated, other: Dated): number {
  return compareWords(one.at, other.at) || compareWords(one.id, other.id)
}

interface Dated {
  readonly at: string
  readonly id: string
}

/** Plain order of characters: times and ids are not words of a language. */
function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
