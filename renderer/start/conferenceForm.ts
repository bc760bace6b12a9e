/**
 * What the guided page gathers, and the description that comes of it. Plain data, so that what is asked for and what is
 * missing is decided without a screen. Whether the whole makes sense is `parseConference`'s business, here as everywhere.
 */
import type { Delegation, DelegationKind, Profile, Role } from '#core/conference/conference.ts'
import { say } from '#renderer/languages/say.ts'

export interface DelegationRow extends Delegation {
  /** How many take a seat for it. */
  readonly seats: number
}

export interface DraftRow {
  readonly title: string
  readonly profile: Profile
  /** The name of the file, and what is in it. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ConferenceForm {
  readonly title: string
  readonly place: string
  readonly from: string
  readonly to: string
  /** The code of the delegation the Chair comes from; empty for none. */
  readonly chair: string
  readonly delegations: readonly DelegationRow[]
  readonly drafts: readonly DraftRow[]
}

export const EMPTY_FORM: ConferenceForm = {
  title: '',
  place: '',
  from: '',
  to: '',
  chair: '',
  delegations: [],
  drafts: []
}

export type FormField = 'title' | 'place' | 'from' | 'to' | 'delegations' | 'drafts'
export type FormProblem = { readonly field: FormField; readonly message: string }

/** A draft of no file: one begins with an empty page. */
export const EMPTY_TEXT = say('start.theTextBeginsHere')

/** What still has to be said, in the order of the page. */
export function findProblems(form: ConferenceForm): readonly FormProblem[] {
  const problems: FormProblem[] = []
  const miss = (field: FormField, message: string): void => void problems.push({ field, message })
  if (form.title.trim() === '') miss('title', say('start.theConferenceNeedsA'))
  if (form.place.trim() === '') miss('place', say('start.sayWhereItTakes'))
  if (form.from === '') miss('from', say('start.chooseTheFirstDay'))
  if (form.from !== '' && form.to !== '' && form.to < form.from) {
    miss('to', say('start.theLastDayIs'))
  }
  if (form.delegations.length === 0) {
    miss('delegations', say('start.nobodyCouldProposeAnything'))
  }
  const titles = form.drafts.map(({ title }) => title.trim())
  if (titles.includes('')) miss('drafts', say('start.giveEveryDraftA'))
  else if (new Set(titles).size < titles.length) {
    miss('drafts', say('start.twoDraftsHaveThe'))
  }
  return problems
}

export function describeConference(form: ConferenceForm): {
  readonly description: unknown
  readonly texts: readonly { readonly name: string; readonly bytes: Uint8Array }[]
} {
  const drafts: readonly DraftRow[] =
    form.drafts.length > 0
      ? form.drafts
      : [
          {
            title: say('start.outcomeDocument'),
            profile: 'declaration',
            name: say('start.textTxt'),
            bytes: new TextEncoder().encode(EMPTY_TEXT)
          }
        ]
  // Two files from two folders may have one name.
  const files = drafts.map(({ name }, index) => `${index + 1}-${name}`)
  return {
    description: {
      title: form.title.trim(),
      place: form.place.trim(),
      dates: form.to === '' || form.to === form.from ? form.from : `${form.from}/${form.to}`,
      delegations: form.delegations.map(({ code, name, kind }) => ({ code, name, kind })),
      groups: [],
      participants: [
        { name: say('start.chair'), role: 'chair', ...(form.chair !== '' && { delegation: form.chair }) },
        { name: say('start.secretariat'), role: 'secretariat' },
        ...form.delegations.flatMap(seatsOf)
      ],
      drafts: drafts.map(({ title, profile }, index) => ({ title: title.trim(), profile, from: files[index] }))
    },
    texts: drafts.map(({ bytes }, index) => ({ name: files[index] ?? '', bytes }))
  }
}

/** Members propose; observers and organizations follow and are heard through the secretariat. */
function roleOf(kind: DelegationKind): Role {
  return kind === 'member' ? 'delegate' : 'observer'
}

function seatsOf({ code, name, kind, seats }: DelegationRow): { name: string; role: Role; delegation: string }[] {
  return Array.from({ length: seats }, (_, index) => ({
    name: `${name} ${index + 1}`,
    role: roleOf(kind),
    delegation: code
  }))
}

/** `draft_declaration-v2.md` is "Draft declaration v2" until somebody says better. */
export function titleFromFile(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
