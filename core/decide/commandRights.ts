/**
 * Who may give which command, and in which state of the matter: the one place where it is decided. Read by `decide`, and
 * by the application to show only what is possible. Rules P1, P2, P7, P11, P23, P26, P39, P40
 * and P42.
 */
import type { CommandKind } from '#core/commands/command.ts'
import type { Role } from '#core/conference/conference.ts'
import type { ParagraphState, ProposalState } from '#core/floor/floor.ts'

const SPONSORS: readonly Role[] = ['chair', 'secretariat', 'delegate']
const CHAIR_ALONE: readonly Role[] = ['chair']
const DESK_HEADS: readonly Role[] = ['chair', 'secretariat']
const SPEAKERS: readonly Role[] = ['secretariat', 'delegate']

const ROLES: Readonly<Record<CommandKind, readonly Role[]>> = {
  table: SPONSORS,
  revise: SPONSORS,
  withdraw: SPONSORS,
  cosponsor: SPEAKERS,
  position: SPEAKERS,
  accept: CHAIR_ALONE,
  reject: CHAIR_ALONE,
  park: CHAIR_ALONE,
  reopen: CHAIR_ALONE,
  bracket: DESK_HEADS,
  release: SPEAKERS,
  lift: CHAIR_ALONE,
  alternatives: DESK_HEADS,
  agree: CHAIR_ALONE,
  confirm: SPEAKERS,
  link: CHAIR_ALONE,
  unlink: CHAIR_ALONE,
  settle: CHAIR_ALONE,
  note: DESK_HEADS,
  configure: DESK_HEADS,
  adopt: CHAIR_ALONE,
  openSilence: DESK_HEADS,
  extendSilence: DESK_HEADS,
  breakSilence: SPEAKERS,
  closeSilence: DESK_HEADS,
  statement: SPEAKERS,
  grantPen: DESK_HEADS,
  revokePen: DESK_HEADS,
  issue: DESK_HEADS
}

const UNDECIDED: readonly ProposalState[] = ['tabled', 'parked']

const ON_PROPOSAL: Readonly<Partial<Record<CommandKind, readonly ProposalState[]>>> = {
  revise: UNDECIDED,
  withdraw: UNDECIDED,
  cosponsor: UNDECIDED,
  position: UNDECIDED,
  accept: UNDECIDED,
  reject: UNDECIDED,
  alternatives: UNDECIDED,
  park: ['tabled'],
  reopen: ['accepted', 'accepted-as-amended', 'not-retained', 'withdrawn', 'superseded', 'parked']
}

/** `agree-ad-ref` is `agree` with `adRef`: one command, two thresholds. `change` is any amendment, deletion or move. */
export type ParagraphAct =
  'change' | 'bracket' | 'agree' | 'agree-ad-ref' | 'agree-again' | 'confirm' | 'place' | 'reopen' | 'position'

const ON_PARAGRAPH: Readonly<Record<ParagraphAct, readonly ParagraphState[]>> = {
  change: ['open', 'bracketed'],
  bracket: ['open', 'bracketed'],
  agree: ['open', 'bracketed', 'ad-ref'],
  'agree-ad-ref': ['open', 'bracketed'],
  /** The same agreement on other conditions, or to other words. */
  'agree-again': ['ad-ref', 'agreed'],
  confirm: ['ad-ref', 'agreed'],
  /** A move of a paragraph that was agreed with its placement open. */
  place: ['open', 'bracketed', 'ad-ref', 'agreed'],
  reopen: ['bracketed', 'ad-ref', 'agreed', 'deleted'],
  position: ['open', 'bracketed', 'ad-ref', 'agreed']
}

export function mayCommand(role: Role, kind: CommandKind): boolean {
  return ROLES[kind].includes(role)
}

/** Whether a proposal in that state can take that command; true for commands that are not about a proposal. */
export function proposalAllows(kind: CommandKind, state: ProposalState): boolean {
  return ON_PROPOSAL[kind]?.includes(state) ?? true
}

export function paragraphAllows(act: ParagraphAct, state: ParagraphState): boolean {
  return ON_PARAGRAPH[act].includes(state)
}
