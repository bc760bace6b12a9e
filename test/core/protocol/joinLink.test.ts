/** Links to join by: both kinds are read, what is written is read back, and nothing else opens anything. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { desktopLink, joinAt, parseJoinLink, readJoin, webLink } from '#core/protocol/joinLink.ts'

const place = { address: 'http://192.168.1.20:4400', code: 'K7F2P-ABCDE-12345-ZYXWV', pin: null }
const pin = 'p'.repeat(43)

describe('a join link', () => {
  it('is read in either form, and with what people copy along', () => {
    for (const text of [
      'chapeau://join/192.168.1.20:4400#K7F2P-ABCDE-12345-ZYXWV',
      'http://192.168.1.20:4400/#invite=K7F2P-ABCDE-12345-ZYXWV',
      '  http://192.168.1.20:4400/#invite=K7F2P-ABCDE-12345-ZYXWV\n'
    ]) {
      expect(parseJoinLink(text)).toEqual({ ok: true, place })
    }
  })

  it('keeps to TLS where the host is behind it', () => {
    for (const named of [null, pin]) {
      const secure = { address: 'https://conference.example.org', code: place.code, pin: named }
      expect(parseJoinLink(desktopLink(secure))).toEqual({ ok: true, place: secure })
      expect(parseJoinLink(webLink(secure))).toEqual({ ok: true, place: secure })
    }
  })

  it('that names a certificate leads nowhere without one, and not with half of its name', () => {
    for (const [address, cert] of [
      ['http://192.168.1.20:4400', pin],
      ['https://192.168.1.20:4400', pin.slice(1)],
      ['https://192.168.1.20:4400', ''],
      ['https://192.168.1.20:4400', `${pin}=`]
    ]) {
      expect(parseJoinLink(`${address}/#invite=${place.code}&cert=${cert}`)).toMatchObject({ code: 'bad-pin' })
    }
  })

  it('comes back as it was written, whatever the address and the code', () => {
    const octet = fc.integer({ min: 1, max: 254 })
    const address = fc
      .tuple(octet, octet, octet, octet, fc.integer({ min: 1024, max: 65_535 }))
      .map(([a, b, c, d, port]) => `http://${a}.${b}.${c}.${d}:${port}`)
    const code = fc.stringMatching(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/)
    fc.assert(
      fc.property(address, code, (at, invite) => {
        const made = { address: at, code: invite, pin: null }
        expect(parseJoinLink(desktopLink(made))).toEqual({ ok: true, place: made })
        expect(parseJoinLink(webLink(made))).toEqual({ ok: true, place: made })
      })
    )
  })

  it.each([
    ['', 'no-link'],
    ['the code is K7F2P', 'no-link'],
    ['javascript:alert(1)//#invite=K7F2P-ABCDE', 'no-link'],
    ['file:///etc/passwd#invite=K7F2P-ABCDE', 'no-link'],
    ['chapeau://open/192.168.1.20#K7F2P-ABCDE', 'no-link'],
    ['chapeau://join/#K7F2P-ABCDE', 'no-link'],
    ['http://192.168.1.20:4400/', 'no-invite'],
    ['http://192.168.1.20:4400/#invite=<script>', 'no-invite'],
    ['chapeau://join/someone:secret@192.168.1.20#K7F2P-ABCDE', 'no-address']
  ])('is refused with a sentence where it is none: %j', (text, code) => {
    const read = parseJoinLink(text)
    expect(read).toMatchObject({ ok: false, code })
    if (!read.ok) expect(read.message).toMatch(/\.$/)
  })
})

describe('an address and a code', () => {
  it('may be typed as people say them', () => {
    for (const address of ['192.168.1.20:4400', 'http://192.168.1.20:4400/', ' 192.168.1.20:4400 ']) {
      expect(joinAt(address, ' K7F2P-ABCDE-12345-ZYXWV ')).toEqual({ ok: true, place })
    }
  })

  it('are refused apart: which of the two is wrong is said', () => {
    expect(joinAt('', place.code)).toMatchObject({ ok: false, code: 'no-address' })
    expect(joinAt('192.168.1.20/elsewhere', place.code)).toMatchObject({ ok: false, code: 'no-address' })
    expect(joinAt(place.address, '')).toMatchObject({ ok: false, code: 'no-invite' })
    expect(readJoin({ address: place.address, code: 'short' })).toMatchObject({ ok: false, code: 'no-invite' })
  })
})
