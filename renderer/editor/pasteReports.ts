/**
 * Tells what a paste simplified or left out, as an event that rises from the editor through the page. Sent by `readClipboard`;
 * heard by `DraftScreen`, which shows it.
 */
const NAME = 'chapeau-pasted'

export function reportPaste(from: EventTarget, remarks: readonly string[]): void {
  if (remarks.length > 0) from.dispatchEvent(new CustomEvent(NAME, { bubbles: true, detail: remarks }))
}

/** @returns stops listening */
export function hearPastes(within: EventTarget, listener: (remarks: readonly string[]) => void): () => void {
  const hear = (event: Event): void => listener((event as CustomEvent<readonly string[]>).detail)
  within.addEventListener(NAME, hear)
  return () => within.removeEventListener(NAME, hear)
}
