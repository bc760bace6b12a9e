/**
 * Tells what arrived through the room (from others, or from undo, which goes through the room too) from what was typed
 * here. Used by every plugin that must act on one of the two only.
 */
import type { Transaction } from 'prosemirror-state'
import { ySyncPluginKey } from 'y-prosemirror'

export function isFromRoom(tr: Transaction): boolean {
  const meta = tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined
  return meta?.isChangeOrigin === true
}
