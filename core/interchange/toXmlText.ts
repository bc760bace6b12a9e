/**
 * Takes out of a text what no XML document can hold: control characters and halves of characters. Called by the HTML
 * and Word exporters for every word that comes from people.
 */
export function toXmlText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
}
