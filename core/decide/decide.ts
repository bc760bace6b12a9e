/**
 * The one decision entry point: every command, from whatever button, key or program it came, is decided here. Called by
 * the relay when it carries out a command, and by nobody else for the effect; the application may call it to foresee a
 * refusal. Pure: the same situation and command always give the same decision. Rules P37 to P39.
 */
import type { Command } from '#core/commands/command.ts'
import type { Role } from '#core/conference/conference.ts'
import { acceptProposal } from '#core/decide/acceptProposal.ts'
import { agreeParagraph } from '#core/decide/agreeParagraph.ts'
import { bracketParagraph } from '#core/decide/bracketParagraph.ts'
import { mayCommand } from '#core/decide/commandRights.ts'
import { cosponsorProposal } from '#core/decide/cosponsorProposal.ts'
import { grantPen } from '#core/decide/grantPen.ts'
import { issueRevision } from '#core/decide/issueRevision.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { parkProposal } from '#core/decide/parkProposal.ts'
import { rejectProposal } from '#core/decide/rejectProposal.ts'
import { reopenMatter } from '#core/decide/reopenMatter.ts'
import { reviseProposal } from '#core/decide/reviseProposal.ts'
import { revokePen } from '#core/decide/revokePen.ts'
import { tableProposal } from '#core/decide/tableProposal.ts'
import { releaseBracket } from '#core/decide/releaseBracket.ts'
import { liftBracket } from '#core/decide/liftBracket.ts'
import { bracketAlternatives } from '#core/decide/bracketAlternatives.ts'
import { confirmParagraph } from '#core/decide/confirmParagraph.ts'
import { linkParagraphs } from '#core/decide/linkParagraphs.ts'
import { unlinkPackage } from '#core/decide/unlinkPackage.ts'
import { settlePackage } from '#core/decide/settlePackage.ts'
import { notePoint } from '#core/decide/notePoint.ts'
import { configureDraft } from '#core/decide/configureDraft.ts'
import { adoptText } from '#core/decide/adoptText.ts'
import { openSilence } from '#core/decide/openSilence.ts'
import { extendSilence } from '#core/decide/extendSilence.ts'
import { breakSilence } from '#core/decide/breakSilence.ts'
import { closeSilence } from '#core/decide/closeSilence.ts'
import { makeStatement } from '#core/decide/makeStatement.ts'
import { takePosition } from '#core/decide/takePosition.ts'
import { withdrawProposal } from '#core/decide/withdrawProposal.ts'

export function decide(situation: Situation, command: Command): Decision {
  if (!mayCommand(situation.actor.role, command.kind)) return notAllowed(situation.actor.role, command)
  switch (command.kind) {
    case 'table':
      return tableProposal(situation, command)
    case 'revise':
      return reviseProposal(situation, command)
    case 'withdraw':
      return withdrawProposal(situation, command)
    case 'cosponsor':
      return cosponsorProposal(situation, command)
    case 'position':
      return takePosition(situation, command)
    case 'accept':
      return acceptProposal(situation, command)
    case 'reject':
      return rejectProposal(situation, command)
    case 'park':
      return parkProposal(situation, command)
    case 'reopen':
      return reopenMatter(situation, command)
    case 'bracket':
      return bracketParagraph(situation, command)
    case 'agree':
      return agreeParagraph(situation, command)
    case 'release':
      return releaseBracket(situation, command)
    case 'lift':
      return liftBracket(situation, command)
    case 'alternatives':
      return bracketAlternatives(situation, command)
    case 'confirm':
      return confirmParagraph(situation, command)
    case 'link':
      return linkParagraphs(situation, command)
    case 'unlink':
      return unlinkPackage(situation, command)
    case 'settle':
      return settlePackage(situation, command)
    case 'note':
      return notePoint(situation, command)
    case 'configure':
      return configureDraft(situation, command)
    case 'adopt':
      return adoptText(situation, command)
    case 'openSilence':
      return openSilence(situation, command)
    case 'extendSilence':
      return extendSilence(situation, command)
    case 'breakSilence':
      return breakSilence(situation, command)
    case 'closeSilence':
      return closeSilence(situation, command)
    case 'statement':
      return makeStatement(situation, command)
    case 'grantPen':
      return grantPen(situation, command)
    case 'revokePen':
      return revokePen(situation, command)
    case 'issue':
      return issueRevision(situation, command)
  }
}

function notAllowed(role: Role, command: Command): Refused {
  if (role === 'observer') return refuse('not-allowed', 'Observers follow the negotiation and change nothing in it.')
  const whose = {
    accept: 'accepts a proposal',
    reject: 'decides that a proposal is not retained',
    park: 'parks a proposal',
    reopen: 'reopens a matter',
    lift: 'lifts brackets',
    link: 'makes a package',
    unlink: 'dissolves a package',
    settle: 'settles a package',
    adopt: 'declares the text adopted',
    agree: 'declares a paragraph agreed'
  } as Partial<Record<Command['kind'], string>>
  const act = whose[command.kind]
  if (act) return refuse('not-allowed', `Only the Chair ${act}. Ask for the floor, or table a proposal.`)
  if (role === 'chair')
    return refuse('not-allowed', 'The Chair takes no positions. Ask the secretariat to record it for the delegation.')
  return refuse(
    'not-allowed',
    'Only the Chair and the secretariat put words in brackets, note points, change the settings, put a text under silence, lend the pen, take it back and issue revisions.'
  )
}
