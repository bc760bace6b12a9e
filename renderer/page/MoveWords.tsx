/**
 * A proposed move in words: "to stand after 7 (a)".
 */
import type { ReactNode } from 'react'
import type { CompiledProposal } from '#core/compile/compiled.ts'

export function MoveWords({ proposal }: { readonly proposal: CompiledProposal }): ReactNode {
  if (proposal.moveAfter === null) return <ins>to stand at the beginning</ins>
  if (proposal.moveAfter === undefined || proposal.moveAfter === '') return <ins>to stand elsewhere</ins>
  return <ins>to stand after {proposal.moveAfter}</ins>
}
