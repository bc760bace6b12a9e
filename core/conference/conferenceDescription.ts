/**
 * What a `conference.json` holds, as people write it: the description from which the relay makes a conference. Its shape
 * alone stands here; whether it makes sense (codes that exist, names said once) is `parseConference`'s business.
 */
import * as v from 'valibot'
import { PROFILES, ROLES } from '#core/conference/conference.ts'

const words = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(500, 'is longer than 500 characters')
)

const code = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9_-]{1,12}$/,
    (issue) => `is "${String(issue.input)}"; a code is 1 to 12 letters, digits, hyphens or underscores`
  )
)

const DAY = /^\d{4}-\d{2}-\d{2}$/
function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  // February 30 parses as March 2: only a day that prints as it was written exists.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
function areDates(text: string): boolean {
  const days = text.split('/')
  return days.length <= 2 && days.every(isDay) && (days.length === 1 || days[0]! <= days[1]!)
}

export const conferenceDescription = v.object({
  sample: v.optional(v.boolean()),
  title: words,
  place: words,
  dates: v.pipe(
    v.string(),
    v.check(
      areDates,
      (issue) =>
        `is "${String(issue.input)}"; write a day or a first and last day as 2026-05-11 or 2026-05-11/2026-05-13`
    )
  ),
  delegations: v.array(
    v.object({
      code,
      name: words,
      kind: v.picklist(['member', 'observer', 'organization'], choice('kind of delegation'))
    })
  ),
  groups: v.optional(v.array(v.object({ code, name: words, members: v.array(v.string()) })), []),
  participants: v.pipe(
    v.array(
      v.object({
        name: words,
        role: v.picklist(ROLES, choice('role')),
        delegation: v.optional(v.string())
      })
    ),
    v.nonEmpty('is empty, so nobody could enter; name at least the Chair and the secretariat')
  ),
  drafts: v.array(
    v.object({
      title: words,
      profile: v.picklist(PROFILES, choice('profile')),
      from: v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
    })
  )
})

export type ConferenceDescription = v.InferOutput<typeof conferenceDescription>

function choice(what: string) {
  return (issue: { readonly input: unknown; readonly expected: string | null }) =>
    `is ${JSON.stringify(issue.input)}, which is no ${what}; write one of ${(issue.expected ?? '').replace(/[()]/g, '').replaceAll(' | ', ', ')}`
}
