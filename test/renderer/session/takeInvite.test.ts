/** The invite code leaves the address as soon as it was read. */
import { expect, test } from 'vitest'
import { takeInvite } from '#renderer/session/takeInvite.ts'

function address(hash: string) {
  const shown: string[] = []
  const history = {
    replaceState: (_data: unknown, _title: string, url?: string | URL | null) => shown.push(String(url))
  }
  return { location: { hash, pathname: '/', search: '?x=1' }, history, shown }
}

test('the code is taken and the address cleaned', () => {
  const { location, history, shown } = address('#invite=AB12-CD34')
  expect(takeInvite(location, history)).toBe('AB12-CD34')
  expect(shown).toEqual(['/?x=1'])
})

test('an address without a code is left as it is', () => {
  for (const hash of ['', '#', '#invite=', '#somewhere']) {
    const { location, history, shown } = address(hash)
    expect(takeInvite(location, history)).toBeNull()
    expect(shown).toEqual([])
  }
})
