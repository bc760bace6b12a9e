/** What a conference file may get wrong: each mistake is answered by one sentence that names the place. */
import { describe, expect, test } from 'vitest'
import { parseConference } from '#core/conference/parseConference.ts'

/** A sound description, made afresh for each test so that it can be spoilt. */
const sound = () => ({
  title: 'A meeting',
  place: 'Batumi',
  dates: '2026-05-11/2026-05-12',
  delegations: [
    { code: 'GEO', name: 'Georgia', kind: 'member' },
    { code: 'TUR', name: 'Türkiye', kind: 'member' },
    { code: 'CHE', name: 'Switzerland', kind: 'observer' }
  ],
  groups: [{ code: 'BS', name: 'Black Sea States', members: ['GEO', 'TUR'] }],
  participants: [
    { name: 'Chair', role: 'chair', delegation: 'GEO' },
    { name: 'Secretariat', role: 'secretariat' },
    { name: 'Türkiye 1', role: 'delegate', delegation: 'TUR' },
    { name: 'Switzerland 1', role: 'observer', delegation: 'CHE' }
  ],
  drafts: [{ title: 'Declaration', profile: 'declaration', from: 'declaration.md' }]
})

/** The description with one value set by its path (`participants.2.delegation`), or taken away. */
function spoilt(path: string, value?: unknown): unknown {
  const description: unknown = sound()
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let place = description as Record<string, unknown>
  for (const step of steps) place = place[step] as Record<string, unknown>
  if (value === undefined) delete place[last]
  else place[last] = value
  return description
}

describe('parseConference', () => {
  test('a sound description is taken as it stands', () => {
    expect(parseConference(sound())).toEqual({ ok: true, description: sound() })
  })

  test('a conference without groups, and one without drafts yet, is sound', () => {
    expect(parseConference(spoilt('groups'))).toMatchObject({ ok: true, description: { groups: [] } })
    expect(parseConference(spoilt('drafts', []))).toMatchObject({ ok: true })
  })

  test.each([
    [null, 'this is null'],
    [[], 'this is a list'],
    ['conference', 'this is text'],
    [7, 'this is a number']
  ])('%j is no conference', (input, words) => {
    const parsed = parseConference(input)
    expect(parsed).toMatchObject({ ok: false, code: 'bad-shape' })
    expect(parsed).toHaveProperty('message', expect.stringContaining(words))
  })

  test.each<[string, unknown, string, string]>([
    ['title', undefined, 'bad-shape', 'title is missing. Add it.'],
    ['title', '  ', 'bad-shape', 'title must not be empty.'],
    ['title', 7, 'bad-shape', 'title must be text, but is a number. Correct it.'],
    ['delegations', {}, 'bad-shape', 'delegations must be a list, but is an object. Correct it.'],
    [
      'participants',
      [],
      'bad-shape',
      'participants is empty, so nobody could enter; name at least the Chair and the secretariat.'
    ],
    ['participants.2', null, 'bad-shape', 'participants[2] must be an object, but is null. Correct it.'],
    ['participants.2.role', undefined, 'bad-shape', 'participants[2].role ("Türkiye 1") is missing. Add it.'],
    [
      'participants.2.role',
      'boss',
      'bad-shape',
      'participants[2].role ("Türkiye 1") is "boss", which is no role; write one of "chair", "secretariat", "delegate", "observer".'
    ],
    [
      'drafts.0.profile',
      'novel',
      'bad-shape',
      'drafts[0].profile ("Declaration") is "novel", which is no profile; write one of "declaration", "highlights", "communique", "resolution".'
    ],
    ['drafts.0.from', undefined, 'bad-shape', 'drafts[0].from ("Declaration") is missing. Add it.'],
    [
      'drafts.0.from',
      '/etc/text.md',
      'bad-path',
      'drafts[0] ("Declaration") takes its text from "/etc/text.md". Write the path relative to the conference file, so that the folder can be moved.'
    ],
    [
      'dates',
      '2026-02-30',
      'bad-shape',
      'dates is "2026-02-30"; write a day or a first and last day as 2026-05-11 or 2026-05-11/2026-05-13.'
    ],
    [
      'dates',
      '2026-05-12/2026-05-11',
      'bad-shape',
      'dates is "2026-05-12/2026-05-11"; write a day or a first and last day as 2026-05-11 or 2026-05-11/2026-05-13.'
    ],
    [
      'delegations.1.code',
      'T R',
      'bad-shape',
      'delegations[1].code ("Türkiye") is "T R"; a code is 1 to 12 letters, digits, hyphens or underscores.'
    ],
    [
      'delegations.1.code',
      'ABCDEFGHIJKLM',
      'bad-shape',
      'delegations[1].code ("Türkiye") is "ABCDEFGHIJKLM"; a code is 1 to 12 letters, digits, hyphens or underscores.'
    ],
    [
      'delegations.1.code',
      'GEO',
      'repeated-code',
      'delegations[1] ("Türkiye") has the code "GEO", which delegations[0] ("Georgia") has already. Give each delegation and group a code of its own.'
    ],
    [
      'groups.0.code',
      'geo',
      'repeated-code',
      'groups[0] ("Black Sea States") has the code "geo", which delegations[0] ("Georgia") has already. Give each delegation and group a code of its own.'
    ],
    [
      'delegations.0.code',
      'CHAIR',
      'reserved-code',
      'delegations[0] ("Georgia") has the code "CHAIR", which stands for the Chair itself. Choose another code.'
    ],
    [
      'groups.0.code',
      'Secretariat',
      'reserved-code',
      'groups[0] ("Black Sea States") has the code "Secretariat", which stands for the secretariat itself. Choose another code.'
    ],
    [
      'groups.0.members',
      ['GEO', 'TRK'],
      'unknown-member',
      'groups[0] ("Black Sea States") names the member "TRK", which is not in delegations. Add it there or correct the code.'
    ],
    [
      'groups.0.members',
      ['GEO', 'GEO'],
      'unknown-member',
      'groups[0] ("Black Sea States") names the member "GEO" twice. Remove one of the two.'
    ],
    [
      'groups.0.members',
      [],
      'unknown-member',
      'groups[0] ("Black Sea States") has no members. List the codes of its delegations or remove the group.'
    ],
    [
      'participants.2.delegation',
      'TRK',
      'unknown-delegation',
      'participants[2] ("Türkiye 1") names the delegation "TRK", which is not in delegations. Add it there or correct the code.'
    ],
    [
      'participants.2.delegation',
      undefined,
      'no-delegation',
      'participants[2] ("Türkiye 1") is a delegate without a delegation. Add "delegation" with a code from delegations.'
    ],
    [
      'participants.3.delegation',
      undefined,
      'no-delegation',
      'participants[3] ("Switzerland 1") is an observer without a delegation. Add "delegation" with a code from delegations.'
    ],
    [
      'participants.1.delegation',
      'GEO',
      'no-delegation',
      'participants[1] ("Secretariat") belongs to the secretariat, which speaks for no delegation. Remove "delegation" or give the role delegate.'
    ],
    [
      'participants.3.name',
      'Türkiye 1',
      'repeated-name',
      'participants[3] ("Türkiye 1") has the same name as participants[2]. Tell them apart, for example by a number.'
    ]
  ])('%s being %j is refused with its place', (path, value, code, message) => {
    expect(parseConference(spoilt(path, value))).toEqual({ ok: false, code, message })
  })

  test('two drafts of one title are refused, since people choose a draft by its title', () => {
    const twice = [
      { title: 'Declaration', profile: 'declaration', from: 'a.md' },
      { title: 'Declaration', profile: 'communique', from: 'b.md' }
    ]
    expect(parseConference(spoilt('drafts', twice))).toMatchObject({ ok: false, code: 'repeated-name' })
  })
})
