/**
 * Keeps the numbers that a Word file's paragraphs bear where counting from one would give others: a text that begins with 12,
 * leaves out 7 or has a 5 bis. Called by `importDocx`. Numbers that begin anew cannot be kept, because in a negotiation each
 * label names one paragraph.
 */
import type { Node } from 'prosemirror-model'
import type { Profile } from '#core/conference/conference.ts'
import { modelOf } from '#core/document/modelOf.ts'
import type { SourceLabel } from '#core/interchange/recognizeLabel.ts'
import { computeLabels } from '#core/numbering/computeLabels.ts'
import { profileRules } from '#core/numbering/profileRules.ts'

export type KeptNumbers =
  | { readonly kept: Readonly<Record<string, string>> | null }
  /** The first label that would be given twice. */
  | { readonly repeated: string }

/** @param labels what stood before each node in the file */
export function keepNumbers(
  nodes: readonly Node[],
  labels: readonly (SourceLabel | null)[],
  profile: Profile
): KeptNumbers {
  const model = modelOf(nodes)
  const computed = computeLabels(model, profile, null)
  const rules = profileRules(profile)
  const kept: Record<string, string> = {}
  const given = new Set<string>()
  let differs = false
  let parent: { readonly was: string; readonly is: string } = { was: '', is: '' }
  for (const [index, block] of model.blocks.entries()) {
    const was = computed.get(block.id)!.label
    if (was === '') {
      if (block.type !== 'subparagraph') parent = { was: '', is: '' }
      continue
    }
    let is = was
    if (block.type === 'paragraph') {
      const prefix = block.node.attrs.role === 'preamble' ? rules.preamblePrefix : rules.numberedPrefix
      const label = labels[index]
      if (label && label.family !== 'sub' && label.family !== 'bullet') {
        is = `${prefix}${label.readings[0]!.ordinal}${label.suffix === '' ? '' : ` ${label.suffix}`}`
      }
      parent = { was, is }
    } else if (parent.was !== '' && was.startsWith(`${parent.was} `)) {
      is = parent.is + was.slice(parent.was.length)
    }
    if (given.has(is)) return { repeated: is }
    given.add(is)
    kept[block.id] = is
    differs ||= is !== was
  }
  return { kept: differs ? kept : null }
}
