/**
 * Which page of the documentation belongs to what is on the screen: to each dialog, to what is being edited, to each role. Read
 * by the frame of the dialogs and by the help. A test holds that each of these pages exists.
 */
import type { Role } from '#core/conference/conference.ts'
import type { DialogState, Editing, Layout } from '#renderer/draft/seat.ts'

export const DIALOG_PAGE: Readonly<Record<DialogState['kind'], string>> = {
  help: 'reference/keys',
  people: 'drafter/people',
  device: 'delegate/join',
  pen: 'drafter/pen',
  moments: 'drafter/pen',
  issue: 'drafter/issue',
  notes: 'delegate/desk',
  standing: 'delegate/standing',
  settings: 'chair/names',
  adopt: 'chair/agree',
  concordance: 'drafter/issue',
  openSilence: 'chair/silence',
  silence: 'delegate/silence',
  statement: 'delegate/silence',
  import: 'drafter/import',
  export: 'drafter/export',
  compare: 'drafter/compare',
  agree: 'chair/agree',
  package: 'chair/agree',
  note: 'drafter/capture',
  elsewhere: 'chair/decide',
  condition: 'delegate/positions',
  rivals: 'chair/rivals',
  move: 'delegate/whole-paragraph',
  whole: 'delegate/whole-paragraph',
  reopen: 'chair/reopen',
  bracket: 'chair/brackets',
  lift: 'chair/brackets',
  refused: 'delegate/offline'
}

/** The page for an open dialog; a silence is ended by others than those who break it. */
export function pageOf(dialog: DialogState): string {
  return dialog.kind === 'silence' && dialog.act !== 'break' ? 'chair/silence' : DIALOG_PAGE[dialog.kind]
}

export const EDITING_PAGE: Readonly<Record<Editing['kind'], string>> = {
  propose: 'delegate/propose',
  insert: 'delegate/whole-paragraph',
  draft: 'delegate/propose',
  amended: 'chair/decide',
  capture: 'drafter/capture'
}

export const ROLE_PAGE: Readonly<Record<Role, string>> = {
  chair: 'chair/decide',
  secretariat: 'drafter/capture',
  delegate: 'delegate/propose',
  observer: 'delegate/look-around'
}

/** The first pages of the program, where nobody has a seat yet. */
export const START_PAGE = { start: 'host/begin', hosting: 'host/network', join: 'delegate/join' } as const

/** The page for where somebody is, with no dialog open. */
export function pageHere(
  role: Role,
  { editing, layout }: { readonly editing: Editing | null; readonly layout: Pick<Layout, 'pen'> }
): string {
  if (editing) return EDITING_PAGE[editing.kind]
  return layout.pen ? 'drafter/pen' : ROLE_PAGE[role]
}

/** Where it lies: beside this page, from the same computer. */
export function docsAddress(page: string): string {
  return `/docs/${page}.html`
}
