/**
 * Puts words on the clipboard, also on a page of the local network, where browsers offer no clipboard of their own. True if
 * it worked.
 */
export async function copyWords(words: string): Promise<boolean> {
  // Missing on pages that came neither over TLS nor from this computer, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard) {
    try {
      await clipboard.writeText(words)
      return true
    } catch {
      // Refused: the older way may still be open.
    }
  }
  const field = document.createElement('textarea')
  field.value = words
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // Within the dialog that holds the focus, which lets nothing outside it have it.
  const focused = document.activeElement
  const holder = focused?.closest('[role="dialog"]') ?? document.body
  holder.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
