/** Reads the files of a zip archive, with Node's own zlib: what an export wrote, without the library that wrote it. */
import { inflateRawSync } from 'node:zlib'

export interface ZipFile {
  readonly text: string
  readonly time: number
}

export function readZip(bytes: Uint8Array): Map<string, ZipFile> {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, ZipFile>()
  let at = buffer.readUInt32LE(end + 16)
  for (let entry = buffer.readUInt16LE(end + 10); entry > 0; entry--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset)) as [
      number,
      number,
      number
    ]
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const data = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    const text = (buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8')
    files.set(buffer.toString('utf8', at + 46, at + 46 + name), { text, time: buffer.readUInt32LE(at + 12) })
    at += 46 + name + extra + comment
  }
  return files
}
