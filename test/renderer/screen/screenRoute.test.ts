/** The address of the screen, also beside an invite; and its keys, which never take those of the browser. */
import { expect, it } from 'vitest'
import { readScreenRoute, screenAddress } from '#renderer/screen/screenRoute.ts'
import { SCREEN_KEYS, screenActOf } from '#renderer/screen/screenKeys.ts'
import { takeInvite } from '#renderer/session/takeInvite.ts'

it('reads what it writes, and the first draft where none is named', () => {
  expect(readScreenRoute(screenAddress('d 1&2').replace('./', ''))).toEqual({ draft: 'd 1&2' })
  expect(readScreenRoute('#screen')).toEqual({ draft: null })
})

it('is asked for by nothing else', () => {
  for (const hash of ['', '#', '#start', '#hosting=ab', '#invite=AB12', '#screens']) {
    expect(readScreenRoute(hash)).toBeNull()
  }
})

it('stays in the address when the invite beside it is taken out', () => {
  const shown: string[] = []
  const history = {
    replaceState: (_data: unknown, _title: string, url?: string | URL | null) => shown.push(String(url))
  }
  expect(takeInvite({ hash: '#invite=AB12&screen=d1', pathname: '/', search: '' }, history)).toBe('AB12')
  expect(shown).toEqual(['/#screen=d1'])
  expect(readScreenRoute('#invite=AB12&screen')).toEqual({ draft: null })
})

it('has each key once, and leaves those with Ctrl, Alt and Cmd to the browser', () => {
  const keys = SCREEN_KEYS.flatMap(({ keys }) => keys)
  expect(new Set(keys).size).toBe(keys.length)
  const free = { ctrlKey: false, altKey: false, metaKey: false }
  expect(screenActOf({ key: 'B', ...free })).toBe('blank')
  expect(screenActOf({ key: '.', ...free })).toBe('blank')
  expect(screenActOf({ key: 'x', ...free })).toBeNull()
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
    expect(screenActOf({ key: '+', ...free, [modifier]: true })).toBeNull()
  }
})
