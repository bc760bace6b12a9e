/** What each role is offered while a silence runs: what the relay would grant, and nothing that it would refuse. */
import { describe, expect, test } from 'vitest'
import type { CommandBody } from '#renderer/commands/sendCommand.ts'
import { decide } from '#core/decide/decide.ts'
import { mayCommand } from '#core/decide/commandRights.ts'
import { silenceActs, type SilenceAct } from '#renderer/silence/silenceActs.ts'
import { openTable, PEOPLE, type Person } from '#test/helpers/table.ts'

const UNTIL = '2026-11-26T12:00:00.000Z'
const BEFORE = new Date('2026-11-26T11:59:59.999Z')
const AFTER = new Date(UNTIL)

const COMMAND: Readonly<Record<SilenceAct, (left: readonly string[]) => CommandBody>> = {
  break: (paragraphs) => ({ kind: 'breakSilence', paragraphs }),
  close: () => ({ kind: 'closeSilence' }),
  extend: () => ({ kind: 'extendSilence', until: '2026-11-28T12:00:00.000Z' }),
  'call-off': () => ({ kind: 'closeSilence', callOff: true })
}

const open = () => {
  const table = openTable('declaration', ['OP1 States act.', 'OP2 States report.'])
  table.gives('chair', { kind: 'openSilence', until: UNTIL })
  return table
}
const actsOf = (table: ReturnType<typeof open>, person: Person, now: Date): readonly SilenceAct[] =>
  silenceActs((kind) => mayCommand(PEOPLE[person].role, kind), table.compiled(), now)

describe('the acts on a silence', () => {
  test.each<readonly [Person, readonly SilenceAct[], readonly SilenceAct[]]>([
    ['chair', ['extend', 'call-off'], ['close', 'extend', 'call-off']],
    ['secretariat', ['break', 'extend', 'call-off'], ['close', 'extend', 'call-off']],
    ['kaz', ['break'], []],
    ['observer', [], []]
  ])('are by role: %s', (person, before, after) => {
    const table = open()
    expect(actsOf(table, person, BEFORE)).toEqual(before)
    expect(actsOf(table, person, AFTER)).toEqual(after)
  })

  test('are those that would be granted', () => {
    for (const brokenOn of [[], ['op1'], ['op1', 'op2']]) {
      const table = open()
      if (brokenOn.length > 0) table.gives('kgz', { kind: 'breakSilence', paragraphs: brokenOn })
      const left = ['op1', 'op2'].filter((id) => !brokenOn.includes(id))
      for (const person of ['chair', 'kaz', 'observer'] as const)
        for (const now of [BEFORE, AFTER])
          for (const act of Object.keys(COMMAND) as SilenceAct[]) {
            const situation = { ...table.situation(person), now: now.toISOString() }
            const body = COMMAND[act](left.length > 0 ? left : ['op1'])
            const decision = decide(situation, { ...body, id: 'asked' })
            expect([person, act, decision.ok]).toEqual([person, act, actsOf(table, person, now).includes(act)])
          }
    }
  })

  test('are none once the silence has ended', () => {
    const table = open()
    table.gives('chair', { kind: 'closeSilence', callOff: true })
    expect(actsOf(table, 'chair', AFTER)).toEqual([])
  })
})
