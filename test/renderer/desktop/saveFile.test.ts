/** Files given out over the bridge: in pieces, to their end, and not after a refusal. */
import { expect, test } from 'vitest'
import type { Bridge } from '#core/protocol/bridge.ts'
import { inviteLink } from '#renderer/desktop/inviteLink.ts'
import { plainName, saveFile } from '#renderer/desktop/saveFile.ts'
import { sessionShelves, startShelves } from '#renderer/session/sessionShelves.ts'

/** A desktop that answers what the test says and remembers what it was asked. */
function desktop(answers: Record<string, unknown>): { bridge: Bridge; asked: [string, unknown][] } {
  const asked: [string, unknown][] = []
  const bridge: Bridge = {
    ask(channel, request) {
      asked.push([channel, request])
      return Promise.resolve((answers[channel] ?? { ok: true, done: true }) as never)
    },
    on: () => () => undefined
  }
  return { bridge, asked }
}
const large = new Blob([new Uint8Array(2.5 * 1024 * 1024)])

test('a large file goes in pieces and is kept when all of them were', async () => {
  const { bridge, asked } = desktop({ beginSave: { ok: true, ticket: 't' } })
  expect(await saveFile(large, 'Rev.1: clean.docx', bridge)).toEqual({ ok: true, done: true })
  expect(asked.map(([channel]) => channel)).toEqual(['beginSave', 'writeSave', 'writeSave', 'writeSave', 'endSave'])
  expect(asked[0]?.[1]).toEqual({ name: 'Rev.1 clean.docx', size: large.size })
  expect(asked.at(-1)?.[1]).toEqual({ ticket: 't', keep: true })
})

test('nothing is sent once it was refused, or when the person changed their mind', async () => {
  const refusal = { ok: false, code: 'not-written', message: 'The disk is full.' }
  const full = desktop({ beginSave: { ok: true, ticket: 't' }, writeSave: refusal })
  expect(await saveFile(large, 'x', full.bridge)).toEqual(refusal)
  expect(full.asked).toHaveLength(2)
  const unwilling = desktop({ beginSave: { ok: true, ticket: null } })
  expect(await saveFile(large, 'x', unwilling.bridge)).toEqual({ ok: true, done: false })
  expect(unwilling.asked).toHaveLength(1)
})

test('a title becomes a name that every file system takes', () => {
  expect(plainName('../..\\A: "Declaration"?.docx')).toBe('A Declaration .docx')
  expect(plainName('...')).toBe('Text')
})

test('on the desktop a session is kept by the key store and found without waiting; in a browser by its own storage', async () => {
  const { bridge, asked } = desktop({ readSecrets: { here: {}, everywhere: { session: 'kept' } } })
  await startShelves(bridge)
  const { here, everywhere } = sessionShelves()
  expect(everywhere.getItem('session')).toBe('kept')
  here.setItem('session', 'mine')
  everywhere.removeItem('session')
  expect([here.getItem('session'), everywhere.getItem('session')]).toEqual(['mine', null])
  expect(asked.slice(1)).toEqual([
    ['keepSecret', { place: 'here', key: 'session', value: 'mine' }],
    ['forgetSecret', { place: 'everywhere', key: 'session' }]
  ])
  expect(localStorage).toHaveLength(0)
  await startShelves(null)
  expect(sessionShelves()).toEqual({ here: sessionStorage, everywhere: localStorage })
})

test('an invite link names the address that others reach, and none where nobody else does', async () => {
  const hosted = desktop({ about: { version: '1', platform: 'linux', address: 'http://192.168.1.20:4400' } })
  const link = (bridge: Bridge | null) =>
    inviteLink(bridge, 'https://conference.example.org', 'http://0.0.0.0/#invite=A-B')
  expect(await link(hosted.bridge)).toBe('http://192.168.1.20:4400/#invite=A-B')
  const alone = desktop({ about: { version: '1', platform: 'linux', address: null } })
  expect(await link(alone.bridge)).toBe(null)
  expect(await link(null)).toBe('https://conference.example.org/#invite=A-B')
})
