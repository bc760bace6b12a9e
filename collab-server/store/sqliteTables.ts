/**
 * The tables of a conference file, and how those of an older format become those of today. Used by `openSqliteStore` and
 * by `verifyFile`, which holds a file to them word for word: what stands here may never change without a new format.
 */
const CHAIN_TABLES = `
-- One row for each commit that wrote updates or receipts. The hash stands on that of the commit before.
CREATE TABLE seal (
  number INTEGER PRIMARY KEY,
  adopts INTEGER NOT NULL,
  up_to INTEGER NOT NULL,
  hash BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE TABLE conference_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  public BLOB NOT NULL,
  private BLOB NOT NULL
) STRICT;
`

/** From format 1, which knew no chain, to format 2. What is written to the new places follows in the same transaction. */
export const FROM_1_TO_2 = `
ALTER TABLE snapshot ADD COLUMN signature BLOB;
ALTER TABLE receipt ADD COLUMN seal INTEGER;
ALTER TABLE receipt ADD COLUMN hash BLOB;
ALTER TABLE receipt ADD COLUMN signature BLOB;
ALTER TABLE registry ADD COLUMN signature BLOB;
${CHAIN_TABLES}`

export const TABLES = `
CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  draft TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (draft, name)
) STRICT;
-- Append-only. The position orders everything that ever happened in the conference.
CREATE TABLE log (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL REFERENCES room (id),
  at TEXT NOT NULL,
  session TEXT NOT NULL,
  participant TEXT NOT NULL,
  receipt INTEGER,
  data BLOB NOT NULL
) STRICT;
CREATE INDEX log_of_room ON log (room, position);
CREATE TABLE snapshot (
  room INTEGER PRIMARY KEY REFERENCES room (id),
  up_to INTEGER NOT NULL,
  data BLOB NOT NULL,
  signature BLOB
) STRICT;
-- The hash stands on that of the receipt before it in the draft; a receipt from before the chain began has no signature.
CREATE TABLE receipt (
  draft TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  json TEXT NOT NULL,
  seal INTEGER,
  hash BLOB,
  signature BLOB,
  PRIMARY KEY (draft, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE registry (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  signature BLOB,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
${CHAIN_TABLES}`

/** The tables of format 1, for telling whether a file has them; none is made with them any more. */
export const TABLES_1 = `
CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  draft TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (draft, name)
) STRICT;
-- Append-only. The position orders everything that ever happened in the conference.
CREATE TABLE log (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL REFERENCES room (id),
  at TEXT NOT NULL,
  session TEXT NOT NULL,
  participant TEXT NOT NULL,
  receipt INTEGER,
  data BLOB NOT NULL
) STRICT;
CREATE INDEX log_of_room ON log (room, position);
CREATE TABLE snapshot (
  room INTEGER PRIMARY KEY REFERENCES room (id),
  up_to INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;
CREATE TABLE receipt (
  draft TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (draft, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE registry (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
`
