/**
 * Writes the units of a text as elements of Akoma Ntoso, and remembers where each block stands and who is named. Used by
 * `exportAkn` and `aknMeta`.
 */
import type { CompiledProposal } from '#core/compile/compiled.ts'
import type { AknUnit } from '#core/interchange/akn/aknTree.ts'
import { escapeHtml } from '#core/interchange/escapeHtml.ts'
import { toXmlText } from '#core/interchange/toXmlText.ts'
import type { Hand, TrackedParagraph, TrackedRun } from '#core/interchange/tracked/trackedText.ts'

/** Each open proposal with the block it is about; null for one that opens the text. */
export type PlacedProposal = { readonly proposal: CompiledProposal; readonly on: string | null }

export class AknWriter {
  /** The `eId` of each block that has one. */
  readonly placeOf = new Map<string, string>()
  /** Everybody in whose name something is inserted or deleted, by the `eId` of their reference. */
  readonly hands = new Map<string, string>()
  private notes = 0

  title(paragraph: TrackedParagraph, first: boolean): string {
    const words = this.words(paragraph)
    return first && paragraph.look.type === 'title' ? `<p><docTitle>${words}</docTitle></p>` : `<p>${words}</p>`
  }

  container(unit: AknUnit): string {
    // What opens the preamble without being a recital has a name of its own.
    const name = unit.paragraph.look.role === 'preamble' ? 'recital' : 'opening'
    return `<container name="${name}" ${this.identity(unit)}><p>${this.words(unit.paragraph)}</p></container>`
  }

  unit(unit: AknUnit): string {
    const { name, paragraph, children } = unit
    const opening = `<${name} ${this.identity(unit)}>`
    const num = paragraph.printed === '' ? '' : `<num>${escapeHtml(toXmlText(paragraph.printed))}</num>`
    const below = children.map((child) => this.unit(child)).join('\n')
    const words = this.words(paragraph)
    if (paragraph.look.type === 'heading')
      return `${opening}<heading>${words}</heading>\n${below || '<content><p/></content>'}</${name}>`
    return `${opening}${num}${below === '' ? `<content><p>${words}</p></content>` : `<intro><p>${words}</p></intro>\n${below}`}</${name}>`
  }

  words({ runs }: TrackedParagraph): string {
    return runs.map((run) => this.run(run)).join('')
  }

  handOf({ name }: Pick<Hand, 'name'>): string {
    const known = [...this.hands].find(([, shown]) => shown === name)?.[0]
    if (known !== undefined) return known
    const eId = `party_${this.hands.size + 1}`
    this.hands.set(eId, name)
    return eId
  }

  /** A block that moves stands twice: its identity is at the old place, where it still stands. */
  private identity({ eId, paragraph }: AknUnit): string {
    const { id, fate } = paragraph
    if (id === '' || fate.kind === 'moved-to') return `eId="${eId}"`
    this.placeOf.set(id, eId)
    return `eId="${eId}" wId="wid_${escapeHtml(id)}" GUID="${escapeHtml(id)}"`
  }

  private run({ run, inserted, deleted }: TrackedRun): string {
    let words = run.footnote === undefined ? this.marked(run) : this.note(run.footnote)
    if (deleted) words = `<del refersTo="#${this.handOf(deleted)}">${words}</del>`
    if (inserted) words = `<ins refersTo="#${this.handOf(inserted)}">${words}</ins>`
    return words
  }

  private marked({ text, marks }: TrackedRun['run']): string {
    let words = escapeHtml(toXmlText(text)).replaceAll('\n', '<br/>')
    if (marks.includes('bold')) words = `<b>${words}</b>`
    if (marks.includes('italic')) words = `<i>${words}</i>`
    if (marks.includes('lead')) words = `<i class="lead">${words}</i>`
    return words
  }

  private note(words: string): string {
    this.notes++
    return `<authorialNote eId="note_${this.notes}" marker="${this.notes}" placement="bottom"><p>${escapeHtml(toXmlText(words))}</p></authorialNote>`
  }
}
