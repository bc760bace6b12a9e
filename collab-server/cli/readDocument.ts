/**
 * Reads a document from disk into the blocks of a draft. Called by `create`, for each draft of a conference, and by
 * `import`. Which formats there are is decided here for both.
 */
import { extname } from 'node:path'
import type { Conference, Profile } from '#core/conference/conference.ts'
import { importAkn } from '#core/interchange/akn/importAkn.ts'
import type { Imported } from '#core/interchange/imported.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { importPlainText } from '#core/interchange/importPlainText.ts'
import { readBinaryFile } from '#relay/cli/readBinaryFile.ts'
import { readTextFile } from '#relay/cli/readTextFile.ts'
import { readWordDocument } from '#relay/cli/readWordDocument.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { newId } from '#relay/newId.ts'

const IMPORTERS: Readonly<Record<string, typeof importMarkdown>> = {
  '.md': importMarkdown,
  '.markdown': importMarkdown,
  '.txt': importPlainText
}

const BINARY: Readonly<Record<string, (path: string, profile: Profile, what: string) => Promise<Imported>>> = {
  '.docx': readUntracked,
  '.xml': readAkn,
  '.akn': readAkn
}

/**
 * @param what how a refusal calls the file, such as "The document"
 * @param conference whose delegations are named behind words in brackets
 */
export async function readDocument(
  path: string,
  profile: Profile,
  what: string,
  conference: Pick<Conference, 'delegations' | 'groups'>
): Promise<Imported> {
  const extension = extname(path).toLowerCase()
  const importer = IMPORTERS[extension]
  const binary = BINARY[extension]
  if (!importer && !binary) {
    throw new CliRefusal(
      `${what} ${path} is neither Word (.docx), Akoma Ntoso (.xml), Markdown (.md) nor plain text (.txt), which is what can be imported. Save it as one of these.`
    )
  }
  const imported = importer
    ? importer(await readTextFile(path, what), { profile, newId, conference })
    : await binary!(path, profile, what)
  if (!imported.nodes.some((node) => node.textContent.trim() !== '')) {
    throw new CliRefusal(`${what} ${path} holds no words. Give a file with the text in it.`)
  }
  return imported
}

/** A new conference has nobody yet in whose name to table what is tracked. */
async function readUntracked(path: string, profile: Profile, what: string): Promise<Imported> {
  const imported = await readWordDocument(path, profile, what)
  if (imported.changes.length > 0 || imported.notes.length > 0) {
    throw new CliRefusal(
      `${what} ${path} has tracked changes or comments. Make the conference without it, then bring it in with "chapeau import", which says for whom each author stands.`
    )
  }
  return imported
}

async function readAkn(path: string, profile: Profile, what: string): Promise<Imported> {
  const imported = importAkn(await readBinaryFile(path, what), { profile, newId })
  if (!imported.ok) throw new CliRefusal(`${what} ${path} was not taken over. ${imported.message}`)
  return imported
}
