/**
 * The ten worked examples played in the browser, one after the other on one text: with keys and dialogs where there are any, in
 * the name of others over the wire where somebody else speaks. What the page shows is compared with the text after.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { button, everybody, held, paragraph, printed, proposals } from '#test/end-to-end/screen.ts'
import { launchBrowser, type Window } from '#test/helpers/browser.ts'
import { startBrowserStage, type BrowserStage } from '#test/helpers/browserStage.ts'

const member = (code: string, name: string) => ({ code, name, kind: 'member' })
const conference = {
  title: 'Regional consultation',
  place: 'Almaty',
  dates: '2026-11-23/2026-11-25',
  delegations: [
    member('KAZ', 'Kazakhstan'),
    member('KGZ', 'Kyrgyzstan'),
    member('TUR', 'Türkiye'),
    member('AZE', 'Azerbaijan'),
    member('CHE', 'Switzerland'),
    member('IRN', 'Iran'),
    member('TJK', 'Tajikistan'),
    member('DLX', 'Delegation X')
  ],
  groups: [
    { code: 'EU', name: 'European Union', members: ['CHE'] },
    { code: 'GRA', name: 'Group A', members: ['KGZ'] },
    { code: 'GRB', name: 'Group B', members: ['TUR', 'TJK'] }
  ],
  participants: [
    { name: 'Chair', role: 'chair' },
    { name: 'Secretariat', role: 'secretariat' },
    { name: 'Türkiye 1', role: 'delegate', delegation: 'TUR' },
    { name: 'Kazakhstan 1', role: 'delegate', delegation: 'KAZ' },
    { name: 'Kyrgyzstan 1', role: 'delegate', delegation: 'KGZ' }
  ],
  drafts: [{ title: 'Outcome', profile: 'resolution', from: 'text.md' }]
}
const TEXT = `# Outcome

PP1 Noting the [growing [economic] – EU] importance of remittances [for families – Azerbaijan; reserve: Group A],

1. Calls upon States to exchange information on mixed movements;

2. Encourages capacity-building for border officials;

3. Wishes to hold the next meeting in [Astana] [city to be confirmed];

4. Urges States to criminalise smuggling of migrants;

5. Thanks the host;

6. Requests States to report, as appropriate, every year;

7. Establishes a [voluntary – Delegation X; EU delete] fund;

8. Supports sharing of data;

9. Exchanges data in time;

10. Decides to meet again.
`

let browser: Browser
let folder: string
let stage: BrowserStage
let windows: readonly Window[]
let all: readonly Page[]
let chair: Page, secretariat: Page, turkiye: Page

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'chapeau-examples-'))
  await writeFile(join(folder, 'conference.json'), JSON.stringify(conference))
  await writeFile(join(folder, 'text.md'), TEXT)
  stage = await startBrowserStage(folder)
  windows = await Promise.all(['Chair', 'Secretariat', 'Türkiye 1'].map((name) => stage.enter(browser, name)))
  all = windows.map(({ page }) => page)
  ;[chair, secretariat, turkiye] = all as [Page, Page, Page]
})

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** For what others see a moment later. */
const PATIENCE = { timeout: 10_000 }

const idOf = async (label: string): Promise<string> => (await paragraph(chair, label).getAttribute('data-block'))!
const bracketsIn = async (label: string): Promise<readonly Locator[]> => {
  await select(chair, label)
  return chair.locator('[data-bracket]').all()
}
const select = (page: Page, label: string) => paragraph(page, label).click({ position: { x: 2, y: 2 } })
const sendNow = (page: Page) => button(held(page), 'Send now').click()
const lastOnRecord = async (): Promise<string> => (await stage.record()).at(-1)!.summary

/** Everybody sees these words, and this state beside them. */
async function everybodySees(label: string, words: string, state?: string): Promise<void> {
  await everybody(all, async (page) => {
    await expect.poll(() => printed(page, label), PATIENCE).toBe(words)
    if (state !== undefined) await paragraph(page, label).locator('.state-mark', { hasText: state }).waitFor()
  })
}

/** Tables in the name of a participant, or on behalf of somebody, and returns the proposal. */
async function tables(name: string, change: Record<string, unknown>, onBehalfOf?: string): Promise<string> {
  const receipt = await stage.command(name, { kind: 'table', change, ...(onBehalfOf && { onBehalfOf }) })
  return receipt.proposal!
}
const amends = async (name: string, label: string, content: string, onBehalfOf?: string): Promise<string> =>
  tables(name, { kind: 'amend', paragraph: await idOf(label), content }, onBehalfOf)
const accepts = (proposal: string) => stage.command('Chair', { kind: 'accept', proposal })
const releases = (bracket: string, onBehalfOf: string) =>
  stage.command('Secretariat', { kind: 'release', bracket, onBehalfOf })

/** The Chair's dialog for the bracket with these words: what becomes of them is chosen, and it is sent. */
async function lifts(label: string, words: string, choice: string, other?: string): Promise<void> {
  await select(chair, label)
  const card = chair.locator('[data-bracket]').filter({ has: chair.getByText(`[${words}]`, { exact: true }) })
  await button(card, 'Lift …').click()
  const dialog = chair.getByRole('dialog', { name: `Lift [${words}]` })
  await dialog.getByText(choice, { exact: true }).click()
  if (other !== undefined) await dialog.getByLabel('Words', { exact: true }).fill(other)
  await button(dialog, 'Lift').click()
  await sendNow(chair)
}

async function agreesAdRef(label: string): Promise<void> {
  await select(chair, label)
  await chair.keyboard.press('r')
  await held(chair).filter({ hasText: 'Agree ad ref' }).waitFor()
  await sendNow(chair)
}

describe('the worked examples on the screen', () => {
  it('1: an insertion is supported, then accepted and agreed ad ref', async () => {
    const words = 'Calls upon States to exchange timely information on mixed movements;'
    const proposal = await amends('Kazakhstan 1', 'OP1', words)
    await stage.command('Secretariat', { kind: 'position', proposal, position: 'support', onBehalfOf: 'EU' })
    await proposals(turkiye, 'OP1', 'Kazakhstan').click()
    await turkiye.keyboard.press('s')
    await proposals(chair, 'OP1', 'Kazakhstan').filter({ hasText: 'supported by European Union and Türkiye' }).waitFor()
    await everybodySees('OP1', 'Calls upon States to exchange information on mixed movements;')
    await proposals(chair, 'OP1', 'Kazakhstan').click()
    await chair.keyboard.press('a')
    await sendNow(chair)
    await everybodySees('OP1', words)
    await agreesAdRef('OP1')
    await everybodySees('OP1', words, 'agreed ad ref')
    expect(await lastOnRecord()).toBe('OP1 was agreed ad ref.')
  })

  it('2: an insertion is withdrawn, and its point is found elsewhere', async () => {
    const words = 'Encourages capacity-building, subject to available resources, for border officials;'
    const proposal = await amends('Secretariat', 'OP2', words, 'GRA')
    await stage.command('Secretariat', { kind: 'position', proposal, position: 'delete', onBehalfOf: 'GRB' })
    await everybody(all, (page) => proposals(page, 'OP2', 'Group A').waitFor())
    const change = { kind: 'insert', after: await idOf('OP9'), content: 'Invites donors to provide resources;' }
    const elsewhere = await tables('Kyrgyzstan 1', change, 'GRA')
    await stage.command('Kyrgyzstan 1', { kind: 'withdraw', proposal, reflectedIn: elsewhere })
    await everybody(all, (page) => proposals(page, 'OP2').first().waitFor({ state: 'detached' }))
    await everybodySees('OP2', 'Encourages capacity-building for border officials;')
    expect(await lastOnRecord()).toBe('Group A withdrew an amendment to OP2; see OP9 bis.')
    await stage.command('Chair', { kind: 'reject', proposal: elsewhere })
  })

  it('3: alternatives are put in brackets and give way to the bridge of the Chair', async () => {
    const rest = 'to hold the next meeting in [Astana] [city to be confirmed];'
    const plain = rest.replaceAll(/[[\]]/gu, '')
    await everybodySees('OP3', `Wishes ${rest}`)
    await amends('Secretariat', 'OP3', `Agrees ${plain}`, 'IRN')
    await amends('Secretariat', 'OP3', `Notes the proposal ${plain}`, 'EU')
    await everybody(all, (page) => proposals(page, 'OP3', 'European Union').waitFor())
    await select(secretariat, 'OP3')
    await secretariat.keyboard.press('x')
    await held(secretariat).filter({ hasText: '2 rivals in brackets' }).waitFor()
    await sendNow(secretariat)
    await everybodySees('OP3', `[Agrees / Notes the proposal] ${rest}`, 'bracketed')
    const [bracket] = await bracketsIn('OP3')
    const id = (await bracket!.getAttribute('data-bracket'))!
    for (const holder of ['IRN', 'EU']) await releases(id, holder)
    await bracket!.getByText('held by nobody').waitFor()
    await lifts('OP3', 'Agrees / Notes the proposal', 'Other words take their place', 'Welcomes the offer')
    await everybodySees('OP3', `Welcomes the offer ${rest}`)
    await lifts('OP3', 'Astana', 'The words go')
    const after = 'Welcomes the offer to hold the next meeting in [city to be confirmed];'
    await everybodySees('OP3', after)
    await select(chair, 'OP3')
    await chair.keyboard.press('q')
    const dialog = chair.getByRole('dialog', { name: /^Agree .*OP3$/ })
    await dialog.getByRole('checkbox', { name: /bracket/ }).check()
    await button(dialog, 'Agree ad ref').click()
    await sendNow(chair)
    await everybodySees('OP3', after, 'agreed ad ref except bracket')
  })

  it('4: a replacement takes the label, and what was pending on the old paragraph is no longer', async () => {
    const pending = await amends('Kyrgyzstan 1', 'OP4', 'Urges all States to criminalise smuggling of migrants;')
    const content = 'Invites States to strengthen cooperation against smuggling of migrants;'
    await tables('Secretariat', { kind: 'replace', paragraph: await idOf('OP4'), content }, 'CHE')
    const line = proposals(chair, 'OP4', 'Switzerland').filter({ hasText: 'OP4 alt' })
    await line.click()
    await chair.keyboard.press('a')
    await sendNow(chair)
    await everybodySees('OP4', content)
    expect((await stage.record()).at(-1)!.superseded).toEqual([pending])
    await agreesAdRef('OP4')
    await everybodySees('OP4', content, 'agreed ad ref')
  })

  it('5: a new paragraph is agreed while its place is open', async () => {
    const content = 'Recognizes the contribution of host communities;'
    const proposal = await tables('Secretariat', { kind: 'insert', after: await idOf('OP5'), content }, 'TJK')
    await everybody(all, (page) => proposals(page, 'OP5', 'Tajikistan').filter({ hasText: 'OP5 bis' }).waitFor())
    await accepts(proposal)
    await everybodySees('OP5 bis', content)
    await stage.command('Chair', { kind: 'agree', paragraph: await idOf('OP5 bis'), placement: 'open' })
    await everybodySees('OP5 bis', content, 'agreed, placement tbd')
    const move = { kind: 'move', paragraph: await idOf('OP5 bis'), after: await idOf('OP7') }
    await accepts(await tables('Chair', move))
    await everybody(all, (page) => paragraph(page, 'OP7').locator('~ article[data-label="OP5 bis"]').waitFor())
  })

  it('6: of nested brackets the inner words go, the outer stay, and what is held stays in brackets', async () => {
    const rest = 'importance of remittances [for families],'
    await everybodySees('PP1', `Noting the [growing [economic]] ${rest}`, 'bracketed')
    await lifts('PP1', 'economic', 'The words go')
    await lifts('PP1', 'growing', 'The words stay')
    await everybodySees('PP1', `Noting the growing ${rest}`, 'bracketed')
    const left = await bracketsIn('PP1')
    expect(left).toHaveLength(1)
    expect(await left[0]!.textContent()).toContain('Group A')
  })

  it('7: a package is settled in one decision, and reopening one of it warns of the other', async () => {
    const [requests, fund] = [await idOf('OP6'), await idOf('OP7')]
    await stage.command('Chair', { kind: 'agree', paragraph: requests, adRef: true, pending: ['DLX'] })
    await everybodySees('OP6', 'Requests States to report, as appropriate, every year;', 'pending Delegation X')
    await everybodySees('OP7', 'Establishes a [voluntary] fund;', 'bracketed')
    await stage.command('Chair', { kind: 'link', paragraphs: [requests, fund], condition: 'X agrees if OP7 stays' })
    await stage.command('Chair', { kind: 'reopen', paragraph: requests, reason: 'A proposal on both' })
    await accepts(await amends('Chair', 'OP6', 'Requests States to report every year;'))
    const [voluntary] = await bracketsIn('OP7')
    await releases((await voluntary!.getAttribute('data-bracket'))!, 'EU')
    await voluntary!.getByText('held by nobody').waitFor()
    await lifts('OP7', 'voluntary', 'The words stay')
    await everybodySees('OP7', 'Establishes a voluntary fund;')
    const before = (await stage.record()).length
    await select(chair, 'OP6')
    await button(chair.getByRole('group', { name: 'The package' }), 'Settle ad ref').click()
    await sendNow(chair)
    await everybodySees('OP6', 'Requests States to report every year;', 'agreed ad ref')
    await everybodySees('OP7', 'Establishes a voluntary fund;', 'agreed ad ref')
    expect(await stage.record()).toHaveLength(before + 1)
    const { warnings } = await stage.command('Chair', { kind: 'reopen', paragraph: fund, reason: 'Instructions' })
    expect(warnings).toEqual([expect.stringContaining('OP6 was settled in one package with it')])
    await everybodySees('OP7', 'Establishes a voluntary fund;', 'package with OP6')
  })

  it('8: paragraphs are streamlined into one, and the issue names all sources', async () => {
    const [first, second] = [await idOf('OP8'), await idOf('OP9')]
    await accepts(await amends('Secretariat', 'OP8', 'Supports early sharing of data;', 'EU'))
    const content = 'Supports early sharing of data in time;'
    await accepts(await tables('Chair', { kind: 'merge', paragraph: first, with: second, content }))
    await everybodySees('OP8', content)
    await stage.command('Secretariat', { kind: 'issue', label: 'Rev.2' })
    await everybodySees('OP9', content)
    await everybodySees('OP8', 'Recognizes the contribution of host communities;', 'agreed')
    await everybodySees('OP10', 'Decides to meet again.')
    const answer = await stage.request('Chair', `/api/drafts/${stage.draft.id}/export?view=compiled&format=md`)
    const lines = (await answer.text()).split('\n')
    expect(lines.find((one) => one.includes('OP5 bis → OP8'))).toContain('Tajikistan, Chair; new, moved')
    const line = lines.find((one) => one.includes('OP8, OP9 → OP9'))
    expect(line).toMatch(/European Union, Chair; amended, merged from OP8 and OP9/u)
  })

  it('9: silence is broken on one paragraph, and holds on the other', async () => {
    const paragraphs = [await idOf('OP9'), await idOf('OP10')]
    const until = new Date(Date.now() + 3000).toISOString()
    await stage.command('Secretariat', { kind: 'openSilence', until, paragraphs })
    const words = 'Supports early sharing of data in time, consistent with national law;'
    const change = { kind: 'amend', paragraph: paragraphs[0], content: words }
    const { proposal } = await stage.command('Kazakhstan 1', {
      kind: 'breakSilence',
      paragraphs: [paragraphs[0]],
      change
    })
    await everybody(all, (page) => proposals(page, 'OP9', 'Kazakhstan').waitFor())
    await expect
      .poll(() => stage.command('Chair', { kind: 'closeSilence' }).catch(String), PATIENCE)
      .toMatchObject({
        summary: 'The silence on Rev.2 was broken on one paragraph; one paragraph is agreed ad ref.'
      })
    await everybodySees('OP10', 'Decides to meet again.', 'silence held')
    await accepts(proposal!)
    await everybodySees('OP9', words)
  })

  it('10: the text is adopted, and a dissociation is annexed to it, not in it', async () => {
    await releases((await (await bracketsIn('PP1'))[0]!.getAttribute('data-bracket'))!, 'GRA')
    await lifts('PP1', 'for families', 'The words stay')
    await lifts('OP3', 'city to be confirmed', 'Other words take their place', 'Almaty')
    await everybodySees('OP3', 'Welcomes the offer to hold the next meeting in Almaty;')
    for (const label of ['PP1', 'OP2', 'OP3', 'OP5', 'OP7', 'OP9']) {
      await stage.command('Chair', { kind: 'agree', paragraph: await idOf(label) })
    }
    await stage.command('Chair', { kind: 'adopt' })
    const on = { kind: 'statement', statement: 'dissociation', paragraphs: [await idOf('OP9')] }
    await stage.command('Secretariat', { ...on, words: 'reason on file.', onBehalfOf: 'DLX' })
    await everybodySees('OP9', 'Supports early sharing of data in time, consistent with national law;', 'agreed')
    const answer = await stage.request('Chair', `/api/drafts/${stage.draft.id}/export?view=clean&format=md`)
    const clean = await answer.text()
    expect(clean).toContain('9. Supports early sharing of data in time, consistent with national law;\n')
    expect(clean).toContain('Delegation X dissociates itself from OP9: reason on file.')
    expect(windows.flatMap(({ faults }) => faults)).toEqual([])
  })
})
