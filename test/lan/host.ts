/**
 * One computer of the network test: opens a conference in the desktop shell and hosts it at the address it is given. Started
 * by `run.ts` in a network of its own; prints the invite links, ends when its input does.
 */
import { join } from 'node:path'
import { networkInterfaces } from 'node:os'
import { makeConference } from '#main/files/makeConference.ts'
import { findNearby } from '#main/host/nearby.ts'
import { startPlainShell } from '#test/helpers/plainDesktop.ts'

const [folder = '', address = ''] = process.argv.slice(2)
const file = join(folder, 'lan.chapeau')
const seats = [1, 2, 3].map((number) => ({ name: `Kenya ${number}`, role: 'delegate', delegation: 'KEN' }))
const made = await makeConference(file, {
  description: {
    title: 'Meeting in the hotel',
    place: 'Mombasa',
    dates: '2026-11-25',
    delegations: [{ code: 'KEN', name: 'Kenya', kind: 'member' }],
    participants: [{ name: 'Chair', role: 'chair' }, ...seats],
    drafts: [{ title: 'Outcome', profile: 'declaration', from: 'text.txt' }]
  },
  texts: [{ name: 'text.txt', bytes: new TextEncoder().encode('We meet again.') }]
})
if (!made.ok) throw new Error(made.message)
const all = await startPlainShell({ folder, cards: networkInterfaces, findNearby })
await all.shell.openFile(file)
const [opened] = all.shell.library.all()
if (!opened) throw new Error('The conference did not open.')
const hosted = await all.shell.hosting.host(opened, address, true)
if (!hosted.ok) throw new Error(hosted.message)
const codes = opened.conference.links
  .filter(({ participant }) => participant.delegation === 'KEN')
  .map(({ url }) => new URL(url).hash.slice('#invite='.length))
process.stdout.write(`${JSON.stringify({ codes })}\n`)
process.stdin.on('end', () => void all.shell.stop().then(() => process.exit(0))).resume()
