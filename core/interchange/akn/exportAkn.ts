/**
 * Writes a compiled text in Akoma Ntoso 3.0, as the United Nations use it: `eId` from the place, `wId` and `GUID` from the
 * identity of the block, the revisions as its lifecycle; open proposals as insertions and deletions in the text, and as
 * modifications in its analysis. Called by the relay's export. Rules I62 and I63 in SPEC.md of the folder above.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { aknMeta } from '#core/interchange/akn/aknMeta.ts'
import { aknTree } from '#core/interchange/akn/aknTree.ts'
import { AknWriter, type PlacedProposal } from '#core/interchange/akn/aknWriter.ts'
import { trackText } from '#core/interchange/tracked/trackText.ts'
import { isOpen, type TrackedParagraph } from '#core/interchange/tracked/trackedText.ts'
import type { ExportMeta, View } from '#core/interchange/view.ts'

export function exportAkn(compiled: Compiled, view: View, meta: ExportMeta): string {
  const writer = new AknWriter()
  const tree = aknTree(view === 'compiled' ? trackText(compiled, 'told') : cleanParagraphs(compiled))
  const preface = tree.preface.map((paragraph, index) => writer.title(paragraph, index === 0))
  const preamble = tree.preamble.map((unit) => writer.container(unit))
  const body = tree.body.map((unit) => writer.unit(unit))
  const conclusions = tree.conclusions.map((paragraph) => `<p>${writer.words(paragraph)}</p>`)
  const proposals = view === 'compiled' ? openProposals(compiled) : []
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    `<statement name="${compiled.profile}" contains="${view === 'compiled' ? 'multipleVersions' : 'originalVersion'}">`,
    aknMeta(compiled, meta, proposals, writer),
    preface.length > 0 ? `<preface>${preface.join('')}</preface>` : '',
    preamble.length > 0 ? `<preamble>${preamble.join('\n')}</preamble>` : '',
    // A text that is all preamble still has a main body.
    `<mainBody>${body.length > 0 ? body.join('\n') : '<p/>'}</mainBody>`,
    conclusions.length > 0 ? `<conclusions>${conclusions.join('')}</conclusions>` : '',
    '</statement>',
    '</akomaNtoso>',
    ''
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n')
}

function openProposals({ opening, paragraphs }: Compiled): PlacedProposal[] {
  return [
    ...opening.map((proposal) => ({ proposal, on: null })),
    ...paragraphs.flatMap(({ id, proposals }) => proposals.map((proposal) => ({ proposal, on: id })))
  ].filter(({ proposal }) => isOpen(proposal))
}

function cleanParagraphs({ paragraphs }: Compiled): TrackedParagraph[] {
  return paragraphs
    .filter(({ state }) => state !== 'deleted')
    .map((look) => ({
      look,
      id: look.id,
      printed: look.issued,
      fate: { kind: 'stays' },
      runs: look.runs.map((run) => ({ run })),
      comments: []
    }))
}
