/**
 * Who spoke: delegations and groups by code, by name, or by the beginning of either. Several may begin alike; then it asks
 * which, and never guesses. Called by `parseCapture`; `suggestCapture` offers the same list. Rules K2 and K3.
 */
import { notCaptured, withWords, type NotCaptured, type Place } from '#core/capture/captured.ts'
import { fold } from '#core/capture/fold.ts'
import type { Token } from '#core/capture/tokenizeLine.ts'
import { SECRETARIAT, type Conference } from '#core/conference/conference.ts'

export interface Speaker {
  readonly code: string
  readonly name: string
}

type Known = Pick<Conference, 'delegations' | 'groups'>

/** @param tokens those before the colon */
export function findSpeakers(
  line: string,
  tokens: readonly Token[],
  conference: Known
): { readonly ok: true; readonly speakers: readonly Speaker[] } | NotCaptured {
  const speakers: Speaker[] = []
  for (const place of splitNames(tokens)) {
    const said = line.slice(place.from, place.to)
    const found = speakersNamed(said, conference)
    if (found.length === 0) {
      return notCaptured(`No delegation or group is called “${said}”. Type a code, or the beginning of a name.`, place)
    }
    if (found.length > 1) {
      const choices = found.map(({ code, name }) => ({
        words: `${code} ${name}`,
        line: withWords(line, place, code)
      }))
      return notCaptured(`“${said}” may be ${found.length} of those taking part. Which one spoke?`, place, choices)
    }
    if (!speakers.some(({ code }) => code === found[0]!.code)) speakers.push(found[0]!)
  }
  return { ok: true, speakers }
}

/** Groups first, as they are printed. */
export function allSpeakers(conference: Known): readonly Speaker[] {
  return [
    ...conference.groups.map(({ code, name }) => ({ code, name })),
    ...conference.delegations.map(({ code, name }) => ({ code, name })),
    { code: SECRETARIAT, name: 'Secretariat' }
  ]
}

/** Exactly that code or name, else all that begin so. */
export function speakersNamed(said: string, conference: Known): readonly Speaker[] {
  const wanted = fold(said.trim())
  if (wanted === '') return []
  const all = allSpeakers(conference)
  const exact = all.find(({ code }) => fold(code) === wanted) ?? all.find(({ name }) => fold(name) === wanted)
  if (exact) return [exact]
  return all.filter(({ code, name }) => fold(code).startsWith(wanted) || beginsWith(fold(name), wanted))
}

/** "of 77" begins a later word of "Group of 77 and China": people say the part that tells apart. */
function beginsWith(name: string, wanted: string): boolean {
  return name.startsWith(wanted) || (wanted.length > 2 && name.includes(` ${wanted}`))
}

/** The stretches between commas and the word "and". */
function splitNames(tokens: readonly Token[]): readonly Place[] {
  const places: Array<{ from: number; to: number }> = []
  let open: { from: number; to: number } | null = null
  for (const token of tokens) {
    if (token.kind === 'comma') open = null
    else if (open) open.to = token.to
    else places.push((open = { from: token.from, to: token.to }))
  }
  return places
}
