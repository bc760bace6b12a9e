/**
 * Writes a text so that it can stand in an HTML element or a quoted attribute and is nothing but text there. Every word
 * that comes from people goes through here.
 */
import { toXmlText } from '#core/interchange/toXmlText.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

export function escapeHtml(text: string): string {
  return toXmlText(text).replace(/[&<>"']/gu, (character) => ENTITIES[character]!)
}
