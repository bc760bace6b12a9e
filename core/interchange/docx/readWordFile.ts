/**
 * Reads a Word file (.docx) into a `WordText`, or says in one sentence why not. The one entry into this folder: called by
 * `importDocx` and `compareDocx`. Pure and defensive: it sees bytes alone, follows no link, expands no entity, runs
 * nothing, and every size, count, depth and the time are bounded (`BOUNDS`).
 */
import { countRevisions } from '#core/interchange/docx/countRevisions.ts'
import { openWordPackage, type WordPackage } from '#core/interchange/docx/openWordPackage.ts'
import { readComments, readNotes } from '#core/interchange/docx/readNotes.ts'
import { readNumbering } from '#core/interchange/docx/readNumbering.ts'
import { RunReader } from '#core/interchange/docx/readRuns.ts'
import { readSegments } from '#core/interchange/docx/readSegments.ts'
import { readStyles, type Styles } from '#core/interchange/docx/readStyles.ts'
import { child, textOf, type XmlElement } from '#core/interchange/docx/readXml.ts'
import { STYLE } from '#core/interchange/docxStyles.ts'
import { BOUNDS, Unreadable, type UnreadableCode } from '#core/interchange/docx/unreadable.ts'
import type { Finding, Piece, WordText } from '#core/interchange/docx/wordText.ts'

export type ReadWord =
  | { readonly ok: true; readonly text: WordText }
  | { readonly ok: false; readonly code: UnreadableCode; readonly message: string }

/** @param clock milliseconds from any beginning: a file that takes too long is given up */
export function readWordFile(bytes: Uint8Array, clock: () => number): ReadWord {
  const end = clock() + BOUNDS.time
  const check = () => {
    if (clock() <= end) return
    throw new Unreadable('too-slow', 'Reading the file took too long, so it was given up. Nothing was taken over.')
  }
  try {
    return { ok: true, text: read(bytes, check) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, message: error.message }
    throw error
  }
}

function read(bytes: Uint8Array, check: () => void): WordText {
  const file = openWordPackage(bytes, check)
  const body = child(file.document, 'w:body')
  if (!body)
    throw new Unreadable('damaged', 'The Word file has no text. Open it in Word, save it again and try once more.')
  const styles = readStyles(file.related('styles'))
  const numbering = readNumbering(file.related('numbering'))
  const notes = {
    footnote: readNotes(file.related('footnotes'), 'w:footnote', noteReader(styles)),
    endnote: readNotes(file.related('endnotes'), 'w:endnote', noteReader(styles))
  }
  const { segments, findings, quotes } = readSegments(body, {
    styles,
    numbering,
    note: (kind, id) => notes[kind].get(id),
    linkTarget: (id) => file.relation(id)?.target,
    check
  })
  return {
    segments,
    numbering,
    ours: [STYLE.numbered, STYLE.plain, STYLE.lead].every((id) => styles.has(id)),
    comments: readComments(file.related('comments'), file.related('commentsExtended'), quotes),
    findings: [...findings, ...runningLines(file), ...macros(file)],
    revisions: countRevisions(file.document)
  }
}

/** The words of a note: what it calls itself, such as further notes, is not followed. */
function noteReader(styles: Styles): (paragraph: XmlElement) => readonly Piece[] {
  const nothing = () => undefined
  const reader = new RunReader({
    styles,
    note: nothing,
    linkTarget: nothing,
    simplified: nothing,
    leftOut: nothing,
    tally: nothing,
    commentStarts: nothing,
    commentEnds: nothing,
    words: nothing,
    box: nothing
  })
  return (paragraph) => reader.read(paragraph)
}

/** Headers and footers are no part of the text; their words are told, so that none is lost unseen. */
function runningLines(file: WordPackage): Finding[] {
  return (['header', 'footer'] as const).flatMap((kind) => {
    const words = new Set(
      file
        .relatedAll(kind)
        .map((part) => textIn(part))
        .filter((text) => text !== '')
    )
    return [...words].map((text): Finding => {
      return { segment: 0, kind: 'left-out', sentence: `the ${kind} “${text.slice(0, 200)}” was left out.` }
    })
  })
}

function textIn(element: XmlElement): string {
  const texts: string[] = []
  const walk = (inner: XmlElement) => {
    if (inner.name === 'w:t') texts.push(textOf(inner))
    else if (inner.name === 'w:p' || inner.name === 'w:tab') texts.push(' ')
    if (inner.name !== 'w:instrText') inner.children.forEach((node) => typeof node !== 'string' && walk(node))
  }
  walk(element)
  return texts.join('').replace(/\s+/gu, ' ').trim()
}

function macros(file: WordPackage): Finding[] {
  if (!file.macros) return []
  return [{ segment: 0, kind: 'left-out', sentence: 'the macros of the file were left out unread.' }]
}
