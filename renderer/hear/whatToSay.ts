/**
 * What has become of the text between two moments, as sentences for those who hear it: decisions anywhere, and, on the paragraph
 * where the listener is, what is tabled and that its words are others. Pure; `Announcer.tsx` decides when it is said.
 */
import type { Compiled, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { PROPOSAL_STATE_WORD, paragraphName, proposalName, stateWord } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

/** So many at once; of the rest, how many there are. More would be talked over by what comes next. */
const SPOKEN = 3

type Named = readonly [proposal: CompiledProposal, paragraph: CompiledParagraph | null]

/** @param current the paragraph where the listener is; null for none */
export function whatToSay(before: Compiled, now: Compiled, current: string | null): string {
  if (before === now) return ''
  const sentences: string[] = []
  const were = new Map(before.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  for (const paragraph of now.paragraphs) {
    const was = were.get(paragraph.id)
    if (was === undefined || was === paragraph) continue
    if (stateWord(was) !== stateWord(paragraph))
      sentences.push(say('hear.now', { place: capital(paragraphName(paragraph)), state: stateWord(paragraph) }))
    else if (paragraph.id === current && wordsOf(was) !== wordsOf(paragraph))
      sentences.push(say('hear.wordsChanged', { place: paragraphName(paragraph) }))
  }
  const known = new Map(proposalsOf(before).map(([proposal]) => [proposal.id, proposal]))
  for (const [proposal, paragraph] of proposalsOf(now)) {
    const was = known.get(proposal.id)
    const name = capital(proposalName(proposal, paragraph))
    if (was !== undefined && was.state !== proposal.state)
      sentences.push(say('hear.decided', { proposal: name, state: PROPOSAL_STATE_WORD[proposal.state] }))
    else if (was === undefined && proposal.state === 'tabled' && paragraph !== null && paragraph.id === current)
      sentences.push(say('hear.tabled', { proposal: name }))
  }
  const rest = sentences.length - SPOKEN
  return [...sentences.slice(0, SPOKEN), ...(rest > 0 ? [say('hear.more', { count: rest })] : [])].join(' ')
}

function proposalsOf({ paragraphs, opening, adrift }: Compiled): readonly Named[] {
  return [
    ...opening.map((proposal): Named => [proposal, null]),
    ...paragraphs.flatMap((paragraph) => paragraph.proposals.map((proposal): Named => [proposal, paragraph])),
    ...adrift.map((proposal): Named => [proposal, null])
  ]
}

const wordsOf = ({ runs }: CompiledParagraph): string => runs.map(({ text }) => text).join('')
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
