/**
 * Gives the style sheet the words that stand before and behind an insertion or a deletion for those who hear it, in the language
 * of the interface. They are made by the style sheet so that they are in no copy and no search of the text. Called once.
 */
import { say } from '#renderer/languages/say.ts'

export function hearChanges(): void {
  const { style } = document.documentElement
  style.setProperty('--hear-inserted', JSON.stringify(` ${say('hear.inserted')} `))
  style.setProperty('--hear-deleted', JSON.stringify(` ${say('hear.deleted')} `))
  style.setProperty('--hear-end', JSON.stringify(`${say('hear.endOfChange')} `))
}
