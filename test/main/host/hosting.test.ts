/** Hosting for others: which addresses, who gets in and out, and what is heard on the network. */
import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createHosting } from '#main/host/createHosting.ts'
import { lanAddresses } from '#main/host/lanAddresses.ts'
import { knock } from '#main/join/knock.ts'
import { readService } from '#main/host/nearby.ts'
import { openDoor } from '#main/host/openDoor.ts'
import type { OpenConference } from '#main/openConference.ts'
import { keepCertificate } from '#relay/tls/keepCertificate.ts'
import { plainNearby } from '#test/helpers/plainDesktop.ts'
import { startTestRelay } from '#test/helpers/startTestRelay.ts'

const card = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) =>
  ({ address, family, internal, netmask: '', mac: '', cidr: null, scopeid: 0 }) as never

describe('the addresses of this computer', () => {
  it('are those that others reach, the room’s network before containers and tunnels', () => {
    expect(
      lanAddresses({
        lo: [card('127.0.0.1', 'IPv4', true)],
        docker0: [card('172.17.0.1')],
        tun0: [card('10.8.0.2')],
        wlan0: [card('192.168.1.20'), card('fe80::1', 'IPv6')],
        eth0: [card('169.254.3.4')],
        ppp0: [card('85.10.1.2')],
        gone: undefined
      })
    ).toEqual([
      { address: '192.168.1.20', card: 'wlan0' },
      { address: '85.10.1.2', card: 'ppp0' },
      { address: '172.17.0.1', card: 'docker0' },
      { address: '10.8.0.2', card: 'tun0' }
    ])
  })

  it('are none where there is no network', () => {
    expect(lanAddresses({ lo: [card('127.0.0.1', 'IPv4', true)] })).toEqual([])
  })
})

describe('the door', () => {
  it('leads to the relay, and shows guests out when it closes, without touching the relay', async () => {
    const relay = await startTestRelay()
    const relayPort = Number(new URL(relay.url).port)
    const door = await openDoor({ host: '127.0.0.1', port: 0, relayPort })
    expect((await fetch(`http://127.0.0.1:${door.port}/health`)).status).toBe(200)
    const guest = connect(door.port, '127.0.0.1')
    await once(guest, 'connect')
    guest.on('error', () => undefined)
    const gone = once(guest, 'close')
    await door.close()
    await gone
    await expect(fetch(`http://127.0.0.1:${door.port}/health`)).rejects.toThrow()
    expect((await fetch(`${relay.url}/health`)).status).toBe(200)
    await relay.stop()
  })

  it('closes on a guest whose relay is gone, instead of keeping them waiting', async () => {
    const relay = await startTestRelay()
    const door = await openDoor({ host: '127.0.0.1', port: 0, relayPort: Number(new URL(relay.url).port) })
    await relay.stop()
    await expect(fetch(`http://127.0.0.1:${door.port}/health`)).rejects.toThrow()
    await door.close()
  })

  it('says in one sentence why it does not open', async () => {
    const door = await openDoor({ host: '127.0.0.1', port: 0, relayPort: 1 })
    await expect(openDoor({ host: '127.0.0.1', port: door.port, relayPort: 1 })).rejects.toMatchObject({
      code: 'port-in-use'
    })
    await expect(openDoor({ host: '192.0.2.1', port: 0, relayPort: 1 })).rejects.toMatchObject({ code: 'no-such-host' })
    await door.close()
  })
})

describe('hosting', () => {
  const hostAt = async () => {
    const relay = await startTestRelay()
    const opened = {
      file: '/x.chapeau',
      conference: {
        port: Number(new URL(relay.url).port),
        title: 'Third Round',
        inviteGuests: async () => undefined,
        certificate: (address) => keepCertificate(relay.store, [address], new Date()),
        nameCertificate: (pin) => void (relay.relay.guestPin = pin)
      } satisfies Partial<OpenConference> as Partial<OpenConference> as OpenConference
    }
    const nearby = plainNearby()
    return { relay, opened, nearby, hosting: createHosting(nearby, () => ['127.0.0.1']) }
  }

  it('announces the conference while it lasts, without any code', async () => {
    const { relay, opened, nearby, hosting } = await hostAt()
    expect(await hosting.host(opened, '127.0.0.1', true)).toEqual({ ok: true, done: true })
    expect(hosting.pinOf(opened.file)).toBe(null)
    const address = hosting.addressOf(opened.file) ?? ''
    expect((await fetch(`${address}/health`)).status).toBe(200)
    expect(nearby.announced).toEqual([
      { title: 'Third Round', host: '127.0.0.1', port: Number(new URL(address).port), secure: false }
    ])
    expect(await hosting.stop(opened.file)).toEqual({ ok: true, done: true })
    expect(nearby.announced).toEqual([])
    expect(hosting.addressOf(opened.file)).toBeNull()
    await expect(fetch(`${address}/health`)).rejects.toThrow()
    await relay.stop()
  })

  it('is encrypted unless one says otherwise, names the certificate in links, and leaves the loopback as it is', async () => {
    const { relay, opened, nearby, hosting } = await hostAt()
    expect(await hosting.host(opened, '127.0.0.1')).toEqual({ ok: true, done: true })
    const address = hosting.addressOf(opened.file) ?? ''
    expect(address).toMatch(/^https:/)
    expect(nearby.announced).toMatchObject([{ secure: true }])
    const pin = hosting.pinOf(opened.file)
    expect(await knock(address, pin, 5000)).toEqual({ ok: true })
    await expect(fetch(address.replace('https', 'http'))).rejects.toThrow()
    expect((await fetch(`${relay.url}/health`)).status).toBe(200)
    const made = await relay.fetch('kgz1', '/api/session/device', { method: 'POST' })
    expect(((await made.json()) as { url: string }).url).toContain(`&cert=${pin}`)
    // Somebody who never greets does not keep the door open.
    const silent = connect(Number(new URL(address).port), '127.0.0.1')
    silent.on('error', () => undefined)
    await once(silent, 'connect')
    const gone = once(silent, 'close')
    await hosting.stopAll()
    await gone
    await relay.stop()
  })

  it('takes another port where the usual one is taken, and another address in place of the first', async () => {
    const { relay, opened, hosting } = await hostAt()
    const second = { ...opened, file: '/y.chapeau' }
    await hosting.host(opened, '127.0.0.1')
    await hosting.host(second, '127.0.0.1')
    expect(hosting.addressOf(second.file)).not.toBe(hosting.addressOf(opened.file))
    await hosting.host(opened, '127.0.0.1')
    expect(hosting.addressOf(opened.file)).not.toBeNull()
    await hosting.stopAll()
    expect([hosting.addressOf(opened.file), hosting.addressOf(second.file)]).toEqual([null, null])
    await relay.stop()
  })

  it('refuses an address that this computer does not have, and says what to do', async () => {
    const { relay, opened, nearby, hosting } = await hostAt()
    expect(await hosting.host(opened, '10.0.0.1')).toMatchObject({ ok: false, code: 'no-such-host' })
    expect(await hosting.stop(opened.file)).toMatchObject({ ok: false, code: 'not-hosted' })
    expect(nearby.announced).toEqual([])
    await relay.stop()
  })
})

describe('what is heard on the network', () => {
  it('is a title and an address', () => {
    expect(readService({ txt: { title: ' Third\u0000 Round ', at: '192.168.1.20:4400' } })).toEqual({
      title: 'Third  Round',
      address: 'http://192.168.1.20:4400'
    })
    expect(readService({ txt: { title: 'Third', at: '192.168.1.20:4400', tls: '1' } })?.address).toBe(
      'https://192.168.1.20:4400'
    )
    expect(readService({ txt: { title: 'é'.repeat(500), at: '192.168.1.20:4400' } })?.title).toHaveLength(100)
  })

  it('is nothing where it is anything else', () => {
    for (const txt of [
      undefined,
      {},
      { title: 'X' },
      { title: '', at: '192.168.1.20:4400' },
      { title: 'X', at: 'example.org:4400' },
      { title: 'X', at: '192.168.1.20:4400/#invite=stolen' },
      { title: 'X', at: '999.1.1.1:4400' },
      { title: 7, at: '192.168.1.20:4400' }
    ]) {
      expect(readService({ txt })).toBeNull()
    }
  })
})
