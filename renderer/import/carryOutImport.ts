/**
 * Puts an imported Word file into a draft on which nothing is decided yet: the text with the pen, then each proposal by the
 * command that tables it, as the secretariat records what delegations say. Called by `ImportDialog`.
 */
import type * as Y from 'yjs'
import type { Receipt } from '#core/decide/outcome.ts'
import { SECRETARIAT } from '#core/conference/conference.ts'
import { writeText } from '#core/document/writeText.ts'
import { resolveCounter, type ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import type { CommandBody } from '#renderer/commands/sendCommand.ts'
import type { Answer } from '#renderer/session/callRelay.ts'
import { say } from '#renderer/languages/say.ts'

export interface ImportPlan {
  readonly imported: ImportedDocx
  /** For whom each author stands. */
  readonly codes: ReadonlyMap<string, string>
  readonly text: Y.Doc
  send(body: CommandBody): Promise<Answer<Receipt>>
  /** How many of the proposals have been sent. */
  onProgress(done: number): void
  readonly cancelled: AbortSignal
  /** Waits for the text to reach the relay; replaced in tests. */
  pause(): Promise<void>
}

export interface CarriedOut {
  readonly tabled: number
  /** What was not tabled and why, one sentence each. */
  readonly left: readonly string[]
}

/** The text and the commands go different ways: the first command may arrive before the text. */
const MOST_PAUSES = 40

export async function carryOutImport(plan: ImportPlan): Promise<CarriedOut> {
  const { imported, codes, text, cancelled } = plan
  const fragment = text.getXmlFragment('text')
  text.transact(() => {
    fragment.delete(0, fragment.length)
    writeText(fragment, imported.nodes)
  })
  const left: string[] = []
  let tabled = 0
  let pauses = 0
  const send = async (body: CommandBody): Promise<Answer<Receipt>> => {
    for (;;) {
      const answer = await plan.send(body)
      const early = !answer.ok && answer.code === 'no-such-paragraph' && tabled === 0
      if (!early || pauses++ >= MOST_PAUSES || cancelled.aborted) return answer
      await plan.pause()
    }
  }
  const proposals: Array<string | undefined> = []
  for (const [index, read] of imported.changes.entries()) {
    const { author, change, place, rationale, positions } = resolveCounter(read, proposals)
    if (cancelled.aborted) {
      left.push(say('import.itWasCancelledProposals', { count: imported.changes.length - index }))
      break
    }
    const answer = await send({
      kind: 'table',
      change,
      ...behalf(codes.get(author)),
      ...(rationale !== undefined && { rationale })
    })
    proposals.push(answer.ok ? answer.value.proposal : undefined)
    if (!answer.ok)
      left.push(say('import.changeLeftOut', { place, author: author || say('import.noName'), why: answer.message }))
    else {
      tabled++
      for (const { author: holder, position } of positions) {
        const proposal = answer.value.proposal!
        const stands = behalf(codes.get(holder))
        const taken = await send(
          position === 'cosponsor'
            ? { kind: 'cosponsor', proposal, ...stands }
            : { kind: 'position', proposal, position, ...stands }
        )
        if (!taken.ok)
          left.push(
            say('import.positionLeftOut', { place, author: holder || say('import.noName'), why: taken.message })
          )
      }
    }
    plan.onProgress(index + 1)
  }
  return { tabled, left }
}

/** The secretariat speaks for everyone, and for itself on behalf of nobody. */
function behalf(code: string | undefined): { onBehalfOf?: string } {
  return code === undefined || code === SECRETARIAT ? {} : { onBehalfOf: code }
}
