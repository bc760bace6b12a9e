/**
 * The text with its undecided amendments written into it as brackets, which stand on no floor: `weaveText` prints them, and
 * nothing else may see them. Rules W1, W4 and W7.
 */
import type { Compiled, CompiledProposal, CompileInput } from '#core/compile/compiled.ts'
import type { Bracket, Proposal } from '#core/floor/floor.ts'
import { bracketRivals, type RivalBracket } from '#core/merge/bracketRivals.ts'

export interface WovenAmendments {
  /** The same input with the amendments in its text and their brackets on its floor. */
  readonly input: CompileInput
  /** By the id of its bracket: what stands in it, in ids of proposals. */
  readonly brackets: ReadonlyMap<string, RivalBracket>
}

/** @param present the compiled input */
export function weaveAmendments(input: CompileInput, present: Compiled): WovenAmendments {
  const { text, floor } = input
  const woven = new Map<string, RivalBracket>()
  const brackets = new Map(floor.brackets)
  let ids = 0
  const newId = () => {
    let id: string
    do id = `woven-${++ids}`
    while (floor.brackets.has(id))
    return id
  }
  const blocks = text.blocks.map((block, index) => {
    const { state, proposals } = present.paragraphs[index]!
    const rivals = proposals
      .filter(isAmendment)
      .flatMap(({ id }): readonly Proposal[] => [floor.proposals.get(id)].filter((one) => one !== undefined))
    if (rivals.length === 0 || state === 'deleted') return block
    // As long as nothing is decided, the present words stand among the alternatives.
    const { content, brackets: written } = bracketRivals(block.node, rivals, () => true, newId)
    for (const bracket of written) {
      woven.set(bracket.id, bracket)
      brackets.set(bracket.id, standing(bracket, block.id))
    }
    return { ...block, node: block.node.copy(content) }
  })
  if (woven.size === 0) return { input, brackets: woven }
  return {
    input: { ...input, text: { blocks, indexOf: text.indexOf }, floor: { ...floor, brackets } },
    brackets: woven
  }
}

function isAmendment({ kind, state }: CompiledProposal): boolean {
  return kind === 'amend' && state === 'tabled'
}

function standing({ id, kind, options }: RivalBracket, paragraph: string): Bracket {
  return {
    id,
    kind,
    state: 'standing',
    paragraph,
    proponents: [],
    opponents: [],
    holders: [],
    positions: [],
    ...(kind === 'alternatives' && { options: options.map(() => ({ proponents: [] })) }),
    by: null,
    at: ''
  }
}
