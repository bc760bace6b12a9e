/**
 * Checks what a page asks over the bridge against the shape its channel takes. Called by `answerBridge` in main, before
 * anything is done; what passes here is trusted from there on.
 */
import * as v from 'valibot'
import { BRIDGE_CHANNELS, type BridgeChannel, type BridgeRequest } from '#core/protocol/bridge.ts'

/** Names that a file may be given: no folders, no leading dot, nothing that a file system forbids. */
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^(?!\.)[^/\\:*?"<>|\p{Cc}]+$/u))
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const typed = v.pipe(v.string(), v.maxLength(2000))
const bytes = v.instance(Uint8Array)
const secretPlace = v.picklist(['here', 'everywhere'])
const command = v.strictObject({ id: word, name: word, key: word, group: word, enabled: v.boolean() })

type Shapes = { readonly [Channel in BridgeChannel]: v.GenericSchema<unknown, BridgeRequest<Channel>> }

const SHAPES: Shapes = {
  about: v.undefined(),
  beginSave: v.strictObject({ name: fileName, size: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  writeSave: v.strictObject({ ticket: word, bytes }),
  endSave: v.strictObject({ ticket: word, keep: v.boolean() }),
  print: v.undefined(),
  savePdf: v.strictObject({ name: fileName }),
  offerCommands: v.strictObject({ commands: v.pipe(v.array(command), v.maxLength(200)) }),
  spelling: v.strictObject({ languages: v.pipe(v.array(word), v.maxLength(10)) }),
  showing: v.strictObject({ title: v.pipe(v.string(), v.minLength(1), v.maxLength(500)) }),
  openScreen: v.strictObject({ draft: word }),
  readSecrets: v.undefined(),
  keepSecret: v.strictObject({ place: secretPlace, key: word, value: v.pipe(v.string(), v.maxLength(1_000_000)) }),
  forgetSecret: v.strictObject({ place: secretPlace, key: word }),
  state: v.undefined(),
  openFile: v.undefined(),
  openRecent: v.strictObject({ id: line }),
  forgetRecent: v.strictObject({ id: line }),
  openSample: v.strictObject({ name: word }),
  create: v.strictObject({
    // What it says is read by `parseConference`, which answers with a sentence.
    description: v.unknown(),
    texts: v.pipe(v.array(v.strictObject({ name: fileName, bytes })), v.maxLength(50))
  }),
  // What was typed is read by `readJoin`, which answers with a sentence.
  join: v.union([v.strictObject({ link: typed }), v.strictObject({ address: typed, code: typed })]),
  openSeat: v.strictObject({ conference: word, participant: word }),
  host: v.strictObject({ conference: word, address: word, plain: v.boolean() }),
  renewLinks: v.strictObject({ conference: word }),
  stopHosting: v.strictObject({ conference: word }),
  closeConference: v.strictObject({ conference: word }),
  setUpdates: v.strictObject({ on: v.boolean() })
}

export type ParsedBridgeRequest<Channel extends BridgeChannel> =
  { readonly ok: true; readonly request: BridgeRequest<Channel> } | { readonly ok: false; readonly message: string }

export function parseBridgeRequest<Channel extends BridgeChannel>(
  channel: Channel,
  request: unknown
): ParsedBridgeRequest<Channel> {
  if (!BRIDGE_CHANNELS.includes(channel)) {
    return { ok: false, message: `There is no bridge channel "${channel.slice(0, 40)}".` }
  }
  const parsed = v.safeParse(SHAPES[channel], request)
  if (parsed.success) return { ok: true, request: parsed.output as BridgeRequest<Channel> }
  return { ok: false, message: `The channel "${channel}" was asked in a shape that it does not take.` }
}
