/**
 * Rows of a conference file, held to the shape that the statement is meant to give. `node:sqlite` types a value as anything
 * SQLite can hold; the tables are strict, but a file comes from outside, so the shape is looked at and not asserted.
 * Used by the store and by what verifies a file.
 */
import * as v from 'valibot'

type Shape = v.GenericSchema<unknown>

export const blob = v.instance(Uint8Array)

/**
 * The rows one by one, since a log may be larger than memory.
 * @throws Error naming what was found where something else was expected
 */
export function* rowsOf<S extends Shape>(shape: S, rows: Iterable<unknown>): Generator<v.InferOutput<S>> {
  for (const row of rows) yield v.parse(shape, row)
}
