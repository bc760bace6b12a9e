/**
 * The acts about agreement: words or a paragraph put in brackets that the speakers hold, and an agreement confirmed. Called
 * by `parseCapture`. Rule K16.
 */
import { anchorOf, contentOf, locate } from '#core/capture/amendActs.ts'
import type { CaptureCommand } from '#core/capture/captured.ts'
import { notCaptured } from '#core/capture/captured.ts'
import { flatten } from '#core/capture/findWords.ts'
import { called, type ActResult, type Reader } from '#core/capture/reader.ts'
import { SECRETARIAT } from '#core/conference/conference.ts'

export function bracketAct(reader: Reader): ActResult {
  reader.takeWord('the')
  reader.takeWord('words', 'word')
  const holders = reader.speakers.map(({ code }) => code).filter((code) => code !== SECRETARIAT)
  const held = holders.length > 0 ? { holders } : {}
  if (!reader.rest.some(({ kind }) => kind === 'quote')) return bracketWhole(reader, held)
  const anchor = anchorOf(reader, 'Say in quotation marks which words to put in brackets.')
  if (!anchor.ok) return anchor
  const found = reader.inParagraph()
  if (!found.ok) return found
  const paragraph = found.value
  const flat = flatten(contentOf(reader, paragraph))
  const place = locate(reader, anchor, flat, paragraph)
  if (!place.ok) return place
  const to = place.at + anchor.quote.text.trim().length
  const words = flat.text.slice(place.at, to)
  return reader.done({
    ok: true,
    commands: [
      {
        kind: 'bracket',
        paragraph: paragraph.id,
        from: flat.places[place.at]!,
        to: flat.places[to]!,
        ...(words.includes('\n') ? {} : { words }),
        ...held
      }
    ],
    cosponsors: [],
    paragraph: paragraph.id,
    title: `Brackets in ${called(paragraph)}`,
    diff: [{ op: 'same', runs: [{ text: `[${words}]`, marks: [] }] }]
  })
}

function bracketWhole(reader: Reader, held: { readonly holders?: readonly string[] }): ActResult {
  reader.takeWord('in', 'around')
  const found = reader.next === undefined ? reader.current() : reader.label()
  if (!found.ok) return found
  return reader.done({
    ok: true,
    commands: [{ kind: 'bracket', paragraph: found.value.id, ...held }],
    cosponsors: [],
    paragraph: found.value.id,
    title: `Brackets around ${called(found.value)}`,
    diff: []
  })
}

export function confirmAct(reader: Reader): ActResult {
  reader.takeWord('in', 'on')
  const found = reader.next === undefined ? reader.current() : reader.label()
  if (!found.ok) return found
  const paragraph = found.value
  if (reader.speakers.length === 0 || reader.speakers.some(({ code }) => code === SECRETARIAT)) {
    return notCaptured('Say who confirms: the Chair and the secretariat have nothing to confirm.', { from: 0, to: 0 })
  }
  return reader.done({
    ok: true,
    commands: reader.speakers.map(({ code }): CaptureCommand => ({
      kind: 'confirm',
      paragraph: paragraph.id,
      onBehalfOf: code
    })),
    cosponsors: [],
    paragraph: paragraph.id,
    title: `Confirmation of ${called(paragraph)}`,
    diff: []
  })
}
