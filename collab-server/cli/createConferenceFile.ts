/**
 * Makes a conference file from a `conference.json` and the texts it points to, whole or not at all. Called by `chapeau
 * create`, by rehearsals and by whoever opens a sample.
 */
import { dirname, resolve } from 'node:path'
import type { Node } from 'prosemirror-model'
import type { Imported } from '#core/interchange/imported.ts'
import { parseConference } from '#core/conference/parseConference.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { readUntracked } from '#relay/cli/readDocument.ts'
import { readJsonFile } from '#relay/cli/readTextFile.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { createConference, type CreatedConference } from '#relay/conference/createConference.ts'
import type { InviteTerms } from '#relay/sessions/invite.ts'
import { newId } from '#relay/newId.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { keepCertificate, ownNames } from '#relay/tls/keepCertificate.ts'

/** What was simplified in a text on its way in: shown to people, never a reason to refuse. */
export interface CreatedFile {
  readonly created: CreatedConference
  readonly remarks: readonly string[]
}

export interface FileTerms extends InviteTerms {
  /** Where people will reach it, for the links. */
  readonly baseUrl?: string
  /** `self`: with a certificate of its own, which the links name. */
  readonly tls?: 'self'
}

/** @throws CliRefusal with one sentence; then there is no file, and nothing that was there has changed */
export async function createConferenceFile(
  data: string,
  from: string,
  { baseUrl, tls, ...invites }: FileTerms = {}
): Promise<CreatedFile> {
  const parsed = parseConference(await readJsonFile(from, 'The conference file'))
  if (!parsed.ok) throw new CliRefusal(`${from}: ${parsed.message}`)
  const conference = parsed.description
  const texts = new Map<number, readonly Node[]>()
  const brackets = new Map<number, Imported['brackets']>()
  const remarks: string[] = []
  for (const [index, draft] of conference.drafts.entries()) {
    const path = resolve(dirname(from), draft.from)
    const what = `The text of drafts[${index}] ("${draft.title}")`
    const imported = await readUntracked(path, what, { profile: draft.profile, conference })
    texts.set(index, imported.nodes)
    brackets.set(index, imported.brackets)
    remarks.push(...imported.remarks.map((remark) => `${draft.from}: ${remark}`))
  }
  const created = await putInPlace(
    data,
    async (temporary) => {
      const store = openSqliteStore(temporary)
      try {
        const now = () => new Date()
        const pin = tls ? (await keepCertificate(store, ownNames(), now())).pin : null
        const links = { invites, pin, baseUrl: baseUrl ?? `${tls ? 'https' : 'http'}://127.0.0.1:4400` }
        return await createConference(store, { conference, texts, brackets, now, newId, ...links })
      } finally {
        await store.close()
      }
    },
    { replace: false, newId }
  )
  return { created, remarks }
}
