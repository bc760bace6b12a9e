import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMAND_KINDS } from '#core/commands/command.ts'
import { parseCommand } from '#core/commands/parseCommand.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

const id = '6f1d7a52-6c0e-4f43-9d0b-1f2b3c4d5e6f'
const amend = { kind: 'amend', paragraph: 'p1', content: 'Words.' }
const insert = (node: unknown) => ({ kind: 'insert', after: null, content: 'Words.', node })

const GOOD: ReadonlyArray<Record<string, unknown>> = [
  { kind: 'table', change: amend },
  {
    kind: 'table',
    change: { ...amend, content: [{ type: 'text', text: 'Words.' }] },
    onBehalfOf: 'EU',
    rationale: 'Why'
  },
  { kind: 'table', change: { kind: 'insert', after: 'p1', content: 'Words.' } },
  { kind: 'table', change: insert({ type: 'subparagraph', level: 4, marker: 'bullet' }) },
  { kind: 'table', change: insert({ type: 'heading', level: 3 }) },
  { kind: 'table', change: insert({ type: 'closing' }) },
  { kind: 'table', change: { kind: 'delete', paragraph: 'p1' } },
  { kind: 'table', change: { kind: 'move', paragraph: 'p1', after: null } },
  { kind: 'revise', proposal: 'q', content: 'Words.' },
  { kind: 'withdraw', proposal: 'q' },
  { kind: 'cosponsor', proposal: 'q' },
  { kind: 'position', paragraph: 'p1', position: null },
  { kind: 'accept', proposal: 'q', as: '' },
  { kind: 'reject', proposal: 'q', reflectedIn: 'p2' },
  { kind: 'park', proposal: 'q' },
  { kind: 'reopen', paragraph: 'p1', reason: 'Why' },
  { kind: 'bracket', paragraph: 'p1' },
  { kind: 'agree', paragraph: 'p1', adRef: true },
  { kind: 'grantPen', delegations: ['KAZ'] },
  { kind: 'revokePen', delegations: ['KAZ'] },
  { kind: 'issue', label: 'Rev.1' },
  { kind: 'withdraw', proposal: 'q', reflectedIn: 'p2' },
  { kind: 'position', bracket: 'b', position: 'withdraw-if', condition: 'PP3 bis stands' },
  { kind: 'reopen', bracket: 'b', reason: 'Why' },
  {
    kind: 'bracket',
    paragraph: 'p1',
    through: 'p2',
    from: 0,
    to: 4,
    words: 'Act',
    bracketKind: 'addition',
    holders: ['EU']
  },
  { kind: 'release', bracket: 'b', onBehalfOf: 'EU' },
  { kind: 'lift', bracket: 'b', keep: 'option', option: 1 },
  { kind: 'lift', bracket: 'b', keep: 'words', as: 'welcomed the offer' },
  { kind: 'alternatives', proposals: ['q', 'r'], holders: ['EU'] },
  { kind: 'agree', paragraph: 'p1', adRef: true, pending: ['EU'], placement: 'open', exceptBrackets: true },
  { kind: 'confirm', paragraph: 'p1', onBehalfOf: 'EU' },
  { kind: 'link', paragraphs: ['p1', 'p2'], condition: 'Both or neither' },
  { kind: 'unlink', package: 'k' },
  { kind: 'settle', package: 'k', adRef: true },
  { kind: 'note', words: 'Heard', paragraph: 'p1', onBehalfOf: 'EU' },
  {
    kind: 'configure',
    settings: { labels: 'manual', nothingAgreed: true, attribution: 'groups', phase: 'second reading' }
  },
  { kind: 'adopt' },
  { kind: 'openSilence', until: '2026-06-13T12:00:00Z', paragraphs: ['p1'] },
  { kind: 'extendSilence', until: '2026-06-14T12:00:00+02:00' },
  { kind: 'breakSilence', paragraphs: ['p1'], reason: 'Too vague', change: amend, onBehalfOf: 'EU' },
  { kind: 'closeSilence', callOff: true },
  { kind: 'statement', statement: 'dissociation', paragraphs: ['p1'], words: 'On file', onBehalfOf: 'EU' }
]

function message(input: unknown): string {
  const parsed = parseCommand(input)
  if (parsed.ok) throw new Error('It was let in.')
  expect(parsed.code).toBe('bad-command')
  return parsed.message
}

describe('parseCommand', () => {
  it('lets every command in as it was sent', () => {
    for (const given of GOOD) expect(parseCommand({ id, ...given })).toEqual({ ok: true, command: { id, ...given } })
    expect(new Set(GOOD.map(({ kind }) => kind))).toEqual(new Set(COMMAND_KINDS))
  })

  it.each([
    [{ kind: 'table' }, 'In "table", "change" is missing.'],
    [{ kind: 'table', change: amend, foo: 1 }, '"foo" is not a field of "table".'],
    [{ kind: 'table', change: { ...amend, foo: 1 } }, 'In "table", "foo" is not a field of "change".'],
    [{ kind: 'table', change: insert({ type: 'closing', level: 1 }) }, 'In "table", "level" is not a field of "change.node".'],
    [{ kind: 'withdraw', proposal: 'q', 'a.b': 1 }, '"a.b" is not a field of "withdraw".'],
    [{ kind: 'table', change: {} }, 'In "table", "change.kind" is missing.'],
    [{ kind: 'table', change: 7 }, 'In "table", "change" must be an object.'],
    [{ kind: 'table', change: null }, 'In "table", "change" must be an object.'],
    [{ kind: 'table', change: { kind: 'marry' } }, 'In "table", "change.kind" must be one of "amend", "insert", "delete", "move", "replace", "counter", "split", "merge", "level".'],
    [{ kind: 'table', change: { kind: 'merge', paragraph: 'p1' } }, 'In "table", "change.with" is missing.'],
    [{ kind: 'table', change: { kind: 'split', paragraph: 'p1', parts: 'x' } }, 'In "table", "change.parts" must be a list.'],
    [{ kind: 'table', change: { kind: 'split', paragraph: 'p1', parts: [7] } }, 'In "table", "change.parts.0" must be a plain string or a list of ProseMirror inline nodes.'],
    [{ kind: 'table', change: { kind: 'level', paragraph: 'p1', level: '2' } }, 'In "table", "change.level" must be a whole number.'],
    [{ kind: 'table', change: { ...amend, content: 7 } }, 'In "table", "change.content" must be a plain string or a list of ProseMirror inline nodes.'],
    [{ kind: 'table', change: { ...amend, content: ['x'] } }, 'In "table", "change.content" must be a plain string or a list of ProseMirror inline nodes.'],
    [{ kind: 'table', change: { kind: 'insert', content: 'x' } }, 'In "table", "change.after" is missing.'],
    [{ kind: 'table', change: insert({ type: 'table' }) }, 'In "table", "change.node.type" must be one of "paragraph", "subparagraph", "heading", "title", "subtitle", "closing".'],
    [{ kind: 'table', change: insert({ type: 'paragraph', role: 'x' }) }, 'In "table", "change.node.role" must be one of "preamble", "numbered", "plain".'],
    [{ kind: 'table', change: insert({ type: 'subparagraph', level: 5 }) }, 'In "table", "change.node.level" must be 4 or less.'],
    [{ kind: 'table', change: insert({ type: 'heading', level: 0 }) }, 'In "table", "change.node.level" must be 1 or more.'],
    [{ kind: 'table', change: insert({ type: 'heading', level: 1.5 }) }, 'In "table", "change.node.level" must be a whole number.'],
    [{ kind: 'table', change: insert({ type: 'heading', level: '1' }) }, 'In "table", "change.node.level" must be a whole number.'],
    [{ kind: 'park', proposal: '' }, 'In "park", "proposal" must be at least one character long.'],
    [{ kind: 'park', proposal: 'x'.repeat(81) }, 'In "park", "proposal" must be at most 80 characters long.'],
    [{ kind: 'park', proposal: 3 }, 'In "park", "proposal" must be a string.'],
    [{ kind: 'position', proposal: 'q' }, 'In "position", "position" is missing.'],
    [{ kind: 'position', proposal: 'q', position: 'x' }, 'In "position", "position" must be one of "support", "oppose", "retain", "delete", "reserve", "reflect", "withdraw-if".'],
    [{ kind: 'agree', paragraph: 'p1', adRef: 'yes' }, 'In "agree", "adRef" must be true or false.'],
    [{ kind: 'grantPen', delegations: 'KAZ' }, 'In "grantPen", "delegations" must be a list.'],
    [{ kind: 'grantPen', delegations: [] }, 'In "grantPen", "delegations" must be a list of at least one delegation.'],
    [{ kind: 'grantPen', delegations: [3] }, 'In "grantPen", "delegations.0" must be a string.'],
    [{ kind: 'grantPen', delegations: Array(501).fill('KAZ') }, 'In "grantPen", "delegations" must be a list of at most 500.'],
    [{ kind: 'issue', label: ' \u0000 ' }, 'In "issue", "label" must be at least one character long.'],
    [{ kind: 'reopen', proposal: 'q', reason: 'x'.repeat(4001) }, 'In "reopen", "reason" must be at most 4000 characters long.'],
    [{ kind: 'park', proposal: 'q', id: 'x' }, 'In "park", "id" must be a UUID chosen by the sender.'],
    [{ kind: 'park', proposal: 'q', id: undefined }, 'In "park", "id" is missing.']
  ])('says in a sentence what is wrong with %j', (given, sentence) => {
    expect(message({ id, ...given })).toBe(sentence)
  }) // prettier-ignore

  it('knows no command but its own', () => {
    const commands =
      'The commands are table, revise, withdraw, cosponsor, position, accept, reject, park, reopen, bracket, release, lift, alternatives, agree, confirm, link, unlink, settle, note, configure, adopt, openSilence, extendSilence, breakSilence, closeSilence, statement, grantPen, revokePen, issue.'
    expect(message({ id, kind: 'merge' })).toBe(`There is no command "merge". ${commands}`)
    expect(message({ id, kind: 'constructor' })).toBe(`There is no command "constructor". ${commands}`)
    expect(message({ id, kind: 'x'.repeat(9999) })).toHaveLength(`There is no command "". ${commands}`.length + 40)
    for (const kind of [undefined, null, 7, {}, ['table']])
      expect(message({ id, kind })).toBe(`The command has no "kind". ${commands}`)
    for (const input of [null, undefined, 7, 'table', [], [GOOD[0]]]) {
      expect(message(input)).toBe(
        'A command is a JSON object such as {"id":"<uuid>","kind":"withdraw","proposal":"…"}.'
      )
    }
  })

  it('keeps what cannot be printed out of the record', () => {
    const parsed = parseCommand({ id, kind: 'table', change: amend, rationale: ' One\u0000\nTwo\u0007 ' })
    expect(parsed).toMatchObject({ ok: true, command: { rationale: 'One\nTwo' } })
    expect(parseCommand({ id, kind: 'issue', label: ' Rev.\n1\ud800 ' })).toMatchObject({
      command: { label: 'Rev. 1\ufffd' }
    })
  })

  it('is not led astray by names that every object has', () => {
    const hostile = JSON.parse(`{"id":"${id}","kind":"park","proposal":"q","__proto__":{"polluted":1}}`) as unknown
    expect(message(hostile)).toBe('"__proto__" is not a field of "park".')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('answers anything at all with a command or one sentence', () => {
    const fields = fc.constantFrom(
      'id',
      'kind',
      'change',
      'proposal',
      'paragraph',
      'content',
      'position',
      'delegations',
      'x'
    )
    const hostile = fc.oneof(
      fc.anything(),
      fc.dictionary(fields, fc.oneof(fc.anything(), fc.constantFrom(...COMMAND_KINDS, id, amend)))
    )
    fc.assert(
      fc.property(hostile, (input) => {
        const parsed = parseCommand(input)
        if (!parsed.ok) expect(parsed.message).toMatch(/^[A-Z"][^\n]*\.$/u)
      }),
      { seed: SEED, numRuns: 800 }
    )
  })
})
