/** Labels as they are typed, and for whom a participant may confirm. */
import { describe, expect, test } from 'vitest'
import type { Participant } from '#core/conference/conference.ts'
import { confirmable } from '#renderer/agreement/confirmable.ts'
import { readLabels } from '#renderer/agreement/readLabels.ts'
import { CONFERENCE, openTable, PEOPLE } from '#test/helpers/table.ts'

const table = () => openTable('declaration', ['PP1 Recalling,', 'OP1 States act:', '(a) at home;', 'OP2 They report.'])

describe('labels that are typed', () => {
  test('are read whatever their case, spaces, stops and what joins them, each once', () => {
    const { ids, unknown } = readLabels(table().compiled(), 'op1,OP 1 (A) and pp1.; OP1')
    expect(ids).toEqual(['op1', 'op1a', 'pp1'])
    expect(unknown).toEqual([])
  })

  test('that nothing bears are told back as they were typed', () => {
    expect(readLabels(table().compiled(), 'OP9, OP2, the last one')).toEqual({
      ids: ['op2'],
      unknown: ['OP9', 'the last one']
    })
    expect(readLabels(table().compiled(), ' , and ')).toEqual({ ids: [], unknown: [] })
  })
})

describe('who may confirm', () => {
  const pending = (participant: Participant) => {
    const negotiated = table()
    negotiated.gives('chair', { kind: 'agree', paragraph: 'op2', adRef: true, pending: ['TUR', 'RIVER', 'KAZ'] })
    const paragraph = negotiated.compiled().paragraphs.find(({ id }) => id === 'op2')!
    return confirmable({ participant, conference: CONFERENCE }, paragraph)
  }

  test('is the delegation itself, a member for its group, and the secretariat for everybody', () => {
    expect(pending(PEOPLE.tur)).toEqual(['TUR', 'RIVER'])
    expect(pending(PEOPLE.kgz)).toEqual(['RIVER'])
    expect(pending(PEOPLE.secretariat)).toEqual(['TUR', 'RIVER', 'KAZ'])
  })

  test('is neither the Chair, nor an observer, nor somebody who takes part for nobody', () => {
    for (const person of [PEOPLE.chair, PEOPLE.observer, PEOPLE.nobody]) expect(pending(person)).toEqual([])
  })
})
