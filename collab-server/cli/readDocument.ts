/**
 * Reads a document from disk into the blocks of a draft, with the proposals and notes that are in it. Called by `create`, for
 * each draft of a conference, by `import` and by `compare`.
 */
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import type { Imported, ImportOptions } from '#core/interchange/imported.ts'
import { canBeImported, importFile, NOT_IMPORTED } from '#core/interchange/importFile.ts'
import { readBinaryFile } from '#relay/cli/readBinaryFile.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { newId } from '#relay/newId.ts'

/**
 * @param what how a refusal calls the file, such as "The document"
 * @throws CliRefusal with one sentence if the file cannot be read, is of no format that can be imported or holds no words
 */
export async function readDocument(
  path: string,
  what: string,
  options: Omit<ImportOptions, 'newId'>
): Promise<ImportedDocx> {
  if (!canBeImported(path)) throw new CliRefusal(`${what} ${path} ${NOT_IMPORTED}`)
  const bytes = await readBinaryFile(path, what)
  const imported = importFile(path, bytes, { ...options, newId, clock: () => performance.now() })
  if (!imported.ok) throw new CliRefusal(`${what} ${path} was not taken over. ${imported.message}`)
  if (imported.changes.length === 0 && !imported.nodes.some((node) => node.textContent.trim() !== '')) {
    throw new CliRefusal(`${what} ${path} holds no words. Give a file with the text in it.`)
  }
  return imported
}

/** A new conference has nobody yet in whose name to table what is tracked. */
export async function readUntracked(
  path: string,
  what: string,
  options: Omit<ImportOptions, 'newId'>
): Promise<Imported> {
  const imported = await readDocument(path, what, options)
  if (imported.changes.length > 0 || imported.notes.length > 0) {
    throw new CliRefusal(
      `${what} ${path} has tracked changes or comments. Make the conference without it, then bring it in with "chapeau import", which says for whom each author stands.`
    )
  }
  return imported
}
