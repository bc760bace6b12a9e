/**
 * What happens at a desk before anything is tabled: one delegate begins a proposal, a colleague changes its words, and
 * both read the same.
 */
import * as Y from 'yjs'
import type { ChangeRequest } from '#core/commands/command.ts'
import { beginDeskProposal } from '#core/desk/beginDeskProposal.ts'
import { DESK, type DeskChange } from '#core/desk/deskProposal.ts'
import { deskProposalMap } from '#core/desk/deskProposalMap.ts'
import { deskToChange } from '#core/desk/deskToChange.ts'
import { readDesk } from '#core/desk/readDesk.ts'
import { readBlock } from '#core/document/readBlock.ts'
import type { InlineJSON, TextModel } from '#core/document/textModel.ts'
import { toContent } from '#core/document/toContent.ts'
import { updateYFragment } from 'y-prosemirror'
import type { InsertedNode } from '#core/floor/floor.ts'
import { Difference } from '#relay/rehearse/difference.ts'
import { replaceWords } from '#relay/rehearse/replaceWords.ts'
import type { Step } from '#relay/rehearse/script.ts'
import { deskOf, type Player, type Stage } from '#relay/rehearse/stage.ts'
import { toChange } from '#relay/rehearse/toCommand.ts'
import { until } from '#relay/rehearse/until.ts'

export async function prepareStep(stage: Stage, step: Extract<Step, { does: 'prepare' }>): Promise<string> {
  const actor = stage.player(step.who)
  const view = await stage.view(actor)
  const { room, doc } = await stage.desk(actor)
  const change = toChange(step, view)
  const id = stage.newId()
  beginDeskProposal(doc, {
    id,
    change: deskChange(change, view.text),
    content: wordingOf(change),
    by: actor.client.participant.id,
    at: stage.now()
  })
  stage.prepared.set(step.called, { room, id })
  return `${step.who} began ${step.called} at the desk.`
}

export async function joinStep(stage: Stage, step: Extract<Step, { does: 'join' }>): Promise<string> {
  const actor = stage.player(step.who)
  const { room, id } = preparedAs(stage, step.proposal)
  const { doc } = await stage.desk(actor)
  await until(doc, () => deskProposalMap(doc, id) !== null, `${step.who} seeing ${step.proposal} at the desk`)
  const entry = readDesk(doc).find((candidate) => candidate.id === id)
  const body = entry?.map.get(DESK.body)
  const element = body instanceof Y.XmlFragment ? body.get(0) : undefined
  const block = element instanceof Y.XmlElement ? readBlock(element) : null
  if (!entry || !block) throw new Difference(`${step.proposal} has no wording at the desk.`)
  const content = replaceWords(entry.content, step.replace, step.with)
  // As an editor would: only the words that differ are written, so that two people can change them at once.
  updateYFragment(doc, element as Y.XmlElement, block.copy(content), { mapping: new Map(), isOMark: new Map() })

  const colleagues = stage.players.filter(
    ({ client }) => deskOf(client) === room && client.participant.role === 'delegate'
  )
  for (const one of colleagues) {
    const theirs = (await stage.desk(one)).doc
    const reads = () =>
      readDesk(theirs)
        .find((candidate) => candidate.id === id)
        ?.content.eq(content) === true
    await until(theirs, reads, `${one.name} reading the colleague's words at the desk`)
  }
  return `${step.who} changed ${step.proposal} at the desk to "${step.with}".`
}

/** What the player tables from the desk. */
export async function fromDesk(
  stage: Stage,
  player: Player,
  name: string
): Promise<{ readonly doc: Y.Doc; readonly id: string; readonly change: ChangeRequest }> {
  const { id } = preparedAs(stage, name)
  const { doc } = await stage.desk(player)
  const map = deskProposalMap(doc, id)
  if (!map) throw new Difference(`${player.name} has no ${name} at the desk.`)
  return { doc, id, change: deskToChange(map) }
}

function preparedAs(stage: Stage, name: string): { readonly room: string; readonly id: string } {
  const entry = stage.prepared.get(name)
  if (!entry) throw new Difference(`Nothing called ${name} was prepared at a desk.`)
  return entry
}

function deskChange(change: ChangeRequest, text: TextModel): DeskChange {
  switch (change.kind) {
    case 'amend':
      return { kind: 'amend', paragraph: change.paragraph }
    case 'insert':
      return { kind: 'insert', after: change.after, node: change.node ?? nodeLike(text, change.after) }
    case 'delete':
    case 'move':
      return change
    default:
      throw new Difference(`A script has no step that prepares a ${change.kind} at a desk.`)
  }
}

/** A desk keeps what kind of block is proposed: unless the script says otherwise, one like the block before it. */
function nodeLike(text: TextModel, after: string | null): InsertedNode {
  const index = after === null ? undefined : text.indexOf.get(after)
  const block = index === undefined ? undefined : text.blocks[index]
  if (block?.type === 'subparagraph') {
    const { level, marker } = block.node.attrs as { level: number; marker: 'label' | 'bullet' }
    return { type: 'subparagraph', level, marker }
  }
  if (block?.type === 'paragraph') {
    return { type: 'paragraph', role: block.node.attrs.role as 'preamble' | 'numbered' | 'plain' }
  }
  return { type: 'paragraph', role: 'numbered' }
}

function wordingOf(change: ChangeRequest): InlineJSON | null {
  if (change.kind !== 'amend' && change.kind !== 'insert') return null
  const wording = toContent(change.content)
  if (!wording.ok) throw new Difference(wording.message)
  return (wording.content.toJSON() ?? []) as InlineJSON
}
