/**
 * Reads a line that the secretariat or the Chair types while people speak: `EU: add "timely" before "information"`. It
 * comes to commands, or to a sentence on what is not understood and where; where words are ambiguous it asks which, and
 * never guesses. Called by the application with every keystroke, for the preview. Rules K1 to K14 in SPEC.md beside it.
 */
import { addAct, deleteWordsAct, replaceAct } from '#core/capture/amendActs.ts'
import { notCaptured, type Captured, type CaptureContext, type NotCaptured } from '#core/capture/captured.ts'
import { bracketAct, confirmAct } from '#core/capture/bracketActs.ts'
import { findSpeakers, type Speaker } from '#core/capture/findSpeakers.ts'
import { fold } from '#core/capture/fold.ts'
import { cosponsorAct, positionAct } from '#core/capture/positionActs.ts'
import { called, Reader, type Act } from '#core/capture/reader.ts'
import { deleteParagraphAct, moveAct, newAct } from '#core/capture/structureActs.ts'
import { tokenizeLine, type Token } from '#core/capture/tokenizeLine.ts'

/** The verbs as people say them; the first of each is the one that is offered. */
const ACTS: ReadonlyArray<{ readonly verbs: readonly string[]; readonly act: Act }> = [
  { verbs: ['add', 'insert', 'adds'], act: addAct },
  { verbs: ['delete', 'strike', 'deletes'], act: deleteAct },
  { verbs: ['replace', 'replaces'], act: replaceAct },
  { verbs: ['new'], act: newAct },
  { verbs: ['move', 'moves'], act: moveAct },
  { verbs: ['support', 'supports'], act: positionAct('support') },
  { verbs: ['oppose', 'opposes'], act: positionAct('oppose') },
  { verbs: ['retain', 'retains', 'keep'], act: positionAct('retain') },
  { verbs: ['reserve', 'reserves'], act: positionAct('reserve') },
  { verbs: ['reflect', 'reflects'], act: positionAct('reflect') },
  { verbs: ['cosponsor', 'co-sponsor', 'cosponsors'], act: cosponsorAct },
  { verbs: ['bracket', 'brackets'], act: bracketAct },
  { verbs: ['confirm', 'confirms'], act: confirmAct },
  { verbs: ['withdraw', 'withdraws'], act: withdrawIfAct }
]
export const CAPTURE_VERBS: readonly string[] = ACTS.map(({ verbs }) => verbs[0]!)

export function parseCapture(line: string, context: CaptureContext): Captured {
  const tokens = tokenizeLine(line)
  const start = { from: 0, to: 0 }
  if (tokens.length === 0) return notCaptured('Type who spoke, a colon, and what they propose.', start)
  if (isWord(tokens[0]!, 'note')) return note(line, tokens, context)
  const opening = openingOf(line, tokens, context)
  if (!opening.ok) return opening
  const reader = new Reader(line, tokens, opening.next, opening.speakers, context)
  const verb = reader.next
  const found = ACTS.find(({ verbs }) => verb?.kind === 'word' && verbs.includes(fold(verb.text)))
  if (!found) {
    return notCaptured(`Say what they propose: ${CAPTURE_VERBS.slice(0, -1).join(', ')} or withdraw if.`, reader.here)
  }
  reader.skip()
  const result = found.act(reader)
  return result.ok ? { ...result, who: opening.speakers.map(({ name }) => name) } : result
}

interface Opening {
  readonly ok: true
  readonly speakers: readonly Speaker[]
  /** The token that follows. */
  readonly next: number
}

/** Who spoke, up to the colon. The Chair speaks as the Chair and names nobody. */
function openingOf(line: string, tokens: readonly Token[], context: CaptureContext): Opening | NotCaptured {
  const colon = tokens.findIndex(({ kind }) => kind === 'colon')
  const begins = ACTS.some(({ verbs }) => verbs.some((verb) => isWord(tokens[0]!, verb)))
  const quote = tokens.findIndex(({ kind }) => kind === 'quote')
  const unnamed = begins || colon <= 0 || (quote !== -1 && quote < colon)
  const chair = context.role === 'chair'
  if (chair) {
    if (begins) return { ok: true, speakers: [], next: 0 }
    if (colon === 0) return { ok: true, speakers: [], next: 1 }
    if (colon > 0 && fold(line.slice(tokens[0]!.from, tokens[colon - 1]!.to)) === 'chair')
      return { ok: true, speakers: [], next: colon + 1 }
    const message = 'The Chair proposes as the Chair: begin with what to do. The secretariat records it for others.'
    return notCaptured(message, { from: tokens[0]!.from, to: tokens[Math.max(0, colon)]!.to })
  }
  if (unnamed) {
    const place = colon === 0 || begins ? { from: 0, to: 0 } : { from: tokens[0]!.from, to: tokens.at(-1)!.to }
    return notCaptured('Say who spoke first, then a colon: a code or the beginning of a name.', place)
  }
  const found = findSpeakers(line, tokens.slice(0, colon), context.conference)
  return found.ok ? { ok: true, speakers: found.speakers, next: colon + 1 } : found
}

/** Words in quotation marks are taken out of a paragraph; a label is the whole of it. */
function deleteAct(reader: Reader): ReturnType<Act> {
  const words = reader.rest.some(({ kind }) => kind === 'quote')
  const reason = reader.rest.findIndex((token) => isWord(token, 'because'))
  const quoted = words && (reason === -1 || reader.rest.findIndex(({ kind }) => kind === 'quote') < reason)
  if (!quoted) return deleteParagraphAct(reader)
  reader.takeWord('words', 'word')
  return deleteWordsAct(reader)
}

function withdrawIfAct(reader: Reader): ReturnType<Act> {
  if (reader.takeWord('if') === null) {
    return notCaptured(
      'Say “withdraw if” and the condition in quotation marks. What is tabled its sponsor withdraws.',
      reader.here
    )
  }
  return positionAct('withdraw-if')(reader)
}

/** `note KAZ: would like this in a footnote`: heard, not in the text. */
function note(line: string, tokens: readonly Token[], context: CaptureContext): Captured {
  const colon = tokens.findIndex(({ kind }) => kind === 'colon')
  if (colon === -1) {
    const end = { from: line.length, to: line.length }
    return notCaptured('Say whose point it is, a colon, and the point in words.', end)
  }
  const inside = tokens.slice(0, colon).findIndex((token) => isWord(token, 'in'))
  const found = findSpeakers(line, tokens.slice(1, inside === -1 ? colon : inside), context.conference)
  if (!found.ok) return found
  if (found.speakers.length > 1) {
    return notCaptured('A point is noted for one delegation or group at a time.', {
      from: tokens[1]!.from,
      to: tokens[colon]!.from
    })
  }
  const reader = new Reader(line, tokens.slice(0, colon), inside + 1, found.speakers, context)
  const about = inside === -1 ? null : reader.label()
  if (about && !about.ok) return about
  const paragraph = about ? about.value : (context.paragraphs.find(({ id }) => id === context.current) ?? null)
  const words = unquoted(line.slice(tokens[colon]!.to))
  if (words === '') return notCaptured('Say in words what is to be noted.', { from: line.length, to: line.length })
  return {
    ok: true,
    commands: [{ kind: 'note', words, ...(paragraph ? { paragraph: paragraph.id } : {}), ...reader.sponsor }],
    cosponsors: [],
    paragraph: paragraph?.id ?? null,
    who: found.speakers.map(({ name }) => name),
    title: paragraph ? `Noted on ${called(paragraph)}, not in the text` : 'Noted, not in the text',
    diff: [{ op: 'same', runs: [{ text: words, marks: [] }] }]
  }
}

function unquoted(words: string): string {
  return words
    .trim()
    .replace(/^["“„«](.*)["”“»]$/su, '$1')
    .trim()
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'word' && fold(token.text) === word
}
