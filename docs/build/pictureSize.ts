/** Width and height of a WebP file in pixels, so that a page does not jump when its pictures arrive. Called by `showPictures`. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (word(0) !== 'RIFF' || word(8) !== 'WEBP') throw new TypeError('This is not a picture in WebP form.')
  switch (word(12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X': {
      const three = (at: number): number => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16) + 1
      return { width: three(24), height: three(27) }
    }
  }
  throw new TypeError(`A picture in WebP form of the kind "${word(12)}" is not known here.`)
}
