/**
 * Which paragraph a label in a line means: "OP3 bis", "op3bis", "7 (a)", "para 7", "3" where there is an OP3. Called by
 * `parseCapture` wherever the grammar has a label. Rule K5.
 */
import { notCaptured, type NotCaptured, type Place } from '#core/capture/captured.ts'
import { fold } from '#core/capture/fold.ts'
import type { Token } from '#core/capture/tokenizeLine.ts'
import type { CompiledParagraph } from '#core/compile/compiled.ts'

export interface FoundParagraph {
  readonly ok: true
  readonly paragraph: CompiledParagraph
  /** Tokens that the label takes up. */
  readonly count: number
}

const BEFORE_A_LABEL = new Set(['paragraph', 'para', 'para.', 'paragraphs', 'the'])

/** Reads the longest label at the beginning of the tokens. */
export function findParagraph(
  tokens: readonly Token[],
  paragraphs: readonly CompiledParagraph[],
  end: Place
): FoundParagraph | NotCaptured {
  let start = 0
  while (tokens[start]?.kind === 'word' && BEFORE_A_LABEL.has(fold(tokens[start]!.text))) start++
  const words = tokens.slice(start)
  const until = words.findIndex((token) => token.kind !== 'word')
  const most = until === -1 ? words.length : until
  for (let count = Math.min(most, 6); count > 0; count--) {
    const said = words.slice(0, count).map(({ text }) => text)
    const paragraph = paragraphCalled(said.join(''), paragraphs)
    if (paragraph) return { ok: true, paragraph, count: start + count }
  }
  const first = words[0]
  if (!first) return notCaptured('Say which paragraph: a label such as OP3 or 7 (a).', end)
  const at = { from: first.from, to: words[Math.max(0, most - 1)]!.to }
  return notCaptured(
    `No paragraph of this text has the label “${words
      .slice(0, most)
      .map(({ text }) => text)
      .join(' ')}”.`,
    at
  )
}

/** The paragraph with that label, whatever the spaces, the case and a full stop behind it. */
export function paragraphCalled(said: string, paragraphs: readonly CompiledParagraph[]): CompiledParagraph | null {
  const wanted = bare(said)
  if (wanted === '') return null
  const exact = paragraphs.find(({ label }) => label !== '' && bare(label) === wanted)
  if (exact) return exact
  // Where the room says OP3, people say "three".
  if (/^\d/u.test(wanted)) return paragraphs.find(({ label }) => bare(label) === `op${wanted}`) ?? null
  if (/^op\d/u.test(wanted)) return paragraphs.find(({ label }) => bare(label) === wanted.slice(2)) ?? null
  return paragraphs.find(({ type }) => type === 'title' && wanted === 'title') ?? null
}

function bare(label: string): string {
  return fold(label).replace(/\s/gu, '').replace(/\.+$/u, '')
}
