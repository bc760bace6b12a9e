/** Reads a Word file from disk into a draft with its proposals. Called by `readDocument` and `importDocument`. */
import type { Profile } from '#core/conference/conference.ts'
import { importDocx } from '#core/interchange/docx/importDocx.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { readBinaryFile } from '#relay/cli/readBinaryFile.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { newId } from '#relay/newId.ts'

/** @throws CliRefusal with one sentence if the file cannot be read, is no Word file or is not what it says */
export async function readWordDocument(path: string, profile: Profile, what: string): Promise<ImportedDocx> {
  const bytes = await readBinaryFile(path, what)
  const imported = importDocx(bytes, { profile, newId, clock: () => performance.now() })
  if (!imported.ok) throw new CliRefusal(`${what} ${path} was not taken over. ${imported.message}`)
  return imported
}
