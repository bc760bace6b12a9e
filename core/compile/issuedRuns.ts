/**
 * A paragraph's words as the issued text prints them: a reference says 3 where the room says OP3. Called by the clean view, on
 * the screen and in exports.
 */
import type { Run } from '#core/compile/compiled.ts'

/** @returns the very list if it refers to nothing */
export function issuedRuns(runs: readonly Run[]): readonly Run[] {
  if (!runs.some(({ reference }) => reference !== undefined)) return runs
  return runs.map((run) => (run.reference === undefined ? run : { ...run, text: run.reference.issued }))
}
