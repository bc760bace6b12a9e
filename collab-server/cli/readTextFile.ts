/**
 * Reads what a person named on the command line, and turns every way in which that can fail into a sentence. Called by the
 * verbs that take a file.
 */
import { readFile, stat } from 'node:fs/promises'
import { CliRefusal, codeOf } from '#relay/cli/refusal.ts'

/** Larger than any outcome document or conference description: what is larger was named by mistake. */
const LARGEST = 20 * 1024 * 1024

/** @param what how the sentence calls the file: "The conference file", "The text of drafts[0]" */
export async function readTextFile(path: string, what: string): Promise<string> {
  let bytes: Uint8Array
  try {
    const { size } = await stat(path)
    if (size > LARGEST) {
      throw new CliRefusal(`${what} ${path} is larger than 20 MB, which no outcome document is. Give another file.`)
    }
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof CliRefusal) throw error
    const code = codeOf(error)
    if (code === 'ENOENT') throw new CliRefusal(`${what} ${path} does not exist. Correct the path.`, { cause: error })
    if (code === 'EISDIR') throw new CliRefusal(`${what} ${path} is a folder. Give the file in it.`, { cause: error })
    throw new CliRefusal(`${what} ${path} cannot be read (${code}). Check its permissions.`, { cause: error })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new CliRefusal(`${what} ${path} is not text in UTF-8. Save it as UTF-8 text and try again.`, { cause: error })
  }
}

export async function readJsonFile(path: string, what: string): Promise<unknown> {
  const source = await readTextFile(path, what)
  try {
    return JSON.parse(source) as unknown
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new CliRefusal(`${what} ${path} is not JSON: ${detail}. Correct it there.`, { cause: error })
  }
}
