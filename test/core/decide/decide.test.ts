import { describe, expect, it } from 'vitest'
import { COMMAND_KINDS } from '#core/commands/command.ts'
import { openTable } from '#test/helpers/table.ts'

describe('decide', () => {
  it('[P37] gives one receipt a command, of every kind, naming who, what and when', () => {
    const table = openTable('declaration', ['PP1 Recalling,', 'OP1 Act;', 'OP2 Report.'])
    const change = { kind: 'amend', paragraph: 'op1', content: 'Act now;' } as const
    const [one, two, three] = [table.tables('kaz', change), table.tables('kaz', change), table.tables('kaz', change)]
    table.gives('kaz', { kind: 'revise', proposal: one, content: 'Act soon;' })
    table.gives('tur', { kind: 'cosponsor', proposal: one })
    table.gives('tur', { kind: 'position', proposal: one, position: 'support' })
    table.gives('kaz', { kind: 'withdraw', proposal: two })
    table.gives('chair', { kind: 'park', proposal: three })
    table.gives('chair', { kind: 'accept', proposal: one })
    table.gives('chair', { kind: 'reject', proposal: three })
    table.gives('chair', { kind: 'reopen', proposal: one, reason: 'Why' })
    table.gives('chair', { kind: 'park', proposal: one })
    const rivals = [
      table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'Act at once;' }),
      table.tables('tur', { kind: 'amend', paragraph: 'op1', content: 'Act together;' })
    ]
    const brackets = table.gives('chair', { kind: 'alternatives', proposals: rivals, holders: ['KAZ'] }).receipt
      .bracket!
    table.gives('kaz', { kind: 'release', bracket: brackets })
    table.gives('chair', { kind: 'lift', bracket: brackets, keep: 'option', option: 0 })
    table.gives('chair', { kind: 'bracket', paragraph: 'op2' })
    table.gives('chair', { kind: 'agree', paragraph: 'op2', pending: ['TUR'] })
    table.gives('tur', { kind: 'confirm', paragraph: 'op2' })
    table.gives('secretariat', { kind: 'note', words: 'Heard.' })
    table.gives('chair', { kind: 'configure', settings: { phase: 'second reading' } })
    const apart = table.gives('chair', { kind: 'link', paragraphs: ['op1', 'op2'] }).receipt.package!
    table.gives('chair', { kind: 'unlink', package: apart })
    const together = table.gives('chair', { kind: 'link', paragraphs: ['op1', 'op2'] }).receipt.package!
    table.gives('chair', { kind: 'settle', package: together })
    table.gives('chair', { kind: 'openSilence', until: '2026-11-23T10:00:00Z', paragraphs: ['pp1'] })
    table.gives('chair', { kind: 'extendSilence', until: '2026-11-23T11:00:00Z' })
    table.gives('kaz', { kind: 'breakSilence', paragraphs: ['pp1'] })
    table.gives('chair', { kind: 'closeSilence' })
    table.gives('chair', { kind: 'agree', paragraph: 'pp1' })
    table.gives('chair', { kind: 'adopt' })
    table.gives('kaz', { kind: 'statement', statement: 'explanation', words: 'On the whole.' })
    table.gives('chair', { kind: 'grantPen', delegations: ['KAZ'] })
    table.gives('chair', { kind: 'revokePen', delegations: ['KAZ'] })
    table.gives('chair', { kind: 'issue', label: 'Rev.1' })
    const count = table.record.length
    expect(table.record.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
    expect(new Set(table.record.map(({ kind }) => kind))).toEqual(new Set(COMMAND_KINDS))
    expect(new Set(table.record.map(({ id }) => id)).size).toBe(count)
    for (const receipt of table.record) {
      expect(receipt).toMatchObject({ draft: 'draft', command: { id: receipt.id, kind: receipt.kind } })
      expect(receipt.at).toMatch(/^2026-11-23T09:00:/u)
      expect(receipt.participant.name).not.toBe('')
    }
    // What JSON cannot carry would be lost on its way into the log.
    expect(JSON.parse(JSON.stringify(table.record))).toEqual(table.record)
  })
})
