/** Any delegation can check the record it is given, with nothing but what the relay answers. */
import { expect, it, onTestFinished } from 'vitest'
import { checkRecord } from '#relay/record/checkRecord.ts'
import { startTestRelay } from '#test/helpers/startTestRelay.ts'

it('the record and its seals are given to whoever may read them, and hold together', async () => {
  const stage = await startTestRelay()
  onTestFinished(() => stage.stop())
  for (const words of ['First words.', 'Second words.', 'Third words.']) {
    await stage.command('kgz1', { kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: words } })
  }
  const answer = await stage.fetch('pak', `/api/drafts/${stage.draft.id}/seals`)
  const sealed = (await answer.json()) as {
    publicKey: string
    fingerprint: string
    seals: Array<{ seq: number; digest: string; hash: string; signature: string }>
  }
  const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
  const seals = sealed.seals.map((seal) => ({ ...seal, hash: bytes(seal.hash), signature: bytes(seal.signature) }))
  const record = await stage.record('pak')
  expect(record).toHaveLength(3)
  expect(checkRecord(bytes(sealed.publicKey), stage.draft.id, record, seals)).toBe(null)
  const other = record.map((receipt) => (receipt.seq === 2 ? { ...receipt, at: '2026-01-01T00:00:00.000Z' } : receipt))
  expect(checkRecord(bytes(sealed.publicKey), stage.draft.id, other, seals)).toMatchObject({ seq: 2 })
  expect((await stage.fetch(null, `/api/drafts/${stage.draft.id}/seals`)).status).toBe(401)
})

it('are kept from those from whom the draft hides names, for a hash can be tried', async () => {
  const stage = await startTestRelay()
  onTestFinished(() => stage.stop())
  await stage.command('tur', { kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: 'Words.' } })
  const path = `/api/drafts/${stage.draft.id}/seals`
  expect((await stage.fetch('pak', path)).status).toBe(200)
  const hidden = await stage.command('secretariat', { kind: 'configure', settings: { attribution: 'officers' } })
  expect(hidden.ok).toBe(true)
  for (const name of ['pak', 'kgz1', 'tur'] as const) expect((await stage.fetch(name, path)).status).toBe(403)
  expect((await stage.fetch('secretariat', path)).status).toBe(200)
})
