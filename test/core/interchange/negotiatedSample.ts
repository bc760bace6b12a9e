/** A small text of every kind of block, with everything on its floor that an export can show. */
import { schema } from '#core/document/schema.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import { compiledFrom, counter, floorWith, proposal } from '#test/core/interchange/compiledFrom.ts'

const SAMPLE_SOURCE = `# Highlights of the consultation

Safe roads across high passes

## Opening

1. Participants met in Naryn to compare how passes are kept open in winter, who pays for it, and what travellers learn in time before they set out[^1].

2. They *underlined* that warnings should:

    (a) reach drivers **before** they leave;

    (b) be given in the languages of travellers, and:

        (i) by radio;

        (ii) by telephone.

    (c) cost nothing.

3. Participants agreed on [three] priorities:

    - clear signs;
    - common maps;
        - on paper; and
    - shared rescue teams.

4. They thanked the hosts.

5. This paragraph is gone.

6. The next meeting takes place in [city].

Naryn, 25 November 2026

[^1]: A list of the passes is kept by the secretariat.
`

const NOBODY = {
  state: 'standing' as const,
  proponents: [],
  opponents: [],
  holders: [],
  positions: [],
  by: null,
  at: '2026-11-24T08:00:00.000Z'
}

export function negotiatedSample(): Compiled {
  const imported = importMarkdown(SAMPLE_SOURCE, { profile: 'highlights', newId: counter() })
  const { nodes } = imported
  const find = (start: string) => nodes.find((node) => node.textContent.startsWith(start))!
  const idOf = (start: string) => find(start).attrs.id as string
  const opening = find('Participants met')
  const amended = [
    schema.text(opening.child(0).text!.replace('compare', 'compare openly').replace(', who pays for it', '')),
    opening.child(1),
    opening.child(2)
  ]
  const thanks = find('They thanked')
  const floor = floorWith(
    [
      proposal(
        {
          kind: 'amend',
          paragraph: idOf('Participants met'),
          content: amended.map((node) => node.toJSON() as Record<string, unknown>)
        },
        opening,
        {
          id: 'q1',
          version: 2,
          cosponsors: ['TJK'],
          positions: [
            { by: 'TUR', position: 'support', at: '2026-11-24T09:10:00.000Z' },
            { by: 'MLC', position: 'oppose', at: '2026-11-24T09:11:00.000Z' }
          ],
          rationale: 'Openness was the word used all morning.'
        }
      ),
      proposal({ kind: 'delete', paragraph: idOf('cost nothing') }, find('cost nothing'), {
        id: 'q2',
        by: 'TUR',
        state: 'parked'
      }),
      proposal(
        {
          kind: 'insert',
          after: idOf('They thanked'),
          content: [{ type: 'text', text: 'Participants welcomed the new weather station.' }],
          node: { type: 'paragraph', role: 'numbered' }
        },
        null,
        { id: 'q3', by: 'TJK', onBehalfOf: 'MLC' }
      ),
      proposal({ kind: 'move', paragraph: idOf('They thanked'), after: null }, thanks, { id: 'q4' }),
      proposal(
        { kind: 'amend', paragraph: idOf('They thanked'), content: [{ type: 'text', text: 'Withdrawn wording.' }] },
        thanks,
        { id: 'q5', state: 'withdrawn' }
      ),
      proposal(
        {
          kind: 'amend',
          paragraph: idOf('The next'),
          content: [{ type: 'text', text: 'The next meeting takes place in Osh.' }]
        },
        thanks,
        { id: 'q6', by: 'TUR' }
      ),
      proposal({ kind: 'delete', paragraph: 'no-longer-there' }, thanks, { id: 'q7', by: 'TUR' })
    ],
    new Map([
      [
        idOf('Participants met'),
        { state: 'open', positions: [{ by: 'TUR', position: 'reserve', at: '2026-11-24T09:12:00.000Z' }] }
      ],
      [idOf('They underlined'), { state: 'agreed', agreedContent: [{ type: 'text', text: 'Earlier.' }] }],
      [idOf('Participants agreed'), { state: 'bracketed' }],
      [idOf('They thanked'), { state: 'ad-ref' }],
      [idOf('This paragraph'), { state: 'deleted' }]
    ])
  )
  const whole = {
    id: 'whole',
    kind: 'paragraph' as const,
    paragraphs: { from: idOf('Participants agreed'), to: idOf('Participants agreed') },
    ...NOBODY
  }
  const brackets = [...imported.brackets.map((bracket) => ({ ...bracket, ...NOBODY })), whole]
  return compiledFrom(nodes, 'highlights', {
    ...floor,
    brackets: new Map(brackets.map((bracket) => [bracket.id, bracket]))
  })
}
