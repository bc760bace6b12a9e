/** The statements of a database, prepared once and kept: preparing costs more than running most of them. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'

export type Sql = (text: string) => StatementSync

export function statements(db: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>()
  return (text) => {
    let statement = prepared.get(text)
    if (!statement) {
      statement = db.prepare(text)
      prepared.set(text, statement)
    }
    return statement
  }
}
