/** The conference's own certificate: made once, kept with the conference, renewed with the same key, and told to nobody. */
import { X509Certificate, createPrivateKey } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyFile } from '#relay/record/verifyFile.ts'
import { openMemoryStore } from '#relay/store/openMemoryStore.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { keepCertificate, ownNames, pinOf } from '#relay/tls/keepCertificate.ts'
import { makeFolder } from '#test/collab-server/cli/runCli.ts'

const NOW = new Date('2026-11-25T09:00:00Z')
const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

it('names the addresses of the relay, is good for a year and fits its key', async () => {
  const { cert, key, pin, fingerprint, endsAt } = await keepCertificate(
    openMemoryStore(),
    ['192.168.1.20', 'relay.local'],
    NOW
  )
  const certificate = new X509Certificate(cert)
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true)
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(certificate.ca).toBe(false)
  for (const address of ['192.168.1.20', '127.0.0.1', '::1']) expect(certificate.checkIP(address)).toBe(address)
  for (const name of ['relay.local', 'localhost']) expect(certificate.checkHost(name)).toBe(name)
  expect(certificate.checkIP('192.168.1.21')).toBe(undefined)
  expect([certificate.validToDate, endsAt]).toEqual([after(365), after(365)])
  // The clock of another computer may be behind.
  expect(certificate.validFromDate.getTime()).toBeLessThan(NOW.getTime())
  expect(pin).toBe(pinOf(certificate))
  expect(pin).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(fingerprint).toBe(certificate.fingerprint256)
})

it('stays the same until it nears its end or the relay is reached elsewhere, and then keeps its key', async () => {
  const file = join(await makeFolder(), 'tls.chapeau')
  const keep = async (names: readonly string[], now: Date) => {
    const store = openSqliteStore(file)
    try {
      return await keepCertificate(store, names, now)
    } finally {
      await store.close()
    }
  }
  const first = await keep(['10.0.0.7'], NOW)
  expect(await keep(['10.0.0.7'], after(300))).toEqual(first)
  expect(await keep([], after(1)), 'fewer names are no reason').toEqual(first)
  const renewed = await keep(['10.0.0.7'], after(310))
  expect(renewed.fingerprint).not.toBe(first.fingerprint)
  expect(renewed.endsAt).toEqual(after(310 + 365))
  const moved = await keep(['10.0.0.8'], after(310))
  expect(new X509Certificate(moved.cert).checkIP('10.0.0.8')).toBe('10.0.0.8')
  // A clock that was set back by years finds a certificate that is not good yet.
  const before = await keep(['10.0.0.8'], after(-900))
  expect(before.endsAt).toEqual(after(-900 + 365))
  for (const { pin, key } of [renewed, moved, before]) expect([pin, key]).toEqual([first.pin, first.key])
  expect(verifyFile(file).findings, 'it is signed like everything else in the file').toEqual([])
})

it('is another one for each conference', async () => {
  const [one, other] = [
    await keepCertificate(openMemoryStore(), [], NOW),
    await keepCertificate(openMemoryStore(), [], NOW)
  ]
  expect(one.pin).not.toBe(other.pin)
})

it('this computer’s own names are names and addresses, and never the loopback', () => {
  for (const name of ownNames()) expect(name).toMatch(/^(?!127\.)[\w.-]+$/)
})
