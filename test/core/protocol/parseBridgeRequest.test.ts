/** What passes the bridge: the channels of the table in the shapes of the table, and nothing else. */
import { describe, expect, it } from 'vitest'
import { BRIDGE_CHANNELS, mayAsk, type BridgeChannel } from '#core/protocol/bridge.ts'
import { parseBridgeRequest } from '#core/protocol/parseBridgeRequest.ts'

const bytes = new Uint8Array([1])
const GOOD: { readonly [Channel in BridgeChannel]: readonly unknown[] } = {
  about: [undefined],
  beginSave: [
    { name: 'Rev.1 – Declaration.docx', size: null },
    { name: 'a', size: 0 }
  ],
  writeSave: [{ ticket: 't', bytes }],
  endSave: [{ ticket: 't', keep: false }],
  print: [undefined],
  savePdf: [{ name: 'Declaration.pdf' }],
  offerCommands: [{ commands: [] }, { commands: [{ id: 'a', name: 'A', key: 'a', group: 'Go', enabled: true }] }],
  spelling: [{ languages: ['en-GB'] }],
  showing: [{ title: 'GRCP' }],
  openScreen: [{ draft: 'd1' }],
  readSecrets: [undefined],
  keepSecret: [{ place: 'here', key: 'session', value: '' }],
  forgetSecret: [{ place: 'everywhere', key: 'session' }],
  state: [undefined],
  openFile: [undefined],
  openRecent: [{ id: 'file:/x.chapeau' }],
  forgetRecent: [{ id: 'file:/x.chapeau' }],
  openSample: [{ name: 'issyk-kul-highlights' }],
  create: [{ description: null, texts: [{ name: 'text.md', bytes }] }],
  join: [{ link: 'http://x/#invite=y' }, { address: '', code: 'y' }],
  openSeat: [{ conference: 'c', participant: 'p' }],
  host: [{ conference: 'c', address: '192.168.1.20', plain: false }],
  renewLinks: [{ conference: 'c' }],
  stopHosting: [{ conference: 'c' }],
  closeConference: [{ conference: 'c' }],
  setUpdates: [{ on: true }]
}

describe.each(BRIDGE_CHANNELS)('the channel %s', (channel) => {
  it('takes what its row says, unchanged', () => {
    for (const request of GOOD[channel]) expect(parseBridgeRequest(channel, request)).toEqual({ ok: true, request })
  })

  it('takes no other shape, and nothing more than it asks for', () => {
    for (const request of GOOD[channel]) {
      const others: unknown[] = [null, 7, 'text', [], ...(request === undefined ? [{}] : [undefined, {}])]
      if (typeof request === 'object') others.push({ ...request, more: 1 })
      for (const other of others) expect(parseBridgeRequest(channel, other)).toMatchObject({ ok: false })
    }
  })
})

it('has no other channels, whatever they are called', () => {
  for (const name of ['openShell', '__proto__', 'constructor', '']) {
    expect(parseBridgeRequest(name as BridgeChannel, undefined)).toMatchObject({ ok: false })
  }
})

it('takes no name that leads out of the folder somebody chose', () => {
  for (const name of ['../x', 'a/b', 'a\\b', '.hidden', '', 'a\u0000b', 'x'.repeat(300)]) {
    expect(parseBridgeRequest('beginSave', { name, size: null })).toMatchObject({ ok: false })
    expect(parseBridgeRequest('create', { description: {}, texts: [{ name, bytes }] })).toMatchObject({ ok: false })
  }
})

it('lets a conference’s page do what a text needs, and only the desktop’s own pages open, host and join', () => {
  const forAll = BRIDGE_CHANNELS.filter((channel) => mayAsk(channel, false))
  expect(forAll).toEqual([
    'about',
    'beginSave',
    'writeSave',
    'endSave',
    'print',
    'savePdf',
    'offerCommands',
    'spelling',
    'showing',
    'openScreen',
    'readSecrets',
    'keepSecret',
    'forgetSecret'
  ])
  expect(BRIDGE_CHANNELS.every((channel) => mayAsk(channel, true))).toBe(true)
})
