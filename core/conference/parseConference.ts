/**
 * Turns what stands in a `conference.json` into a description that can be trusted, or says in one sentence what is wrong,
 * where, and what to do. Called at the edge, by the command line and wherever a conference is made from a file; nobody
 * further in checks again. Must never read the file itself or the texts it points to.
 */
import * as v from 'valibot'
import { isPlaceholder } from '#core/attribution/placeholder.ts'
import { CHAIR, SECRETARIAT } from '#core/conference/conference.ts'
import { conferenceDescription, type ConferenceDescription } from '#core/conference/conferenceDescription.ts'

export type ConferenceRefusalCode =
  | 'bad-shape'
  | 'repeated-code'
  | 'reserved-code'
  | 'unknown-delegation'
  | 'unknown-member'
  | 'no-delegation'
  | 'repeated-name'
  | 'bad-path'

export type ParsedConference =
  | { readonly ok: true; readonly description: ConferenceDescription }
  | { readonly ok: false; readonly code: ConferenceRefusalCode; readonly message: string }

export function parseConference(input: unknown): ParsedConference {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refuse(
      'bad-shape',
      `A conference is a JSON object with title, place, dates, delegations, participants and drafts; this is ${nameOf(input)}.`
    )
  }
  const parsed = v.safeParse(conferenceDescription, input)
  if (!parsed.success) return refuse('bad-shape', sentenceFor(parsed.issues[0]))
  const description = parsed.output
  return (
    checkCodes(description) ??
    checkGroups(description) ??
    checkParticipants(description) ??
    checkDrafts(description) ?? { ok: true, description }
  )
}

type Refusal = Extract<ParsedConference, { ok: false }>
const refuse = (code: ConferenceRefusalCode, message: string): Refusal => ({ ok: false, code, message })

/** Delegations and groups share one set of codes: a proposal stands in the name of either. */
function checkCodes({ delegations, groups }: ConferenceDescription): Refusal | null {
  const taken = new Map<string, string>()
  const bearers = [
    ...delegations.map((delegation, at) => ({ ...delegation, where: `delegations[${at}] ("${delegation.name}")` })),
    ...groups.map((group, at) => ({ ...group, where: `groups[${at}] ("${group.name}")` }))
  ]
  for (const { code, where } of bearers) {
    const key = code.toUpperCase()
    if (isPlaceholder(key)) {
      return refuse(
        'reserved-code',
        `${where} has the code "${code}", which stands for whoever is not named. Choose another code.`
      )
    }
    if (key === CHAIR || key === SECRETARIAT) {
      return refuse(
        'reserved-code',
        `${where} has the code "${code}", which stands for the ${key === CHAIR ? 'Chair' : 'secretariat'} itself. Choose another code.`
      )
    }
    const first = taken.get(key)
    if (first !== undefined) {
      return refuse(
        'repeated-code',
        `${where} has the code "${code}", which ${first} has already. Give each delegation and group a code of its own.`
      )
    }
    taken.set(key, where)
  }
  return null
}

function checkGroups({ delegations, groups }: ConferenceDescription): Refusal | null {
  const codes = new Set(delegations.map((delegation) => delegation.code))
  for (const [at, group] of groups.entries()) {
    const where = `groups[${at}] ("${group.name}")`
    if (group.members.length === 0) {
      return refuse('unknown-member', `${where} has no members. List the codes of its delegations or remove the group.`)
    }
    for (const [index, member] of group.members.entries()) {
      if (!codes.has(member)) {
        return refuse(
          'unknown-member',
          `${where} names the member "${member}", which is not in delegations. Add it there or correct the code.`
        )
      }
      if (group.members.indexOf(member) !== index) {
        return refuse('unknown-member', `${where} names the member "${member}" twice. Remove one of the two.`)
      }
    }
  }
  return null
}

function checkParticipants({ delegations, participants }: ConferenceDescription): Refusal | null {
  const codes = new Set(delegations.map((delegation) => delegation.code))
  const names = new Map<string, number>()
  for (const [at, { name, role, delegation }] of participants.entries()) {
    const where = `participants[${at}] ("${name}")`
    const first = names.get(name)
    if (first !== undefined) {
      return refuse(
        'repeated-name',
        `${where} has the same name as participants[${first}]. Tell them apart, for example by a number.`
      )
    }
    names.set(name, at)
    if (delegation !== undefined && !codes.has(delegation)) {
      return refuse(
        'unknown-delegation',
        `${where} names the delegation "${delegation}", which is not in delegations. Add it there or correct the code.`
      )
    }
    if (delegation === undefined && (role === 'delegate' || role === 'observer')) {
      return refuse(
        'no-delegation',
        `${where} is ${role === 'delegate' ? 'a delegate' : 'an observer'} without a delegation. Add "delegation" with a code from delegations.`
      )
    }
    if (delegation !== undefined && role === 'secretariat') {
      return refuse(
        'no-delegation',
        `${where} belongs to the secretariat, which speaks for no delegation. Remove "delegation" or give the role delegate.`
      )
    }
  }
  return null
}

function checkDrafts({ drafts }: ConferenceDescription): Refusal | null {
  const titles = new Map<string, number>()
  for (const [at, { title, from }] of drafts.entries()) {
    const where = `drafts[${at}] ("${title}")`
    const first = titles.get(title)
    if (first !== undefined) {
      return refuse(
        'repeated-name',
        `${where} has the same title as drafts[${first}]. Give each draft a title of its own.`
      )
    }
    titles.set(title, at)
    if (/^([/\\]|[A-Za-z]:)/.test(from)) {
      return refuse(
        'bad-path',
        `${where} takes its text from "${from}". Write the path relative to the conference file, so that the folder can be moved.`
      )
    }
  }
  return null
}

/** One sentence for a departure from the shape: where, what, and what to do. */
function sentenceFor(issue: v.InferIssue<typeof conferenceDescription>): string {
  const where = whereOf(issue)
  if (issue.input === undefined) return `${where} is missing. Add it.`
  if (issue.kind === 'validation' || issue.type === 'picklist') return `${where} ${issue.message}.`
  return `${where} must be ${kindOf(issue.expected)}, but is ${nameOf(issue.input)}. Correct it.`
}

/** `participants[3].role`, and the name that stands there when it has one, for whoever does not count lines. */
function whereOf(issue: v.InferIssue<typeof conferenceDescription>): string {
  let where = ''
  let named = ''
  for (const step of issue.path ?? []) {
    where += typeof step.key === 'number' ? `[${step.key}]` : where === '' ? String(step.key) : `.${String(step.key)}`
    const here: unknown = step.value
    if (typeof here !== 'object' || here === null || Array.isArray(here)) continue
    const name: unknown = 'name' in here ? here.name : 'title' in here ? here.title : undefined
    if (typeof name === 'string' && name !== '') named = ` ("${name}")`
  }
  return `${where}${named}`
}

function kindOf(expected: string | null): string {
  if (expected === 'string') return 'text'
  if (expected === 'Array') return 'a list'
  return 'an object'
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') return 'text'
  return `a ${typeof value}`
}
