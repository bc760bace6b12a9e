/**
 * Writes one stretch of words of a tracked text as Word does: in `w:ins` or `w:del`, in both where one inserts what another
 * deletes, in `w:moveFrom` or `w:moveTo` where the paragraph moves. Called by `exportTrackedDocx`.
 */
import { FootnoteReferenceRun, TextRun, type XmlComponent } from 'docx'
import { lookOf } from '#core/interchange/docxRuns.ts'
import type { Language } from '#core/interchange/guessLanguage.ts'
import { toXmlText } from '#core/interchange/toXmlText.ts'
import { DocxElement } from '#core/interchange/tracked/docxElement.ts'
import type { Hand, TrackedRun } from '#core/interchange/tracked/trackedText.ts'

export interface WordRevision extends Readonly<Record<string, string>> {
  readonly 'w:id': string
}

export interface TrackedRunContext {
  readonly language: Language
  /** The attributes of a change of that hand, with an id of its own. */
  readonly revision: (by: Hand) => WordRevision
  /** Who moves the paragraph it stands in. */
  readonly moved: Hand | null
  /** Takes a footnote's words, gives its number. */
  readonly addNote: (words: string) => number
}

export function writeTrackedRun(tracked: TrackedRun, context: TrackedRunContext): XmlComponent {
  const { run, inserted, deleted } = tracked
  const { moved, revision } = context
  const leaves = deleted !== undefined && deleted === moved && inserted === undefined
  const comes = inserted !== undefined && inserted === moved
  // Word keeps deleted words apart from others by name; words that move are not deleted.
  let element: XmlComponent = writeRun(tracked, context, deleted !== undefined && !leaves)
  if (deleted) element = new DocxElement(leaves ? 'w:moveFrom' : 'w:del', revision(deleted), [element])
  if (inserted) element = new DocxElement(comes ? 'w:moveTo' : 'w:ins', revision(inserted), [element])
  return run.text === '' && run.footnote === undefined ? new TextRun('') : element
}

function writeRun({ run }: TrackedRun, { language, addNote }: TrackedRunContext, struck: boolean): XmlComponent {
  if (run.footnote !== undefined) return new FootnoteReferenceRun(addNote(run.footnote))
  const parts = toXmlText(run.text).split(/(\n|\t)/u)
  const children = parts.flatMap((part): XmlComponent[] => {
    if (part === '') return []
    if (part === '\n') return [new DocxElement('w:br', {})]
    if (part === '\t') return [new DocxElement('w:tab', {})]
    return [new DocxElement(struck ? 'w:delText' : 'w:t', { 'xml:space': 'preserve' }, [part])]
  })
  return new TextRun({ ...lookOf(run, language), children })
}
