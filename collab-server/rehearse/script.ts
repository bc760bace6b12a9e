/**
 * The words of a rehearsal: who does what, in order. Paragraphs are named by their label at that moment, or by words that
 * only they contain; proposals by the name that the script gave them. Read by `playRehearsal`. docs-samples/README.md
 * explains the format to whoever writes one.
 */
import * as v from 'valibot'
import { POSITION_WORDS } from '#core/floor/floor.ts'

const words = v.pipe(v.string(), v.nonEmpty())
/** New wording in full, as people write it or as ProseMirror inline JSON where marks matter. */
const wording = v.union([words, v.array(v.record(v.string(), v.unknown()))])
const who = words
/** The code with which the relay must refuse the step; for writing without the pen, the close code. */
const refused = v.optional(words)
const replacement = { replace: v.optional(words), with: v.optional(v.string()), words: v.optional(wording) }
const change = {
  amend: v.optional(words),
  insertAfter: v.optional(words),
  delete: v.optional(words),
  move: v.optional(words),
  after: v.optional(words),
  ...replacement
}
const onBehalfOf = v.optional(words)
const delegations = v.pipe(v.array(words), v.minLength(1))

const step = <Does extends string, Entries extends v.ObjectEntries>(does: Does, entries: Entries) =>
  v.strictObject({ who, does: v.literal(does), refused, ...entries })

const steps = v.variant('does', [
  step('type', { paragraph: words, replace: words, with: v.string() }),
  step('prepare', { called: words, ...change }),
  step('join', { proposal: words, replace: words, with: v.string() }),
  step('table', {
    called: v.optional(words),
    prepared: v.optional(words),
    onBehalfOf,
    rationale: v.optional(words),
    ...change
  }),
  step('revise', { proposal: words, rationale: v.optional(words), ...replacement }),
  step('withdraw', { proposal: words }),
  step('cosponsor', { proposal: words, onBehalfOf }),
  step('position', {
    proposal: v.optional(words),
    paragraph: v.optional(words),
    position: v.nullable(v.picklist(POSITION_WORDS)),
    onBehalfOf
  }),
  step('accept', { proposal: words, ...replacement }),
  step('reject', { proposal: words, reflectedIn: v.optional(words) }),
  step('park', { proposal: words }),
  step('reopen', { proposal: v.optional(words), paragraph: v.optional(words), reason: words }),
  step('bracket', { paragraph: words }),
  step('agree', { paragraph: words, adRef: v.optional(v.boolean()) }),
  step('grantPen', { delegations }),
  step('revokePen', { delegations }),
  step('issue', { label: words }),
  step('read', { paragraph: words, words })
])

const script = v.strictObject({ shows: words, draft: words, steps: v.pipe(v.array(steps), v.minLength(1)) })

export type Step = v.InferOutput<typeof steps>
export type Script = v.InferOutput<typeof script>
/** The steps that become a command to the relay. */
export type CommandStep = Exclude<Step, { does: 'type' | 'prepare' | 'join' | 'read' }>

/** @returns the script, or the sentence that says where it departs from the form */
export function parseScript(
  input: unknown
): { readonly ok: true; readonly script: Script } | { ok: false; message: string } {
  const parsed = v.safeParse(script, input)
  if (parsed.success) return { ok: true, script: parsed.output }
  const issue = parsed.issues[0]
  const where = v.getDotPath(issue) ?? 'the whole'
  return {
    ok: false,
    message: `The rehearsal cannot be played: at ${where}, ${issue.message.replace(/^Invalid/u, 'invalid')}.`
  }
}
