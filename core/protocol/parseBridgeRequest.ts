/**
 * Checks what a page asks over the bridge against the shape its channel takes. Called by `answerBridge` in main.
 */
import * as v from 'valibot'
import type { BridgeChannel } from '#core/protocol/bridge.ts'

/** Names that a file may be given: no folders, no leading dot, nothing that a file system forbids. */
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^(?!\.)[^/\\:*?"<>|\p{Cc}]+$/u))

const SHAPES = {
  about: v.undefined(),
  saveFile: v.strictObject({ name: fileName, bytes: v.instance(Uint8Array) })
} satisfies Record<BridgeChannel, v.GenericSchema>

export type BridgeRequest =
  | { readonly ok: true; readonly channel: 'about' }
  | {
      readonly ok: true
      readonly channel: 'saveFile'
      readonly file: { readonly name: string; readonly bytes: Uint8Array }
    }
  | { readonly ok: false; readonly message: string }

export function parseBridgeRequest(channel: string, request: unknown): BridgeRequest {
  if (channel === 'about') {
    return v.is(SHAPES.about, request)
      ? { ok: true, channel }
      : { ok: false, message: 'The channel "about" takes no request.' }
  }
  if (channel === 'saveFile') {
    const parsed = v.safeParse(SHAPES.saveFile, request)
    if (parsed.success) return { ok: true, channel, file: parsed.output }
    return { ok: false, message: 'The channel "saveFile" takes a plain file name and the bytes of the file.' }
  }
  return { ok: false, message: `There is no bridge channel "${channel.slice(0, 40)}".` }
}
