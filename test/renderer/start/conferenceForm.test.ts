/** What the guided page makes of what was typed: a description that parses, or the field where something is missing. */
import { expect, test } from 'vitest'
import { parseConference } from '#core/conference/parseConference.ts'
import {
  describeConference,
  EMPTY_FORM,
  findProblems,
  titleFromFile,
  type ConferenceForm
} from '#renderer/start/conferenceForm.ts'
import { isLink } from '#renderer/start/isLink.ts'
import { readRoute } from '#renderer/start/readRoute.ts'
import { findDelegations, listDelegations } from '#renderer/start/states.ts'

const bytes = new Uint8Array([1])
const form: ConferenceForm = {
  title: ' Third Round ',
  place: 'Online',
  from: '2026-11-25',
  to: '',
  chair: 'KEN',
  delegations: [
    { code: 'KEN', name: 'Kenya', kind: 'member', seats: 2 },
    { code: 'ILO', name: 'International Labour Organization', kind: 'organization', seats: 1 }
  ],
  drafts: [
    { title: 'One', profile: 'declaration', name: 'text.md', bytes },
    { title: 'Two', profile: 'resolution', name: 'text.md', bytes }
  ]
}

test('a whole form becomes a conference, with a seat for each, and files of one name kept apart', () => {
  const { description, texts } = describeConference(form)
  const parsed = parseConference(description)
  if (!parsed.ok) throw new Error(parsed.message)
  expect(parsed.description).toMatchObject({ title: 'Third Round', dates: '2026-11-25' })
  expect(parsed.description.participants).toEqual([
    { name: 'Chair', role: 'chair', delegation: 'KEN' },
    { name: 'Secretariat', role: 'secretariat' },
    { name: 'Kenya 1', role: 'delegate', delegation: 'KEN' },
    { name: 'Kenya 2', role: 'delegate', delegation: 'KEN' },
    { name: 'International Labour Organization 1', role: 'observer', delegation: 'ILO' }
  ])
  expect(texts.map(({ name }) => name)).toEqual(['1-text.md', '2-text.md'])
  expect(parsed.description.drafts.map(({ from }) => from)).toEqual(['1-text.md', '2-text.md'])
})

test('two days are both kept, and a form without a text begins with one', () => {
  const { description, texts } = describeConference({ ...form, to: '2026-11-27', drafts: [] })
  expect(parseConference(description)).toMatchObject({ ok: true, description: { dates: '2026-11-25/2026-11-27' } })
  expect(texts).toHaveLength(1)
  expect(texts[0]?.bytes.length).toBeGreaterThan(0)
})

test('what is missing is named at its field, in the order of the page', () => {
  expect(findProblems(form)).toEqual([])
  expect(findProblems(EMPTY_FORM).map(({ field }) => field)).toEqual(['title', 'place', 'from', 'delegations'])
  expect(findProblems({ ...form, to: '2026-11-24' }).map(({ field }) => field)).toEqual(['to'])
  const [one] = form.drafts
  expect(findProblems({ ...form, drafts: [one!, one!] }).map(({ field }) => field)).toEqual(['drafts'])
  expect(findProblems({ ...form, drafts: [{ ...one!, title: ' ' }] }).map(({ field }) => field)).toEqual(['drafts'])
})

test('the list knows every State once, by the name used among States', () => {
  const all = listDelegations()
  const states = all.filter(({ kind }) => kind !== 'organization')
  expect(states).toHaveLength(195)
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  const named = (code: string) => all.find((one) => one.code === code)
  expect(named('TUR')).toEqual({ code: 'TUR', name: 'Türkiye', kind: 'member' })
  expect(named('KOR')?.name).toBe('Republic of Korea')
  expect(named('VAT')).toMatchObject({ name: 'Holy See', kind: 'observer' })
  expect(named('KNA')?.name).toBe('Saint Kitts and Nevis')
  for (const { code, name } of all) {
    expect(code).toMatch(/^[A-Z0-9]{2,12}$/)
    expect(name).not.toMatch(/[&]|^[A-Z]{2}$/)
  }
  const description = { ...(describeConference(form).description as object), delegations: all }
  expect(parseConference(description)).toMatchObject({ ok: true })
})

test('delegations are found by the beginning of any word, without accents, or by their code, the code first', () => {
  const codes = (typed: string, without: readonly string[] = []) =>
    findDelegations(typed, new Set(without)).map(({ code }) => code)
  expect(codes('kazakh')).toEqual(['KAZ'])
  expect(codes('cote d')).toEqual(['CIV'])
  expect(codes('turkiye')).toEqual(['TUR'])
  expect(codes('kor')[0]).toBe('KOR')
  expect(codes('korea')).toEqual(['PRK', 'KOR'])
  expect(codes('ilo')).toEqual(['ILO'])
  expect(codes('azakh')).toEqual([])
  expect(codes('  ')).toEqual([])
  expect(codes('kazakh', ['KAZ'])).toEqual([])
  expect(codes('a').length).toBe(8)
})

test('small readings: a title from a file, a link from a code, the page from the address', () => {
  expect(titleFromFile('draft_declaration-v2.md')).toBe('Draft declaration v2')
  expect(['http://x', 'chapeau://join/h#C', '192.168.1.20:4400'].every(isLink)).toBe(true)
  expect(isLink('K7F2P-ABCDE-12345-ZYXWV')).toBe(false)
  expect(readRoute('#start')).toEqual({ kind: 'start' })
  expect(readRoute('#hosting=0a1b')).toEqual({ kind: 'hosting', conference: '0a1b' })
  for (const hash of ['', '#invite=X', '#hosting=', '#hosting=../x', '#start=1']) expect(readRoute(hash)).toBeNull()
})
