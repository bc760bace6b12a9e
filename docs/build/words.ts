/**
 * The words that the reference says about what `facts.ts` takes from the program. The test of the documentation holds that
 * nothing here speaks of what is not there, and that nothing that is there goes unsaid.
 */
import type { Limits } from '#relay/limits.ts'

export type LimitName = keyof Limits

export const LIMIT_WORDS: Readonly<Record<LimitName, string>> = {
  messageBytes: 'Bytes of one message on a socket',
  messagesAtOnce: 'Messages that one socket may send at once',
  messagesPerSecond: 'Messages that it may send in each second after that',
  bytesAtOnce: 'Bytes that one socket may send at once',
  bytesPerSecond: 'Bytes that it may send in each second after that',
  socketsPerSession: 'Rooms that one session may have open',
  sockets: 'Sockets in all',
  handshakeMs: 'Milliseconds in which a request must have said what it wants'
}

/** By table and column; what the table itself is stands under the empty name. */
export const COLUMN_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  room: {
    '': 'One row for each room of each draft that was ever written to.',
    id: 'its number in this file',
    draft: 'the draft it belongs to',
    name: 'text, floor, names, desk.CODE, own.CODE or group.CODE'
  },
  log: {
    '': 'Everything that was ever written, in order. Rows are added and never changed.',
    position: 'its place in the history of the conference',
    room: 'the room it was written to',
    at: 'when, as an ISO 8601 time in UTC',
    session: 'the session that wrote it; the relay itself for what follows a command',
    participant: 'the participant of that session',
    receipt: 'the number of the receipt in whose course the relay wrote it',
    data: 'the change, a Yjs update (version 1 encoding)'
  },
  snapshot: {
    '': 'The state of a room at some place of the log: makes opening fast, and could be thrown away.',
    room: 'the room',
    up_to: 'the last place of the log that is in it',
    data: 'the state, a Yjs update of everything',
    signature: 'Ed25519, by the key of the conference'
  },
  receipt: {
    '': 'The record: one row for each command that was carried out.',
    draft: 'the draft',
    seq: 'its number in the record of that draft, from 1',
    id: 'the identifier that the command came with; the same one again is answered with this receipt',
    digest: 'SHA-256 of the command, so that another command under the same identifier is refused',
    json: 'the receipt: kind, who, when, what it did, a sentence',
    seal: 'the seal of the commit that wrote it',
    hash: 'SHA-256 over the receipt before it and this one',
    signature: 'Ed25519 over that hash'
  },
  registry: {
    '': 'The conference itself, its participants, invites and sessions, as JSON.',
    kind: 'conference, participant, invite, session and others',
    key: 'an identifier; for invites and sessions the hash of the code or token, never the code itself',
    value: 'the JSON',
    signature: 'Ed25519, by the key of the conference'
  },
  seal: {
    '': 'The chain: one row for each commit that wrote updates or receipts.',
    number: 'its place in the chain, from 1',
    adopts: '1 where it takes over what an older format had written without a chain',
    up_to: 'the last place of the log that it covers',
    hash: 'SHA-256 over the seal before it and everything that this commit wrote',
    signature: 'Ed25519 over that hash'
  },
  conference_key: {
    '': 'The pair of keys with which the conference signs.',
    id: 'always 1: there is one',
    public: 'the public key',
    private: 'the private key: whoever holds the file can sign'
  }
}

/** Commands to begin with; each is read by the program's own parser in a test. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  serve: [
    'serve --data meeting.chapeau --port 4400',
    'serve --data meeting.chapeau --host 0.0.0.0 --tls-cert cert.pem --tls-key key.pem --public-url https://text.example.org'
  ],
  create: ['create --data meeting.chapeau --from docs-samples/issyk-kul-highlights/conference.json'],
  import: [
    'import --data meeting.chapeau --draft ID --map "Aida Bekova=KAZ" --dry-run comments.docx',
    'import --data meeting.chapeau --new --profile declaration --title "Declaration" text.md'
  ],
  export: [
    'export --data meeting.chapeau --draft ID --view compiled --format docx --layout woven --out compiled.docx',
    'export --data meeting.chapeau --draft ID --view clean --format pdf --line-numbers --out text.pdf'
  ],
  compare: ['compare --data meeting.chapeau --draft ID --from Rev.1 --out compared.docx'],
  rehearse: ['rehearse --sample batumi-declaration'],
  verify: ['verify meeting.chapeau'],
  backup: ['backup --data meeting.chapeau --out backup.chapeau'],
  restore: ['restore --from backup.chapeau --data restored.chapeau'],
  compact: ['compact --data meeting.chapeau'],
  history: [
    'history --data meeting.chapeau --draft ID',
    'history --data meeting.chapeau --draft ID --seq 12 --view clean --format docx --out then.docx'
  ],
  doctor: ['doctor --data damaged.chapeau --out saved.chapeau']
}
