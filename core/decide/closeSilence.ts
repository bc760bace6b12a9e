/**
 * The time of a silence has run out: what nobody objected to is agreed ad ref. Or it is called off before that, and nothing
 * is agreed by it. Called by `decide`. Rules P7, P104 and P105.
 */
import type { CloseSilenceCommand } from '#core/commands/command.ts'
import { entryOf, grant, isSameContent, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { noSilence, silenceNow } from '#core/decide/silenceNow.ts'
import type { Block } from '#core/document/textModel.ts'
import { contentOf } from '#core/document/toContent.ts'
import type { FloorChange, ParagraphEntry, Silence } from '#core/floor/floor.ts'

export function closeSilence(situation: Situation, command: CloseSilenceCommand): Decision {
  const running = silenceNow(situation.floor)
  if (!running) return noSilence()
  const still = situation.text.blocks.filter(({ id }) => entryOf(situation, id).silence === 'open')
  if (!command.callOff && situation.now < running.closesAt && still.length > 0) {
    return refuse(
      'too-early',
      `The silence runs until ${running.closesAt}, and until then anybody may object. Wait, or call it off.`
    )
  }
  const floor: FloorChange[] = []
  const warnings: string[] = []
  let held = 0
  for (const block of still) {
    const { silence: _over, circulated, ...entry } = entryOf(situation, block.id)
    if (!command.callOff && isSameContent(circulated ?? null, block.node.content)) {
      held++
      floor.push({ op: 'paragraph', id: block.id, entry: agreed(situation, block, entry) })
      continue
    }
    floor.push({ op: 'paragraph', id: block.id, entry })
    if (!command.callOff) {
      warnings.push(`${titleOf(situation, block)} was changed with the pen under silence, so it is not agreed by it.`)
    }
  }
  const state = command.callOff ? 'called-off' : running.objections.length === 0 ? 'held' : 'broken'
  const silence: Silence = { ...running, state }
  return grant(
    situation,
    command,
    { floor: [{ op: 'silence', silence }, ...floor] },
    { ...(warnings.length > 0 && { warnings }), summary: inWords(situation, silence, held) }
  )
}

function agreed(situation: Situation, block: Block, entry: ParagraphEntry): ParagraphEntry {
  const { reason: _settled, ...kept } = entry
  return { ...kept, state: 'ad-ref', silence: 'held', at: situation.now, agreedContent: contentOf(block.node) }
}

function inWords(situation: Situation, silence: Silence, held: number): string {
  if (silence.state === 'called-off') return `The silence on ${silence.revision} was called off.`
  const all = held === 1 ? 'one paragraph is' : `${held} paragraphs are`
  if (silence.state === 'held') return `The silence on ${silence.revision} held: ${all} agreed ad ref.`
  const broken = silence.paragraphs.filter((id) => entryOf(situation, id).silence !== 'open').length
  return `The silence on ${silence.revision} was broken on ${broken === 1 ? 'one paragraph' : `${broken} paragraphs`}; ${all} agreed ad ref.`
}
