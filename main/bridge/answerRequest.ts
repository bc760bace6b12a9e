/**
 * Takes one message of the bridge through everything it must pass: who asks, whether they may, whether it has the shape of
 * its channel; then answers it. Called by `answerBridge`, the only file that listens to Electron's `ipcMain`, and by tests.
 */
import { mayAsk, type BridgeChannel } from '#core/protocol/bridge.ts'
import { parseBridgeRequest } from '#core/protocol/parseBridgeRequest.ts'
import type { Answers } from '#main/bridge/createAnswers.ts'
import type { Asker } from '#main/bridge/whoAsks.ts'

/** @throws Error with one sentence for whatever is not a proper question; the page sees it as a rejected promise */
export async function answerRequest(
  answers: Answers,
  channel: BridgeChannel,
  request: unknown,
  asker: Asker | null
): Promise<unknown> {
  if (!asker) throw new Error('The desktop answers only the page it opened itself.')
  if (!mayAsk(channel, asker.ownPage)) throw new Error(`The channel "${channel}" is not open to this page.`)
  const parsed = parseBridgeRequest(channel, request)
  if (!parsed.ok) throw new Error(parsed.message)
  const answer = answers[channel] as (request: unknown, asker: Asker) => unknown
  return answer(parsed.request, asker)
}
