/**
 * Opens the zip archive that a Word file is, by its central directory, and inflates one part when it is asked for. Called
 * by `openWordPackage`. Every number in an archive is a claim: offsets, sizes and counts are checked against the bytes
 * and against `BOUNDS`, and inflating stops as soon as a part is larger than it said. Never reads a part that nobody asks
 * for, and never makes a path of a name.
 */
import { Inflate } from 'fflate'
import { crc32 } from '#core/interchange/docx/crc32.ts'
import { BOUNDS, Unreadable } from '#core/interchange/docx/unreadable.ts'

export interface Archive {
  readonly names: readonly string[]
  has(name: string): boolean
  /** @throws Unreadable if the part is damaged or larger than it may be */
  read(name: string): Uint8Array
}

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly local: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
/** The sizes stand behind the bytes, because they were not known before. */
const SIZES_BEHIND = 8
/** Small enough that a slice which inflates a thousandfold is still a few megabytes. */
const SLICE = 8 * 1024

const damaged = (what: string) =>
  new Unreadable('damaged', `The file is damaged: ${what}. Open it in Word, save it again and try once more.`)

/** @param check called again and again while inflating; it throws when time is up */
export function openArchive(bytes: Uint8Array, check: () => void): Archive {
  if (bytes.length > BOUNDS.file) {
    throw new Unreadable(
      'too-large',
      `The file is larger than ${megabytes(BOUNDS.file)}, which no outcome document is.`
    )
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) throw damaged(`its part ${printable(name)} is missing`)
      return inflate(bytes, view, entry, name, check)
    }
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  let at = start
  if (count > BOUNDS.entries) {
    throw new Unreadable('suspicious', `The file holds ${count} parts; a Word file has a few dozen. It was not opened.`)
  }
  const entries = new Map<string, Entry>()
  /** Names as Word compares them: it takes no notice of capitals, strokes before them or which way strokes lean. */
  const known = new Set<string>()
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('its list of parts breaks off')
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw damaged('its list of parts breaks off')
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry: Entry = {
      name,
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true)
    }
    if ((flags & ENCRYPTED) !== 0) {
      throw new Unreadable(
        'encrypted',
        'The file is encrypted. Open it in Word, save it without a password and try again.'
      )
    }
    const same = name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()
    if (known.has(same)) {
      throw new Unreadable('suspicious', `The file holds two parts of the name ${printable(name)}. It was not opened.`)
    }
    refuseBomb(name, entry)
    total += entry.size
    if (total > BOUNDS.total) {
      throw new Unreadable(
        'too-large',
        `Unpacked, the file would be larger than ${megabytes(BOUNDS.total)}, which no outcome document is. It was not opened.`
      )
    }
    known.add(same)
    entries.set(name, entry)
    at = next
  }
  // Another reader might take another list than this one for the list of parts.
  if (at !== start + view.getUint32(end + 12, true) || at > end)
    throw damaged('its list of parts is not as long as it says')
  if (view.getUint16(end + 8, true) !== count) throw damaged('it is one of several that belong together')
  return entries
}

/** The end record stands in the last 64 kilobytes, behind everything else, with a remark that reaches to the end. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw damaged('it breaks off before its end')
}

function refuseBomb(name: string, { packed, size }: Entry): void {
  if (size > 1024 * 1024 && size > packed * BOUNDS.ratio) {
    throw new Unreadable(
      'suspicious',
      `The part ${printable(name)} of the file would unpack to ${Math.round(size / Math.max(packed, 1))} times its size, as no real document does. It was not opened.`
    )
  }
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, name: string, check: () => void): Uint8Array {
  if (entry.size > BOUNDS.part) throw tooLarge(name)
  if (entry.local + 30 > bytes.length || view.getUint32(entry.local, true) !== LOCAL) {
    throw damaged(`its part ${printable(name)} is not where it should be`)
  }
  refuseDisagreement(bytes, view, entry)
  const start = entry.local + 30 + view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true)
  if (start + entry.packed > bytes.length) throw damaged(`its part ${printable(name)} breaks off`)
  const packed = bytes.subarray(start, start + entry.packed)
  const content = entry.method === STORED ? packed : unpack(packed, entry, name, check)
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw damaged(`its part ${printable(name)} is not what it should be`)
  }
  return content
}

/** Each part says what it is twice, in the list and before its bytes; who reads the one must find what who reads the other finds. */
function refuseDisagreement(
  bytes: Uint8Array,
  view: DataView,
  { name, flags, method, packed, size, local }: Entry
): void {
  const length = view.getUint16(local + 26, true)
  const said = new TextDecoder('utf-8').decode(bytes.subarray(local + 30, local + 30 + length))
  const later = (flags & SIZES_BEHIND) !== 0
  const agrees =
    said === name &&
    view.getUint16(local + 8, true) === method &&
    (view.getUint16(local + 6, true) & (ENCRYPTED | SIZES_BEHIND)) === (flags & (ENCRYPTED | SIZES_BEHIND)) &&
    (later || (view.getUint32(local + 18, true) === packed && view.getUint32(local + 22, true) === size))
  if (agrees) return
  throw new Unreadable(
    'suspicious',
    `The file says two different things of its part ${printable(name)}, as no file from Word does. It was not opened.`
  )
}

function unpack(packed: Uint8Array, entry: Entry, name: string, check: () => void): Uint8Array {
  if (entry.method !== DEFLATED) throw damaged(`its part ${printable(name)} is packed in a way that Word does not know`)
  const content = new Uint8Array(entry.size)
  let filled = 0
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > entry.size) throw damaged(`its part ${printable(name)} is larger than it says`)
    content.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      check()
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw damaged(`its part ${printable(name)} cannot be unpacked`)
  }
  return filled === entry.size ? content : content.subarray(0, filled)
}

function tooLarge(name: string): Unreadable {
  return new Unreadable(
    'too-large',
    `The part ${printable(name)} of the file is larger than ${megabytes(BOUNDS.part)}, which no outcome document is. It was not opened.`
  )
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`
}

/** A name from the file within a sentence. */
function printable(name: string): string {
  return `“${name.replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, '?').slice(0, 60)}”`
}
