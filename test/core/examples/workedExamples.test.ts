/**
 * Ten examples of how negotiators work on a text: what it looks like before, what is said, and what it looks like after. Each
 * plays the commands and compares the woven text before with the compiled and the clean text after, and with the record.
 */
import { describe, expect, it } from 'vitest'
import {
  clean,
  compiled,
  lastOnRecord,
  openExample,
  records,
  wording,
  woven
} from '#test/core/examples/examplesTable.ts'
import { brackets } from '#test/helpers/bracketTable.ts'

describe('worked examples', () => {
  it('[W1][W2] 1: an insertion is supported, then accepted', () => {
    const table = openExample('resolution', 2, {
      2: '*Calls upon* participating States to exchange information on mixed movements.'
    })
    const proposal = table.tables('kaz', {
      kind: 'amend',
      paragraph: 'op2',
      content: wording('*Calls upon* participating States to exchange timely information on mixed movements.')
    })
    records(table, 'EU').supports(proposal)
    table.gives('tur', { kind: 'position', proposal, position: 'support' })
    expect(woven(table)).toEqual([
      'OP2. Calls upon participating States to exchange [timely – Kazakhstan; supported by EU, Türkiye] information on mixed movements.'
    ])
    table.gives('chair', { kind: 'accept', proposal })
    expect(lastOnRecord(table)).toBe('Accepted: an amendment to OP2 (Kazakhstan).')
    table.gives('chair', { kind: 'agree', paragraph: 'op2', adRef: true })
    const after = 'Calls upon participating States to exchange timely information on mixed movements.'
    expect(woven(table)).toEqual([`OP2. ${after} (Agreed ad ref)`])
    expect(compiled(table)).toEqual([`OP2. ${after} (Agreed ad ref)`])
    expect(clean(table)).toEqual([`2. ${after}`])
    expect(lastOnRecord(table)).toBe('OP2 was agreed ad ref.')
  })

  it('[P56][W2][W3] 2: an insertion is not retained, and its point is found elsewhere', () => {
    const table = openExample('resolution', 9, { 4: '*Encourages* capacity-building for border officials.' })
    const proposal = records(table, 'GRA').tables({
      kind: 'amend',
      paragraph: 'op4',
      content: wording('*Encourages* capacity-building, subject to available resources, for border officials.')
    })
    records(table, 'GRB').deletes({ proposal })
    expect(woven(table)).toEqual([
      'OP4. Encourages capacity-building [, subject to available resources, – Group A; Group B: delete] for border officials.'
    ])
    const elsewhere = table.tables(
      'kgz',
      { kind: 'insert', after: 'op9', content: 'Invites donors to provide resources.' },
      { onBehalfOf: 'GRA' }
    )
    table.gives('kgz', { kind: 'withdraw', proposal, reflectedIn: elsewhere })
    expect(lastOnRecord(table)).toBe('Group A withdrew an amendment to OP4; see OP9 bis.')
    const after = 'Encourages capacity-building for border officials.'
    expect(woven(table)).toEqual([`OP4. ${after}`, '[OP9 bis. Invites donors to provide resources. – Group A]'])
    expect(compiled(table)[0]).toBe(`OP4. ${after}`)
    expect(clean(table)).toEqual([`4. ${after}`])
    expect(table.proposal(proposal).state).toBe('withdrawn')
  })

  it('[B13][M20][W1] 3: alternatives in a line give way to the bridge that the Chair offers', () => {
    const before = (verb: string) => `Participants ${verb} to hold the next meeting in Astana city to be confirmed.`
    const table = openExample('highlights', 7, { 7: before('wished') })
    const city = brackets(table, 'p7', 'Astana')
    brackets(table, 'p7', 'city to be confirmed', { bracketKind: 'blank' })
    const agreed = records(table, 'IRN').tables({ kind: 'amend', paragraph: 'p7', content: before('agreed') })
    records(table, 'PAK').supports(agreed)
    const noted = records(table, 'EU').tables({
      kind: 'amend',
      paragraph: 'p7',
      content: before('noted the proposal')
    })
    expect(woven(table)).toEqual([
      '7. Participants [wished / agreed – Iran; supported by Pakistan / noted the proposal – EU] to hold the next meeting in [Astana] [city to be confirmed].'
    ])
    const { receipt } = table.gives('secretariat', { kind: 'alternatives', proposals: [agreed, noted] })
    const bracket = receipt.bracket!
    const inBrackets =
      '7. Participants [agreed – Iran, Pakistan / noted the proposal – EU] to hold the next meeting in [Astana] [city to be confirmed].'
    expect(woven(table)).toEqual([inBrackets])
    expect(compiled(table)).toEqual([inBrackets])
    const lift = { kind: 'lift', bracket, keep: 'words', as: 'welcomed the offer' } as const
    expect(table.refuses('chair', lift).code).toBe('still-held')
    for (const holder of ['IRN', 'PAK', 'EU']) records(table, holder).releases(bracket)
    table.gives('chair', lift)
    expect(lastOnRecord(table)).toMatch(/were lifted; other words took their place\.$/u)
    table.gives('chair', { kind: 'lift', bracket: city, keep: 'nothing' })
    table.gives('chair', { kind: 'agree', paragraph: 'p7', adRef: true, exceptBrackets: true })
    const after = '7. Participants welcomed the offer to hold the next meeting in [city to be confirmed].'
    expect(woven(table)).toEqual([`${after} (Agreed ad ref except bracket)`])
    expect(compiled(table)).toEqual([`${after} (Agreed ad ref except bracket)`])
    expect(clean(table)).toEqual([after])
  })

  it('[P71][P72][W5] 4: a replacement takes the label, the old paragraph is kept as replaced, what was pending on it is flagged', () => {
    const table = openExample('resolution', 6, { 5: '*Urges* States to criminalise smuggling of migrants.' })
    const pending = table.tables('kgz', {
      kind: 'amend',
      paragraph: 'op5',
      content: wording('*Urges* all States to criminalise smuggling of migrants.')
    })
    const content =
      '*Invites* States to strengthen cooperation against smuggling of migrants in accordance with their international obligations.'
    const replacement = records(table, 'CHE').tables({ kind: 'replace', paragraph: 'op5', content: wording(content) })
    records(table, 'GRB').deletes({ paragraph: 'op5' })
    records(table, 'GRB').supports(replacement)
    const words = content.replaceAll('*', '')
    expect(woven(table)).toEqual([
      '[OP5. Urges [all – Kyrgyzstan] States to criminalise smuggling of migrants. – base text; Group B: delete]',
      `[OP5 alt. ${words} – Switzerland; supported by Group B]`
    ])
    const { receipt } = table.gives('chair', { kind: 'accept', proposal: replacement })
    table.gives('chair', { kind: 'agree', paragraph: table.proposal(replacement).outcome!.inserted!, adRef: true })
    expect(woven(table)).toEqual([`OP5. ${words} (Agreed ad ref)`])
    expect(compiled(table)).toEqual([`OP5. ${words} (Agreed ad ref)`])
    expect(clean(table)).toEqual([`5. ${words}`])
    // The old one is kept, with what took its place; what was tabled on it is kept for its author and said on the record.
    expect(table.entry('op5')).toMatchObject({ state: 'deleted', deletedBy: replacement })
    expect(receipt.superseded).toEqual([pending])
    expect(table.proposal(pending)).toMatchObject({ state: 'superseded', outcome: { by: replacement } })
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(compiled(table).at(-1)).toBe('OP5, OP5 alt → OP5; Switzerland; replaced by OP5 alt')
  })

  it('[P88][W5] 5: a new paragraph is agreed while its place is open: OP3 bis → 7', () => {
    const table = openExample('resolution', 6, {})
    const content = wording('*Recognizes* the contribution of host communities.')
    const insertion = records(table, 'TJK').tables({ kind: 'insert', after: 'op3', content })
    const words = 'Recognizes the contribution of host communities.'
    expect(woven(table)).toEqual([`[OP3 bis. ${words} – Tajikistan]`])
    table.gives('chair', { kind: 'accept', proposal: insertion })
    const inserted = table.proposal(insertion).outcome!.inserted!
    table.gives('chair', { kind: 'agree', paragraph: inserted, placement: 'open' })
    expect(lastOnRecord(table)).toBe('OP3 bis was agreed, its place to be decided.')
    expect(woven(table)).toEqual([`OP3 bis. ${words} (Agreed, placement tbd)`])
    expect(compiled(table)).toEqual([`OP3 bis. ${words} (Agreed, placement tbd)`])
    const move = table.tables('chair', { kind: 'move', paragraph: inserted, after: 'op6' })
    table.gives('chair', { kind: 'accept', proposal: move })
    expect(compiled(table)).toEqual([`OP3 bis. ${words} (Agreed)`])
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(clean(table)).toEqual([`7. ${words}`])
    expect(table.readFloor().revisions[0]!.concordance.at(-1)).toEqual({ id: inserted, from: 'OP3 bis', to: 'OP7' })
    expect(compiled(table).slice(-2)).toEqual([
      'Concordance: Zero draft → Rev.1',
      'OP3 bis → OP7; Tajikistan, Chair; new, moved'
    ])
  })

  it('[B5][B13][W4] 6: of nested brackets the inner ones go, the outer words stay, and what is held stays in brackets', () => {
    const table = openExample('resolution', 2, {
      PP1: '*Noting* the growing economic importance of remittances for families,'
    })
    const outer = brackets(table, 'pp1', 'growing economic', { proponents: ['EU'] })
    const inner = brackets(table, 'pp1', 'economic')
    const families = brackets(table, 'pp1', 'for families', { proponents: ['AZE'] })
    table.gives('secretariat', { kind: 'position', bracket: families, position: 'reserve', onBehalfOf: 'GRA' })
    const held = 'importance of remittances [for families – Azerbaijan; reserve: Group A],'
    expect(woven(table)).toEqual([`PP1 Noting the [growing [economic] – EU] ${held}`])
    table.gives('chair', { kind: 'lift', bracket: inner, keep: 'nothing' })
    table.gives('chair', { kind: 'lift', bracket: outer, keep: 'words' })
    expect(lastOnRecord(table)).toMatch(/were lifted; the words stay\.$/u)
    expect(woven(table)).toEqual([`PP1 Noting the growing ${held}`])
    expect(compiled(table)).toEqual([`PP1 Noting the growing ${held}`])
    expect(clean(table)).toEqual(['Noting the growing importance of remittances [for families],'])
    expect(table.entry('pp1').state).toBe('bracketed')
    expect(table.refuses('chair', { kind: 'lift', bracket: families, keep: 'words' }).message).toContain('Group A')
  })

  it('[P47][P49] 7: a package is settled in one decision, and reopening one paragraph warns of the other', () => {
    const table = openExample('resolution', 11, {
      8: 'Requests States to report, as appropriate, every year.',
      11: 'Establishes a voluntary fund.'
    })
    const voluntary = brackets(table, 'op11', 'voluntary', { proponents: ['DLX'], opponents: ['EU'] })
    table.gives('chair', { kind: 'agree', paragraph: 'op8', adRef: true, pending: ['DLX'] })
    const condition = 'Delegation X agrees OP8 if OP11 keeps "voluntary"'
    const { receipt: linked } = table.gives('chair', { kind: 'link', paragraphs: ['op8', 'op11'], condition })
    expect(woven(table)).toEqual([
      'OP8. Requests States to report, as appropriate, every year. (Agreed ad ref, pending Delegation X)',
      'OP11. Establishes a [voluntary – Delegation X; EU: delete] fund.'
    ])
    table.gives('chair', { kind: 'reopen', paragraph: 'op8', reason: 'The Chair has a proposal on both.' })
    const content = 'Requests States to report every year.'
    const proposal = table.tables('chair', { kind: 'amend', paragraph: 'op8', content })
    expect(woven(table)[0]).toBe('OP8. Requests States to report [, as appropriate, – Chair: delete] every year.')
    table.gives('chair', { kind: 'accept', proposal })
    records(table, 'EU').releases(voluntary)
    table.gives('chair', { kind: 'lift', bracket: voluntary, keep: 'words' })
    const decisions = table.record.length
    table.gives('chair', { kind: 'settle', package: linked.package!, adRef: true })
    expect(table.record).toHaveLength(decisions + 1)
    expect(lastOnRecord(table)).toBe(`Settled as a package: OP8 and OP11 were agreed ad ref; ${condition}.`)
    const after = [`OP8. ${content} (Agreed ad ref)`, 'OP11. Establishes a voluntary fund. (Agreed ad ref)']
    expect(woven(table)).toEqual(after)
    expect(compiled(table).slice(0, 2)).toEqual(after)
    expect(clean(table)).toEqual([`8. ${content}`, '11. Establishes a voluntary fund.'])
    const { receipt } = table.gives('chair', { kind: 'reopen', paragraph: 'op11', reason: 'A new instruction.' })
    expect(receipt.warnings).toEqual([expect.stringMatching(/^OP8 was settled in one package with it/u)])
  })

  it('[P83][P88] 8: three paragraphs are streamlined into one, and the concordance names all sources', () => {
    const table = openExample('highlights', 15, {
      12: 'Participants support sharing of data.',
      15: 'Participants exchange data in time.'
    })
    const own = records(table, 'EU').tables({
      kind: 'amend',
      paragraph: 'p12',
      content: 'Participants support early sharing of data.'
    })
    const second = table.tables('tur', { kind: 'insert', after: 'p12', content: 'Participants protect data.' })
    expect(woven(table)).toEqual([
      '12. Participants support [early – EU] sharing of data.',
      '[12 bis. Participants protect data. – Türkiye]',
      '15. Participants exchange data in time.'
    ])
    for (const proposal of [own, second]) table.gives('chair', { kind: 'accept', proposal })
    const { inserted } = table.proposal(second).outcome!
    for (const change of [
      { kind: 'delete', paragraph: 'p4' },
      { kind: 'move', paragraph: 'p15', after: inserted! }
    ] as const) {
      table.gives('chair', { kind: 'accept', proposal: table.tables('chair', change) })
    }
    const content = 'Participants share and protect data early with consent.'
    for (const other of [inserted!, 'p15']) {
      const merger = table.tables('chair', { kind: 'merge', paragraph: 'p12', with: other, content })
      table.gives('chair', { kind: 'accept', proposal: merger })
    }
    brackets(table, 'p12', 'with consent', { proponents: ['TUR'] })
    expect(woven(table)).toEqual([
      '4. [Deleted]',
      '12. Participants share and protect data early [with consent – Türkiye].',
      '12 bis. [Deleted]',
      '15. [Deleted]'
    ])
    table.gives('secretariat', { kind: 'issue', label: 'Rev.2' })
    expect(lastOnRecord(table)).toBe('Rev.2 was issued.')
    // What is still in brackets stays visible.
    expect(woven(table)).toEqual(['11. Participants share and protect data early [with consent – Türkiye].'])
    expect(clean(table)).toEqual(['11. Participants share and protect data early [with consent].'])
    expect(compiled(table).find((line) => line.startsWith('12, 12 bis, 15 → 11;'))).toBe(
      '12, 12 bis, 15 → 11; EU, Türkiye, Chair; amended, new, moved, merged from 12 and 12 bis, merged from 12 and 15'
    )
  })

  it('[P102][P103][P104] 9: silence is broken on two paragraphs of 38 and holds on the others', () => {
    const table = openExample('highlights', 38, { 14: 'States report every month.', 22: 'States keep registers.' })
    // The table's clock goes on by a second with each command.
    const later = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, seconds)).toISOString()
    table.gives('secretariat', { kind: 'issue', label: 'Rev.3' })
    table.gives('chair', { kind: 'openSilence', until: later(5) })
    expect(lastOnRecord(table)).toBe(`38 paragraphs of Rev.3 were put under silence until ${later(5)}.`)
    expect(woven(table)).toEqual([
      '14. States report every month. (Under silence)',
      '22. States keep registers. (Under silence)'
    ])
    table.gives('tur', { kind: 'breakSilence', paragraphs: ['p14'], reason: 'Too often.' })
    const { receipt } = table.gives('kaz', {
      kind: 'breakSilence',
      paragraphs: ['p22'],
      change: { kind: 'amend', paragraph: 'p22', content: 'States keep registers consistent with national law.' }
    })
    table.gives('chair', { kind: 'closeSilence' })
    expect(lastOnRecord(table)).toBe(
      'The silence on Rev.3 was broken on 2 paragraphs; 36 paragraphs are agreed ad ref.'
    )
    expect(woven(table)).toEqual([
      '14. States report every month.',
      '22. States keep registers [consistent with national law – Kazakhstan].'
    ])
    const held = table.compiled().paragraphs.filter(({ conditions }) => conditions.silence === 'held')
    expect(held).toHaveLength(36)
    expect([table.entry('p14').state, table.entry('p22').state]).toEqual(['open', 'open'])
    table.gives('chair', { kind: 'accept', proposal: receipt.proposal! })
    const monthly = table.tables('chair', { kind: 'amend', paragraph: 'p14', content: 'States report every year.' })
    table.gives('chair', { kind: 'accept', proposal: monthly })
    table.gives('secretariat', { kind: 'issue', label: 'Rev.4' })
    table.gives('chair', { kind: 'openSilence', until: later(600), paragraphs: ['p14', 'p22'] })
    expect(compiled(table).slice(0, 2)).toEqual([
      '14. States report every year. (Under silence)',
      '22. States keep registers consistent with national law. (Under silence)'
    ])
  })

  it('[P106][P107][C21] 10: a text is adopted, and a dissociation is annexed to it, not in it', () => {
    const table = openExample('highlights', 19, { 19: 'Participants welcome the plan.' })
    for (const { id } of table.compiled().paragraphs) {
      table.gives('chair', { kind: 'agree', paragraph: id, adRef: true })
    }
    expect(woven(table)).toEqual(['19. Participants welcome the plan. (Agreed ad ref)'])
    table.gives('chair', { kind: 'adopt' })
    table.gives('secretariat', {
      kind: 'statement',
      statement: 'dissociation',
      paragraphs: ['p19'],
      words: 'reason on file.',
      onBehalfOf: 'DLY'
    })
    expect(lastOnRecord(table)).toBe('Delegation Y dissociated itself from paragraph 19: reason on file.')
    const annex = ['Statements', 'Delegation Y dissociates itself from paragraph 19: reason on file.']
    expect(woven(table)).toEqual(['19. Participants welcome the plan. (Agreed)'])
    expect(clean(table)).toEqual(['19. Participants welcome the plan.', ...annex])
    expect(compiled(table)).toEqual(['19. Participants welcome the plan. (Agreed)', ...annex])
  })
})
