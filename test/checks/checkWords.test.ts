import { describe, expect, it } from 'vitest'
import { checkWords } from '#test/checks/checkWords.ts'

const check = (text: string, path = 'core/a.ts'): string[] =>
  checkWords(new Map([[path, text]])).map(({ where, message }) => `${where} ${message}`)

// The faults are put together here, so that this file holds none of them.
const join = (...parts: string[]): string => parts.join('')

describe('the check of words', () => {
  it.each([
    join('/ho', 'me/someone/chapeau'),
    join('/ro', 'ot/.cache'),
    join('/tm', 'p/file'),
    join('file:///wo', 'rk/main'),
    join('C:\\Us', 'ers\\someone'),
    join('https://regi', 'stry.example.org/'),
    join('<<<<', '<<< HEAD'),
    join('// TO', 'DO later')
  ])('finds %s', (fault) => {
    expect(check(`const a = 1\n${fault}`)).toHaveLength(1)
    expect(check(`const a = 1\n${fault}`)[0]).toMatch(/^core\/a\.ts:2 /)
  })

  it('leaves ordinary text alone', () => {
    const text = 'renderer/home/page.ts, the root/ folder, /health, /sync/:draft, work/life, a ======= line, Temporal'
    expect(check(text)).toEqual([])
  })

  it('finds a host in package-lock.json, and takes packages without one', () => {
    const lock = (resolved: object): string => JSON.stringify({ packages: { 'node_modules/a': resolved } })
    expect(check(lock({}), 'package-lock.json')).toEqual([])
    expect(check(lock({ resolved: 'https://mirror.example.org/a.tgz' }), 'package-lock.json')).toHaveLength(1)
  })
})
