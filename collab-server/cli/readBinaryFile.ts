/** Reads a file that is no text, a Word document, from the path a person gave. Called by `readDocument` and `importDocument`. */
import { readFile, stat } from 'node:fs/promises'
import { CliRefusal, codeOf } from '#relay/cli/refusal.ts'

/** Larger than any outcome document: it is not even read. */
const LARGEST = 64 * 1024 * 1024

/** @param what how the sentence calls the file: "The document" */
export async function readBinaryFile(path: string, what: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST) {
      throw new CliRefusal(`${what} ${path} is larger than 64 MB, which no outcome document is. Give another file.`)
    }
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (error instanceof CliRefusal) throw error
    const code = codeOf(error)
    if (code === 'ENOENT') throw new CliRefusal(`${what} ${path} does not exist. Correct the path.`, { cause: error })
    if (code === 'EISDIR') throw new CliRefusal(`${what} ${path} is a folder. Give the file in it.`, { cause: error })
    throw new CliRefusal(`${what} ${path} cannot be read (${code}). Check its permissions.`, { cause: error })
  }
}
