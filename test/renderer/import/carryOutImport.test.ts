import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Receipt } from '#core/decide/outcome.ts'
import type { CommandBody } from '#renderer/commands/sendCommand.ts'
import { carryOutImport, type ImportPlan } from '#renderer/import/carryOutImport.ts'
import { recallAuthors, rememberAuthors } from '#renderer/import/rememberAuthors.ts'
import type { Answer } from '#renderer/session/callRelay.ts'
import { del, ins, p, read, run, tracked } from '#test/core/interchange/docx/makeDocx.ts'

const IMPORTED = read(
  p(
    run('Roads ') + ins('Ana', 'and bridges ') + tracked('ins', 'Ana', del('Ben', 'and tunnels ')) + run('stay open.')
  ) +
    p(ins('Ben', 'A second one.'), { mark: tracked('ins', 'Ben') }) +
    p(run('The end.'))
)
const granted = (number: number) => ({ ok: true, value: { proposal: `q${number}` } }) as Answer<Receipt>
const refused = (code: string) => ({ ok: false, status: 409, code, message: 'No.' }) as Answer<Receipt>

function plan(answer: (body: CommandBody, count: number) => Answer<Receipt>) {
  const sent: CommandBody[] = []
  const text = new Y.Doc()
  text.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
  const stop = new AbortController()
  let pauses = 0
  const made: ImportPlan = {
    imported: IMPORTED,
    codes: new Map([
      ['Ana', 'KGZ'],
      ['Ben', 'SECRETARIAT']
    ]),
    text,
    send: (body) => Promise.resolve(answer(body, sent.push(body))),
    onProgress: () => {},
    cancelled: stop.signal,
    pause: () => Promise.resolve(void pauses++)
  }
  return { plan: made, sent, text, stop, pauses: () => pauses }
}

describe('carryOutImport', () => {
  it('[I53] replaces the text and tables each change in the name of its delegation, with who struck what', async () => {
    const { plan: made, sent, text } = plan((_, count) => granted(count))
    expect(await carryOutImport(made)).toEqual({ tabled: 2, left: [] })
    expect(text.getXmlFragment('text').toJSON()).toMatch(
      /^<paragraph [^>]*>Roads stay open\.<\/paragraph><paragraph [^>]*>The end\./u
    )
    expect(sent).toMatchObject([
      { kind: 'table', change: { kind: 'amend' }, onBehalfOf: 'KGZ' },
      { kind: 'position', proposal: 'q1', position: 'delete' },
      { kind: 'table', change: { kind: 'insert' } }
    ])
    expect(sent[2]).not.toHaveProperty('onBehalfOf')
  })

  it('[I53] waits for the text to reach the relay, and tells what is refused', async () => {
    const { plan: made, pauses } = plan((_, count) =>
      count < 3 ? refused('no-such-paragraph') : count === 5 ? refused('wrong-state') : granted(count)
    )
    const { tabled, left } = await carryOutImport(made)
    expect(pauses()).toBe(2)
    expect(tabled).toBe(1)
    expect(left).toEqual([expect.stringContaining('a change by Ben was left out. No.')])
  })

  it('[I53] stops when it is cancelled, and says how much was not tabled', async () => {
    const {
      plan: made,
      sent,
      stop
    } = plan((_, count) => {
      stop.abort()
      return granted(count)
    })
    expect(await carryOutImport(made)).toEqual({ tabled: 1, left: ['It was cancelled: one proposal was not tabled.'] })
    expect(sent.filter(({ kind }) => kind === 'table')).toHaveLength(1)
  })
})

describe('rememberAuthors', () => {
  it('[I51] keeps for whom authors stand by conference, and survives nonsense', () => {
    rememberAuthors('c1', { Ana: 'KGZ' })
    rememberAuthors('c1', { Ben: 'TUR' })
    expect(recallAuthors('c1')).toEqual({ Ana: 'KGZ', Ben: 'TUR' })
    expect(recallAuthors('c2')).toEqual({})
    localStorage.setItem('chapeau.word-authors.c3', '[1')
    expect(recallAuthors('c3')).toEqual({})
  })
})
