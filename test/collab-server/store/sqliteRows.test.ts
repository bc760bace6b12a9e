/** Rows come as what the statement promises, or not at all. */
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blob, rowsOf } from '#relay/store/sqliteRows.ts'

describe('rows of a conference file', () => {
  const Shape = v.object({ position: v.number(), receipt: v.nullable(v.number()), data: blob })
  let db: DatabaseSync
  beforeEach(() => {
    db = new DatabaseSync(':memory:')
    // Not strict, as in a file that somebody has made to look like one.
    db.exec('CREATE TABLE log (position INTEGER, receipt INTEGER, data BLOB)')
  })
  afterEach(() => db.close())

  const read = () => rowsOf(Shape, db.prepare('SELECT position, receipt, data FROM log ORDER BY rowid').iterate())

  it('come one by one, in their order', () => {
    db.exec("INSERT INTO log VALUES (1, NULL, x'01'), (2, 7, x'0203')")
    expect([...read()]).toEqual([
      { position: 1, receipt: null, data: new Uint8Array([1]) },
      { position: 2, receipt: 7, data: new Uint8Array([2, 3]) }
    ])
  })

  it('stop at the first that holds something else, and say what', () => {
    db.exec("INSERT INTO log VALUES (1, NULL, x'01'), (2, NULL, 'words')")
    const rows = read()
    expect(rows.next().value).toMatchObject({ position: 1 })
    expect(() => rows.next()).toThrow('Expected Uint8Array but received "words"')
  })
})
