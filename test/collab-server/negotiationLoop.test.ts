/**
 * The whole loop over HTTP and the stock y-websocket provider: what any program can do that speaks the two, with
 * nothing of Chapeau's own client. The text and the floor are read straight from the documents.
 */
import { afterEach, describe, expect, it } from 'vitest'
import type { Proposal } from '#core/floor/floor.ts'
import { typeInto, wordsOf } from '#test/helpers/plainText.ts'
import { TEST_CONFERENCE, startTestRelay, type TestClient, type TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

let stage: TestRelay
afterEach(() => stage.stop())

const proposalOf = (floor: TestClient, id: string) => floor.doc.getMap<Proposal>('proposals').get(id)

describe('the negotiation loop with stock clients', () => {
  it('tables, rivals, accepts as amended, does not retain, and shows everybody the same', async () => {
    stage = await startTestRelay()
    const [text, floor] = await Promise.all([stage.connect('pak', 'text'), stage.connect('pak', 'floor')])

    const tabled = await stage.command('kgz1', {
      kind: 'table',
      change: {
        kind: 'amend',
        paragraph: 'p2',
        content: 'The objective was to gather timely perspectives of the many States that share them.'
      },
      rationale: 'Late views help nobody.'
    })
    expect(tabled).toMatchObject({
      status: 200,
      ok: true,
      receipt: { seq: 1, kind: 'table', participant: { delegation: 'KGZ' } }
    })
    const first = tabled.receipt!.proposal!
    await untilDoc(floor.doc, () => proposalOf(floor, first)?.state === 'tabled')
    expect(proposalOf(floor, first)).toMatchObject({
      by: 'KGZ',
      version: 1,
      change: { kind: 'amend', paragraph: 'p2' }
    })

    const rival = await stage.command('tur', {
      kind: 'table',
      change: {
        kind: 'amend',
        paragraph: 'p2',
        content: 'The objective was to gather voluntary perspectives of the States.'
      }
    })
    const second = rival.receipt!.proposal!
    expect((await stage.command('tjk', { kind: 'position', proposal: first, position: 'support' })).status).toBe(200)

    const accepted = await stage.command('chair', {
      kind: 'accept',
      proposal: first,
      as: 'The objective was to gather timely and voluntary perspectives of the many States that share them.'
    })
    expect(accepted).toMatchObject({ ok: true, receipt: { seq: 4, kind: 'accept', proposal: first, paragraph: 'p2' } })
    await untilDoc(text.doc, () => wordsOf(text, 'p2')?.includes('timely and voluntary') === true)
    await untilDoc(floor.doc, () => proposalOf(floor, first)?.state === 'accepted-as-amended')

    if (proposalOf(floor, second)?.state === 'tabled') {
      expect((await stage.command('chair', { kind: 'reject', proposal: second, reflectedIn: 'p2' })).ok).toBe(true)
      await untilDoc(floor.doc, () => proposalOf(floor, second)?.state === 'not-retained')
    } else {
      expect(proposalOf(floor, second)?.state).toBe('superseded')
    }

    const record = await stage.record('pak')
    expect(record.map(({ seq }) => seq)).toEqual(record.map((_, index) => index + 1))
    expect(record.slice(0, 4).map(({ kind }) => kind)).toEqual(['table', 'table', 'position', 'accept'])
  })

  it('exports what was decided, in every format, under a name that says what it is', async () => {
    stage = await startTestRelay()
    const tabled = await stage.command('kgz1', {
      kind: 'table',
      change: { kind: 'amend', paragraph: 'p2', content: 'The objective was to gather timely perspectives.' }
    })
    const compiled = await (await exported('compiled', 'md')).text()
    expect(compiled).toContain('Kyrgyzstan')
    await stage.command('chair', { kind: 'accept', proposal: tabled.receipt!.proposal })
    for (const format of ['md', 'html', 'json', 'docx']) {
      const response = await exported('clean', format)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="Highlights of the meeting - Zero draft - clean\\.${format}"`)
      )
      const bytes = Buffer.from(await response.arrayBuffer())
      if (format === 'docx') expect(bytes.toString('latin1', 0, 2)).toBe('PK')
      else expect(bytes.toString()).toContain('gather timely perspectives')
    }
  })

  it.each([
    ['is cut at a character of two halves', `${'a'.repeat(79)}\u{1F30A} and more`, `${'a'.repeat(79)}\u{1F30A}`],
    ['has half of a character', 'Waters \uD83C', 'Waters \uFFFD']
  ])('exports a draft whose title %s', async (_how, title, called) => {
    const draft = { title, profile: 'highlights', from: 'highlights.md' } as const
    stage = await startTestRelay({ description: { ...TEST_CONFERENCE, drafts: [draft] } })
    const response = await exported('clean', 'md')
    expect(response.status).toBe(200)
    const named = /filename\*=UTF-8''(.+)$/u.exec(response.headers.get('content-disposition') ?? '')?.[1]
    expect(decodeURIComponent(named ?? '')).toBe(`${called} - Zero draft - clean.md`)
  })

  it('lets two members of a delegation write at their desk together', async () => {
    stage = await startTestRelay()
    const [one, other] = await Promise.all([stage.connect('kgz1', 'desk.KGZ'), stage.connect('kgz2', 'desk.KGZ')])
    one.doc.getMap('proposals').set('draft-1', 'ours')
    await untilDoc(other.doc, () => other.doc.getMap('proposals').get('draft-1') === 'ours')
    other.doc.getMap('proposals').set('draft-2', 'also ours')
    await untilDoc(one.doc, () => one.doc.getMap('proposals').get('draft-2') === 'also ours')
  })

  it('lets the secretariat write the text, hand the pen to a delegation and take it back', async () => {
    stage = await startTestRelay()
    const [secretariat, delegate, reader] = await Promise.all([
      stage.connect('secretariat', 'text'),
      stage.connect('kgz1', 'text'),
      stage.connect('tjk', 'text')
    ])
    typeInto(secretariat, 'p1', 'SEC ')
    await untilDoc(reader.doc, () => wordsOf(reader, 'p1')?.startsWith('SEC ') === true)

    expect((await stage.command('chair', { kind: 'grantPen', delegations: ['KGZ'] })).ok).toBe(true)
    typeInto(delegate, 'p1', 'KGZ ')
    await untilDoc(reader.doc, () => wordsOf(reader, 'p1')?.startsWith('KGZ SEC ') === true)

    expect((await stage.command('chair', { kind: 'revokePen', delegations: ['KGZ'] })).ok).toBe(true)
    typeInto(delegate, 'p1', 'NOT ')
    expect(await delegate.closed).toBe(4403)
    expect(delegate.notices).toMatchObject([{ kind: 'refused', code: 'not-allowed' }])
    expect(wordsOf(reader, 'p1')).toMatch(/^KGZ SEC /)

    const log = await stage.store.readLog(stage.draft.id, 'text')
    expect(log.slice(1).map(({ participant }) => participant)).toEqual([
      stage.invites.secretariat.participantId,
      stage.invites.kgz1.participantId
    ])
  })
})

function exported(view: string, format: string): Promise<Response> {
  return stage.fetch('pak', `/api/drafts/${stage.draft.id}/export?view=${view}&format=${format}`)
}
