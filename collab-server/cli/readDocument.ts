/**
 * Reads a document from disk into the blocks of a draft. Called by `create`, for each draft of a conference, and by
 * `import`. Which formats there are is decided here for both.
 */
import { extname } from 'node:path'
import type { Conference, Profile } from '#core/conference/conference.ts'
import type { Imported } from '#core/interchange/imported.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { importPlainText } from '#core/interchange/importPlainText.ts'
import { readTextFile } from '#relay/cli/readTextFile.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { newId } from '#relay/newId.ts'

const IMPORTERS: Readonly<Record<string, typeof importMarkdown>> = {
  '.md': importMarkdown,
  '.markdown': importMarkdown,
  '.txt': importPlainText
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
  const importer = IMPORTERS[extname(path).toLowerCase()]
  if (!importer) {
    throw new CliRefusal(
      `${what} ${path} is neither Markdown (.md) nor plain text (.txt), which is what can be imported. Save it as one of the two.`
    )
  }
  const imported = importer(await readTextFile(path, what), { profile, newId, conference })
  if (!imported.nodes.some((node) => node.textContent.trim() !== '')) {
    throw new CliRefusal(`${what} ${path} holds no words. Give a file with the text in it.`)
  }
  return imported
}
