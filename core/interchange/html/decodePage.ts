/**
 * Makes text of the bytes of a page: by its byte order mark, by what it says of itself, as UTF-8, and otherwise in the encoding
 * in which Word saves pages in the West. Called by whoever reads a page from a file.
 */
const SAYS = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_:.-]{1,40})/iu
/** A page says its encoding in its first kilobyte. */
const HEAD = 4096

export function decodePage(bytes: Uint8Array): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const tries = [marked, 'utf-8', SAYS.exec(head)?.[1] ?? null, 'windows-1252']
  for (const encoding of tries) {
    const text = encoding === null ? null : decoded(bytes, encoding)
    if (text !== null) return text
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

/** Null if the bytes are not of that encoding, or nobody knows it. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
