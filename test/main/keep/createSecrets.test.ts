/** Tokens on this computer: sealed on disk, each page's own, and nothing on disk where nothing can be sealed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createSecrets } from '#main/keep/createSecrets.ts'
import { plainSeal } from '#test/helpers/plainDesktop.ts'
import { temporaryFolder } from '#test/helpers/temporaryFolder.ts'

const at = temporaryFolder('secrets')
const HERE = 'http://127.0.0.1:4401'
const THERE = 'http://127.0.0.1:4402'

it('keeps a token for the next run without writing it down in the clear', () => {
  const file = at('tokens.json')
  createSecrets(file, plainSeal).keep(1, HERE, 'everywhere', 'session', 'the-token')
  expect(readFileSync(file, 'utf8')).not.toContain('the-token')
  expect(createSecrets(file, plainSeal).read(7, HERE).everywhere).toEqual({ session: 'the-token' })
})

it('gives a page what it kept itself, and nothing of another conference', () => {
  const secrets = createSecrets(at('other.json'), plainSeal)
  secrets.keep(1, HERE, 'everywhere', 'session', 'one')
  secrets.keep(2, THERE, 'everywhere', 'session', 'two')
  expect(secrets.read(1, HERE).everywhere).toEqual({ session: 'one' })
  secrets.forget(1, HERE, 'everywhere', 'session')
  expect(secrets.read(1, HERE).everywhere).toEqual({})
  expect(createSecrets(at('other.json'), plainSeal).read(1, THERE).everywhere).toEqual({ session: 'two' })
})

it('keeps what is a window’s own from other windows and from the disk, and forgets it with the window', () => {
  const file = at('here.json')
  const secrets = createSecrets(file, plainSeal)
  secrets.keep(1, HERE, 'here', 'session', 'mine')
  secrets.keep(11, HERE, 'here', 'session', 'eleven')
  expect(secrets.read(1, HERE).here).toEqual({ session: 'mine' })
  expect(secrets.read(2, HERE).here).toEqual({})
  secrets.forgetWindow(1)
  expect(secrets.read(1, HERE).here).toEqual({})
  expect(secrets.read(11, HERE).here).toEqual({ session: 'eleven' })
  expect(existsSync(file)).toBe(false)
})

it('writes nothing where the system has no key store, and still serves this run', () => {
  const file = at('bare.json')
  const secrets = createSecrets(file, { ...plainSeal, isAvailable: () => false })
  secrets.keep(1, HERE, 'everywhere', 'session', 'the-token')
  expect(secrets.read(2, HERE).everywhere).toEqual({ session: 'the-token' })
  expect(existsSync(file)).toBe(false)
})

it('takes what another account sealed for nothing', () => {
  const file = at('foreign.json')
  writeFileSync(file, JSON.stringify({ [HERE]: { session: 'AAAA' } }))
  const refusing = {
    ...plainSeal,
    open: () => {
      throw new Error('sealed by somebody else')
    }
  }
  expect(createSecrets(file, refusing).read(1, HERE).everywhere).toEqual({})
})
