/**
 * Everything that can be done with a key: its name, its key, and when it can be done. Buttons, keys and the help page all
 * read this table, so that they never say different things. What an action does is in `createActions`.
 */
import { mayCommand, paragraphAllows, proposalAllows } from '#core/decide/commandRights.ts'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { isNegotiable } from '#core/document/textModel.ts'
import type { Role } from '#core/conference/conference.ts'
import { say } from '#renderer/languages/say.ts'

export type ActionId =
  | 'next'
  | 'previous'
  | 'down'
  | 'up'
  | 'find'
  | 'help'
  | 'view'
  | 'outline'
  | 'panel'
  | 'leave'
  | 'accept'
  | 'amended'
  | 'rivals'
  | 'alternatives'
  | 'reject'
  | 'park'
  | 'bracket'
  | 'agree'
  | 'adRef'
  | 'agreeBut'
  | 'confirm'
  | 'stand'
  | 'compare'
  | 'reopen'
  | 'undo'
  | 'propose'
  | 'insert'
  | 'delete'
  | 'move'
  | 'whole'
  | 'counter'
  | 'support'
  | 'revise'
  | 'withdraw'
  | 'cosponsor'
  | 'capture'
  | 'line'
  | 'strike'
  | 'wordAfter'
  | 'pen'
  | 'screen'
  | 'blank'

/** What is known when it is decided whether an action is possible. */
export interface ActionContext {
  readonly role: Role
  readonly paragraph: CompiledParagraph | null
  readonly proposal: CompiledProposal | null
  /** The selected proposal is this participant's to revise and withdraw. */
  readonly isSponsor: boolean
  readonly holdsPen: boolean
  readonly hasDesk: boolean
  readonly holding: boolean
  /** Nothing is agreed until everything is agreed: a paragraph can be agreed ad ref only. */
  readonly nothingAgreed: boolean
  /** Codes of those who have yet to confirm the paragraph and for whom this participant may do so. */
  readonly confirmable: readonly string[]
  /** Words of one paragraph are selected on the page. */
  readonly selectsWords?: boolean
  /** A screen for the room is open on this computer. */
  readonly hasScreen?: boolean
}

export interface Action {
  readonly id: ActionId
  readonly name: string
  /** As `KeyboardEvent.key` gives it, in lower case. */
  readonly key: string
  readonly group: 'Go' | 'Decide' | 'Propose' | 'Secretariat' | 'Window'
  possible(context: ActionContext): boolean
}

const isRival = ({ kind, state }: CompiledProposal): boolean =>
  kind === 'amend' && proposalAllows('alternatives', state)
const always = (): boolean => true
/** Nothing about a paragraph is proposed or decided while it is under silence. */
const isFree = (paragraph: CompiledParagraph | null): paragraph is CompiledParagraph =>
  paragraph !== null && paragraph.conditions.silence !== 'open'
const isOfficer = ({ role }: ActionContext): boolean => role === 'secretariat' || role === 'chair'
const onProposal =
  (kind: 'accept' | 'reject' | 'park' | 'withdraw' | 'cosponsor' | 'position' | 'revise') =>
  ({ role, proposal }: ActionContext): boolean =>
    proposal !== null && mayCommand(role, kind) && proposalAllows(kind, proposal.state)
const onParagraph =
  (kind: 'bracket' | 'agree', act: 'bracket' | 'agree' | 'agree-ad-ref' | 'agree-again') =>
  ({ role, paragraph }: ActionContext): boolean =>
    isFree(paragraph) && isNegotiable(paragraph) && mayCommand(role, kind) && paragraphAllows(act, paragraph.state)
const proposing =
  (needsParagraph: boolean) =>
  ({ hasDesk, paragraph }: ActionContext): boolean =>
    hasDesk && (!needsParagraph || (isFree(paragraph) && paragraphAllows('change', paragraph.state)))

/** What the Chair can word otherwise while accepting it. */
export function hasOneWording({ kind }: CompiledProposal): boolean {
  return kind === 'amend' || kind === 'insert' || kind === 'replace' || kind === 'counter' || kind === 'merge'
}
export const ACTIONS: readonly Action[] = [
  { id: 'next', name: say('keyboard.nextOpenMatter'), key: 'j', group: 'Go', possible: always },
  { id: 'previous', name: say('keyboard.previousOpenMatter'), key: 'k', group: 'Go', possible: always },
  { id: 'down', name: say('keyboard.nextParagraph'), key: 'arrowdown', group: 'Go', possible: always },
  { id: 'up', name: say('keyboard.previousParagraph'), key: 'arrowup', group: 'Go', possible: always },
  { id: 'find', name: say('keyboard.findALabelOr'), key: '/', group: 'Go', possible: always },

  { id: 'stand', name: say('keyboard.whereWeStand'), key: 'z', group: 'Go', possible: always },
  { id: 'compare', name: say('keyboard.compare'), key: ',', group: 'Go', possible: always },

  // With words selected, a key is about them before it is about a proposal.
  {
    id: 'strike',
    name: say('keyboard.strikeTheSelectedWords'),
    key: 'x',
    group: 'Secretariat',
    possible: (context) => isOfficer(context) && context.selectsWords === true
  },
  {
    id: 'wordAfter',
    name: say('keyboard.addAfterTheSelected'),
    key: 'w',
    group: 'Secretariat',
    possible: (context) => isOfficer(context) && context.selectsWords === true
  },

  { id: 'accept', name: say('keyboard.accept'), key: 'a', group: 'Decide', possible: onProposal('accept') },
  {
    id: 'amended',
    name: say('keyboard.acceptAsAmended'),
    key: 'e',
    group: 'Decide',
    possible: (context) => onProposal('accept')(context) && context.proposal !== null && hasOneWording(context.proposal)
  },
  {
    id: 'rivals',
    name: say('keyboard.rivalsSideBySide'),
    key: 'y',
    group: 'Go',
    possible: ({ paragraph }) => paragraph !== null && paragraph.proposals.filter(isRival).length > 1
  },
  {
    id: 'alternatives',
    name: say('keyboard.rivalsInBrackets'),
    key: 'x',
    group: 'Decide',
    possible: ({ role, paragraph }) =>
      paragraph !== null &&
      mayCommand(role, 'alternatives') &&
      paragraphAllows('change', paragraph.state) &&
      paragraph.proposals.some(isRival)
  },
  { id: 'reject', name: say('keyboard.notRetained'), key: 'n', group: 'Decide', possible: onProposal('reject') },
  { id: 'park', name: say('keyboard.park'), key: 'p', group: 'Decide', possible: onProposal('park') },
  {
    id: 'bracket',
    name: say('keyboard.bracket'),
    key: 'b',
    group: 'Decide',
    possible: onParagraph('bracket', 'bracket')
  },
  {
    id: 'agree',
    name: say('keyboard.agree'),
    key: 'g',
    group: 'Decide',
    possible: (context) => !context.nothingAgreed && onParagraph('agree', 'agree')(context)
  },
  {
    id: 'adRef',
    name: say('keyboard.agreeAdRef'),
    key: 'r',
    group: 'Decide',
    possible: onParagraph('agree', 'agree-ad-ref')
  },
  {
    id: 'agreeBut',
    name: say('keyboard.agreeBut'),
    key: 'q',
    group: 'Decide',
    possible: (context) => onParagraph('agree', 'agree')(context) || onParagraph('agree', 'agree-again')(context)
  },
  {
    id: 'reopen',
    name: say('keyboard.reopen'),
    key: 'o',
    group: 'Decide',
    possible: ({ role, paragraph, proposal }) =>
      mayCommand(role, 'reopen') &&
      ((proposal !== null && proposalAllows('reopen', proposal.state)) ||
        (proposal === null &&
          isFree(paragraph) &&
          isNegotiable(paragraph) &&
          // A bracketed paragraph is open as it is; its brackets are lifted one by one.
          !(paragraph.state === 'bracketed' && paragraph.brackets.length > 0) &&
          paragraphAllows('reopen', paragraph.state)))
  },
  { id: 'undo', name: say('keyboard.undo'), key: 'u', group: 'Decide', possible: ({ holding }) => holding },

  {
    id: 'propose',
    name: say('keyboard.proposeHere'),
    key: 'e',
    group: 'Propose',
    possible: (context) => context.role === 'delegate' && proposing(true)(context)
  },
  {
    id: 'insert',
    name: say('keyboard.proposeANewParagraph'),
    key: 'i',
    group: 'Propose',
    possible: (context) => context.role === 'delegate' && proposing(false)(context)
  },
  {
    id: 'delete',
    name: say('keyboard.proposeDeletion'),
    key: 'd',
    group: 'Propose',
    possible: (context) => context.role === 'delegate' && proposing(true)(context)
  },
  {
    id: 'move',
    name: say('keyboard.proposeAMove'),
    key: 'm',
    group: 'Propose',
    possible: (context) => context.role === 'delegate' && proposing(true)(context)
  },
  {
    id: 'whole',
    name: say('keyboard.proposeForTheWhole'),
    key: 'p',
    group: 'Propose',
    possible: (context) => context.role === 'delegate' && proposing(true)(context)
  },
  {
    id: 'counter',
    name: say('keyboard.counterWording'),
    key: '=',
    group: 'Propose',
    possible: ({ hasDesk, proposal }) =>
      hasDesk &&
      proposal !== null &&
      proposalAllows('accept', proposal.state) &&
      (proposal.kind === 'insert' || proposal.kind === 'replace' || proposal.kind === 'counter')
  },
  {
    id: 'support',
    name: say('keyboard.support'),
    key: 's',
    group: 'Propose',
    possible: (context) =>
      context.role === 'delegate' && context.hasDesk && !context.isSponsor && onProposal('position')(context)
  },
  {
    id: 'cosponsor',
    name: say('keyboard.coSponsor'),
    key: 'o',
    group: 'Propose',
    possible: (context) =>
      context.role === 'delegate' && context.hasDesk && !context.isSponsor && onProposal('cosponsor')(context)
  },
  {
    id: 'confirm',
    name: say('keyboard.confirmTheAgreement'),
    key: 'f',
    group: 'Propose',
    // Of several, the person has to say which: the buttons do.
    possible: ({ confirmable }) => confirmable.length === 1
  },
  {
    id: 'revise',
    name: say('keyboard.revise'),
    key: 'r',
    group: 'Propose',
    possible: (context) =>
      context.hasDesk && context.isSponsor && onProposal('revise')(context) && context.role !== 'chair'
  },
  {
    id: 'withdraw',
    name: say('keyboard.withdraw'),
    key: 'w',
    group: 'Propose',
    possible: (context) => context.isSponsor && onProposal('withdraw')(context)
  },

  {
    id: 'capture',
    name: say('keyboard.captureAProposal'),
    key: 'c',
    group: 'Secretariat',
    possible: ({ role }) => role === 'secretariat' || role === 'chair'
  },
  { id: 'line', name: say('keyboard.typeWhatWasSaid'), key: ':', group: 'Secretariat', possible: isOfficer },
  {
    id: 'pen',
    name: say('keyboard.editTheText'),
    key: 't',
    group: 'Secretariat',
    possible: ({ holdsPen }) => holdsPen
  },

  { id: 'view', name: say('keyboard.compiledOrClean'), key: 'v', group: 'Window', possible: always },
  { id: 'outline', name: say('keyboard.outline'), key: 'l', group: 'Window', possible: always },
  { id: 'panel', name: say('keyboard.sidePanel'), key: 'h', group: 'Window', possible: always },
  { id: 'screen', name: say('screen.open'), key: '.', group: 'Window', possible: always },
  {
    id: 'blank',
    name: say('screen.blankOther'),
    key: ';',
    group: 'Window',
    possible: ({ hasScreen }) => hasScreen === true
  },
  { id: 'help', name: say('keyboard.allKeys'), key: '?', group: 'Window', possible: always },
  { id: 'leave', name: say('keyboard.leaveWhatIsOpen'), key: 'escape', group: 'Window', possible: always }
]

export function actionById(id: ActionId): Action {
  const action = ACTIONS.find((candidate) => candidate.id === id)
  if (!action) throw new RangeError(`There is no action ${id}.`)
  return action
}

/** The key as it is printed on the keyboard. */
export function keyName(action: Pick<Action, 'key'>): string {
  switch (action.key) {
    case 'arrowdown':
      return '↓'
    case 'arrowup':
      return '↑'
    case 'escape':
      return 'Esc'
    default:
      return action.key.toUpperCase()
  }
}
