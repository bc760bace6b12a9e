/**
 * Who may do what in which state, written down here once more, from the rules: these tables read nothing of the program's own.
 * Used by the tests beside this file, which ask `decide` in every combination.
 */
import type { RefusalCode } from '#core/decide/outcome.ts'
import type { ParagraphState, ProposalState } from '#core/floor/floor.ts'
import type { Person } from '#test/helpers/table.ts'

export type Answer = 'ok' | RefusalCode
export const PROPOSAL_STATES = [
  'tabled',
  'accepted',
  'accepted-as-amended',
  'not-retained',
  'withdrawn',
  'superseded',
  'parked'
] as const satisfies readonly ProposalState[]
export const PARAGRAPH_STATES = [
  'open',
  'bracketed',
  'ad-ref',
  'agreed',
  'deleted'
] as const satisfies readonly ParagraphState[]

/** yes, or not allowed: Chair, secretariat, delegate, observer. */
export const ROLES: Record<string, readonly [boolean, boolean, boolean, boolean]> = {
  table: [true, true, true, false],
  revise: [true, true, true, false],
  withdraw: [true, true, true, false],
  cosponsor: [false, true, true, false],
  position: [false, true, true, false],
  accept: [true, false, false, false],
  reject: [true, false, false, false],
  park: [true, false, false, false],
  reopen: [true, false, false, false],
  bracket: [true, true, false, false],
  release: [false, true, true, false],
  lift: [true, false, false, false],
  alternatives: [true, true, false, false],
  confirm: [false, true, true, false],
  link: [true, false, false, false],
  unlink: [true, false, false, false],
  settle: [true, false, false, false],
  note: [true, true, false, false],
  configure: [true, true, false, false],
  adopt: [true, false, false, false],
  openSilence: [true, true, false, false],
  extendSilence: [true, true, false, false],
  breakSilence: [false, true, true, false],
  closeSilence: [true, true, false, false],
  statement: [false, true, true, false],
  agree: [true, false, false, false],
  grantPen: [true, true, false, false],
  revokePen: [true, true, false, false],
  issue: [true, true, false, false]
}

/** In the order of PROPOSAL_STATES: does the state take the command? */
export const STATES: Record<string, string> = {
  revise: 'yes no no no no no yes',
  withdraw: 'yes no no no no no yes',
  cosponsor: 'yes no no no no no yes',
  position: 'yes no no no no no yes',
  accept: 'yes no no no no no yes',
  reject: 'yes no no no no no yes',
  park: 'yes no no no no no no',
  reopen: 'no yes yes yes yes yes yes'
}

/** In the order of PARAGRAPH_STATES: what a command on the paragraph itself is answered. */
export const ON_PARAGRAPH: Record<string, string> = {
  'table amend': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table delete': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table move': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table replace': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table split': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table merge': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table level': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table insert': 'ok ok ok ok ok',
  bracket: 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  agree: 'ok ok ok wrong-state wrong-state',
  'agree ad ref': 'ok ok wrong-state wrong-state wrong-state',
  reopen: 'wrong-state ok ok ok ok',
  position: 'ok ok ok ok paragraph-closed',
  'agree on conditions': 'ok ok ok ok wrong-state',
  'agree ad ref on conditions': 'ok ok ok wrong-state wrong-state',
  'table move, place open': 'ok ok ok ok paragraph-closed',
  confirm: 'wrong-state wrong-state ok ok wrong-state',
  link: 'ok ok ok ok paragraph-gone',
  note: 'ok ok ok ok ok'
}

/** In the order of PARAGRAPH_STATES: what settling a package with the paragraph, or adopting the text, is answered. */
export const ON_WHOLE: Record<string, string> = {
  settle: 'ok ok ok ok paragraph-gone',
  'settle ad ref': 'ok ok ok ok paragraph-gone',
  'settle, nothing agreed': 'nothing-agreed nothing-agreed nothing-agreed nothing-agreed nothing-agreed',
  'settle ad ref, nothing agreed': 'ok ok ok ok paragraph-gone',
  unlink: 'ok ok ok ok ok',
  adopt: 'not-settled not-settled ok ok ok',
  'adopt, nothing agreed': 'not-settled not-settled ok ok ok',
  'agree, nothing agreed': 'nothing-agreed nothing-agreed nothing-agreed nothing-agreed nothing-agreed'
}

export const ROLE_OF: Record<Person, number> = {
  chair: 0,
  secretariat: 1,
  kaz: 2,
  kgz: 2,
  tur: 2,
  nobody: 2,
  observer: 3
}
export const PERSONS = Object.keys(ROLE_OF) as Person[]

export const id = '00000000-0000-4000-8000-000000000000'
