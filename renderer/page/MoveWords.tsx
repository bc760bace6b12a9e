/**
 * A proposed move in words: "to stand after 7 (a)".
 */
import type { ReactNode } from 'react'
import type { CompiledProposal } from '#core/compile/compiled.ts'
import { say } from '#renderer/languages/say.ts'

export function MoveWords({ proposal }: { readonly proposal: CompiledProposal }): ReactNode {
  if (proposal.moveAfter === null) return <ins>{say('page.toStandAtThe')}</ins>
  if (proposal.moveAfter === undefined || proposal.moveAfter === '') return <ins>{say('page.toStandElsewhere')}</ins>
  return <ins>{say('page.toStandAfter', { moveAfter: proposal.moveAfter })}</ins>
}
