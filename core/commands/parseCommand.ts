/**
 * Turns what arrived over HTTP into a command, or says in one sentence what is wrong with it. Called by the relay; nothing
 * that has not been through here reaches `decide`.
 */
import * as v from 'valibot'
import { COMMAND_KINDS, type Command, type CommandKind } from '#core/commands/command.ts'
import { refuse, type Refused } from '#core/decide/outcome.ts'
import { LONGEST_PARAGRAPH } from '#core/document/toContent.ts'
import { cleanWords } from '#core/document/cleanWords.ts'
import { DEEPEST_HEADING, DEEPEST_LEVEL } from '#core/document/schema.ts'
import { BRACKET_KINDS, POSITION_WORDS, STATEMENT_KINDS } from '#core/floor/floor.ts'

/** Marks a message that says what is expected, so that `expected` can tell it from the library's. */
const OURS = 'must be '

const reference = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(20))
const sentence = v.pipe(
  v.string(),
  v.transform((words) => cleanWords(words, true).trim()),
  v.maxLength(4000)
)
const content = v.union(
  [v.string(), v.array(v.record(v.string(), v.unknown()))],
  `${OURS}a plain string or a list of ProseMirror inline nodes`
)
const level = (deepest: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(deepest)))

const node = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), role: v.optional(v.picklist(['preamble', 'numbered', 'plain'])) }),
  v.strictObject({
    type: v.literal('subparagraph'),
    level: level(DEEPEST_LEVEL),
    marker: v.optional(v.picklist(['label', 'bullet']))
  }),
  v.strictObject({ type: v.literal('heading'), level: level(DEEPEST_HEADING) }),
  v.strictObject({ type: v.picklist(['title', 'subtitle', 'closing']) })
])

const change = v.variant('kind', [
  v.strictObject({ kind: v.literal('amend'), paragraph: reference, content }),
  v.strictObject({ kind: v.literal('insert'), after: v.nullable(reference), content, node: v.optional(node) }),
  v.strictObject({ kind: v.literal('delete'), paragraph: reference }),
  v.strictObject({ kind: v.literal('move'), paragraph: reference, after: v.nullable(reference) }),
  v.strictObject({ kind: v.literal('replace'), paragraph: reference, content }),
  v.strictObject({ kind: v.literal('counter'), proposal: reference, content }),
  v.strictObject({ kind: v.literal('split'), paragraph: reference, parts: v.pipe(v.array(content), v.maxLength(50)) }),
  v.strictObject({ kind: v.literal('merge'), paragraph: reference, with: reference, content: v.optional(content) }),
  v.strictObject({ kind: v.literal('level'), paragraph: reference, level: v.pipe(v.number(), v.integer()) })
])

const id = v.pipe(v.string(), v.uuid(`${OURS}a UUID chosen by the sender`))
const command = <Kind extends CommandKind, Entries extends v.ObjectEntries>(kind: Kind, entries: Entries) =>
  v.strictObject({ id, kind: v.literal(kind), ...entries })

const delegations = v.pipe(v.array(code), v.minLength(1, `${OURS}a list of at least one delegation`), v.maxLength(500))

const paragraphs = v.pipe(v.array(reference), v.minLength(1, `${OURS}a list of paragraphs`), v.maxLength(5000))
const moment = v.pipe(v.string(), v.isoTimestamp(`${OURS}a moment such as 2026-06-13T12:00:00Z`))
const codes = v.optional(v.pipe(v.array(code), v.maxLength(500)))
const place = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_PARAGRAPH)))

const commands = v.variant('kind', [
  command('table', { change, onBehalfOf: v.optional(code), rationale: v.optional(sentence) }),
  command('revise', {
    proposal: reference,
    content: v.optional(content),
    change: v.optional(change),
    rationale: v.optional(sentence)
  }),
  command('withdraw', { proposal: reference, reflectedIn: v.optional(reference) }),
  command('cosponsor', { proposal: reference, onBehalfOf: v.optional(code) }),
  command('position', {
    proposal: v.optional(reference),
    paragraph: v.optional(reference),
    bracket: v.optional(reference),
    position: v.nullable(v.picklist(POSITION_WORDS)),
    condition: v.optional(sentence),
    onBehalfOf: v.optional(code)
  }),
  command('accept', { proposal: reference, as: v.optional(content), seen: v.optional(content) }),
  command('reject', { proposal: reference, reflectedIn: v.optional(reference) }),
  command('park', { proposal: reference }),
  command('reopen', {
    proposal: v.optional(reference),
    paragraph: v.optional(reference),
    bracket: v.optional(reference),
    reason: sentence
  }),
  command('bracket', {
    paragraph: reference,
    through: v.optional(reference),
    from: place,
    to: place,
    words: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_PARAGRAPH))),
    bracketKind: v.optional(v.picklist(BRACKET_KINDS)),
    proponents: codes,
    opponents: codes,
    holders: codes
  }),
  command('release', { bracket: reference, onBehalfOf: v.optional(code) }),
  command('lift', {
    bracket: reference,
    keep: v.picklist(['words', 'nothing', 'option']),
    option: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50))),
    as: v.optional(content)
  }),
  command('alternatives', {
    proposals: v.pipe(v.array(reference), v.minLength(1, `${OURS}a list of proposals`), v.maxLength(50)),
    holders: codes
  }),
  command('agree', {
    paragraph: reference,
    adRef: v.optional(v.boolean()),
    pending: codes,
    placement: v.optional(v.literal('open')),
    exceptBrackets: v.optional(v.boolean())
  }),
  command('confirm', { paragraph: reference, onBehalfOf: v.optional(code) }),
  command('link', {
    paragraphs: v.pipe(
      v.array(reference),
      v.minLength(2, `${OURS}a list of at least two paragraphs`),
      v.maxLength(500)
    ),
    condition: v.optional(sentence)
  }),
  command('unlink', { package: reference }),
  command('settle', { package: reference, adRef: v.optional(v.boolean()) }),
  command('note', { words: sentence, paragraph: v.optional(reference), onBehalfOf: v.optional(code) }),
  command('configure', {
    settings: v.strictObject({
      labels: v.optional(v.picklist(['room', 'manual'])),
      nothingAgreed: v.optional(v.boolean()),
      attribution: v.optional(v.picklist(['full', 'groups', 'officers', 'hidden'])),
      phase: v.optional(v.pipe(sentence, v.maxLength(80)))
    })
  }),
  command('adopt', {}),
  command('openSilence', { until: moment, paragraphs: v.optional(paragraphs) }),
  command('extendSilence', { until: moment }),
  command('breakSilence', {
    paragraphs,
    reason: v.optional(sentence),
    change: v.optional(change),
    onBehalfOf: v.optional(code)
  }),
  command('closeSilence', { callOff: v.optional(v.boolean()) }),
  command('statement', {
    statement: v.picklist(STATEMENT_KINDS),
    paragraphs: v.optional(paragraphs),
    words: sentence,
    onBehalfOf: v.optional(code)
  }),
  command('grantPen', { delegations }),
  command('revokePen', { delegations }),
  command('issue', {
    label: v.pipe(
      v.string(),
      v.transform((label) => cleanWords(label).trim()),
      v.minLength(1),
      v.maxLength(80)
    )
  })
])

export function parseCommand(input: unknown): { readonly ok: true; readonly command: Command } | Refused {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refuse('bad-command', 'A command is a JSON object such as {"id":"<uuid>","kind":"withdraw","proposal":"…"}.')
  }
  const kind = (input as { kind?: unknown }).kind
  if (!COMMAND_KINDS.includes(kind as CommandKind)) {
    const said = typeof kind === 'string' ? `There is no command "${kind.slice(0, 40)}".` : 'The command has no "kind".'
    return refuse('bad-command', `${said} The commands are ${COMMAND_KINDS.join(', ')}.`)
  }
  const parsed = v.safeParse(commands, input, { abortEarly: true })
  if (!parsed.success) return refuse('bad-command', inWords(String(kind), parsed.issues[0]))
  return { ok: true, command: parsed.output as Command }
}

type Issue = NonNullable<v.InferIssue<typeof commands>>

/** What is wrong, where, and what is expected there, in one sentence. */
function inWords(kind: string, issue: Issue): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key).slice(0, 80))
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const name = keys.pop()
    return keys.length > 0
      ? `In "${kind}", "${name}" is not a field of "${keys.join('.')}".`
      : `"${name}" is not a field of "${kind}".`
  }
  const path = keys.join('.')
  if (issue.input === undefined) return `In "${kind}", "${path}" is missing.`
  return `In "${kind}", "${path}" must be ${expected(issue)}.`
}

function expected(issue: Issue): string {
  // A schema with words of its own says it best.
  if (issue.message.startsWith(OURS)) return issue.message.slice(OURS.length)
  switch (issue.type) {
    case 'strict_object':
      return 'an object'
    case 'string':
      return 'a string'
    case 'number':
    case 'integer':
      return 'a whole number'
    case 'boolean':
      return 'true or false'
    case 'array':
      return 'a list'
    case 'min_length':
      return 'at least one character long'
    case 'max_length':
      return typeof issue.input === 'string'
        ? `at most ${String(issue.requirement)} characters long`
        : `a list of at most ${String(issue.requirement)}`
    case 'min_value':
      return `${String(issue.requirement)} or more`
    case 'max_value':
      return `${String(issue.requirement)} or less`
    default:
      if (issue.expected === 'Object') return 'an object'
      return `one of ${(issue.expected ?? '').replace(/[()]/gu, '').replaceAll(' | ', ', ')}`
  }
}
