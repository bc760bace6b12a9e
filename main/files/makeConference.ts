/**
 * Makes a conference file from what the guided page gathered: the description and the texts, checked and put in place
 * whole or not at all. Called by the shell. The texts lie in a folder of their own while the file is made.
 */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseConference } from '#core/conference/parseConference.ts'
import { DONE, refused, type Outcome } from '#core/protocol/shellState.ts'
import { explainFailure } from '#main/shell/explainFailure.ts'
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'

export interface NewConference {
  readonly description: unknown
  readonly texts: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Whether the description makes sense, before the person is asked where to put the file. */
export function checkNewConference({ description, texts }: NewConference): Outcome {
  const parsed = parseConference(description)
  if (!parsed.ok) return refused(parsed.code, parsed.message)
  const names = new Set(texts.map(({ name }) => name))
  const lacking = parsed.description.drafts.find(({ from }) => !names.has(from))
  return lacking ? refused('no-text', `The text of “${lacking.title}” is missing. Choose its file again.`) : DONE
}

export async function makeConference(file: string, conference: NewConference): Promise<Outcome> {
  const sound = checkNewConference(conference)
  if (!sound.ok) return sound
  const part = join(dirname(file), `.${basename(file)}.new`)
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-new-'))
  try {
    // A folder below, so that no text can take the place of the description.
    await mkdir(join(folder, 'texts'))
    for (const { name, bytes } of conference.texts) await writeFile(join(folder, 'texts', name), bytes)
    const description = conference.description as { drafts: { from: string }[] }
    const drafts = description.drafts.map((draft) => ({ ...draft, from: `texts/${draft.from}` }))
    const from = join(folder, 'conference.json')
    await writeFile(from, JSON.stringify({ ...description, drafts }))
    await createConferenceFile(part, from)
    // The person was asked whether a file that is there may go; it goes when the new one is whole.
    await rename(part, file)
    return DONE
  } catch (error) {
    const failure = explainFailure(error, 'The conference was not made')
    return { ...failure, message: failure.message.replaceAll(join(folder, 'texts', ''), '') }
  } finally {
    await rm(part, { force: true })
    await rm(folder, { recursive: true, force: true })
  }
}
