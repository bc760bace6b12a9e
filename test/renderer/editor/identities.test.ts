/**
 * The identity of blocks through everything several people can do to a text at once. Seeded: a failure prints its seed
 * and path, and is pinned below as a case of its own.
 */
import fc from 'fast-check'
import { joinBackward, deleteSelection } from 'prosemirror-commands'
import { Fragment, Slice } from 'prosemirror-model'
import { TextSelection, type Command } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { schema } from '#core/document/schema.ts'
import { changeLevel } from '#renderer/editor/changeLevel.ts'
import { moveBlock } from '#renderer/editor/moveBlock.ts'
import { splitParagraph } from '#renderer/editor/splitParagraph.ts'
import { listBlocks, numbered, openTextPeers, type Peer, type TextPeers } from '#test/renderer/editor/textPeers.ts'

const SEED = 20_261_124

const BLOCKS = [
  numbered('still-1', 'The parties met in the spring.'),
  numbered('b', 'They exchanged views on water.'),
  numbered('c', 'They exchanged views on energy.'),
  numbered('still-2', 'A secretariat was asked to report.'),
  numbered('d', ''),
  numbered('e', 'Reports are due each year.'),
  numbered('still-3', 'The next meeting is in autumn.')
]
/** Nobody edits these: whatever happens around them, they keep their ids and their words. */
const STILL = BLOCKS.filter((node) => (node.attrs.id as string).startsWith('still')).map(
  (node) => `${String(node.attrs.id)}:${node.textContent}`
)

type Kind = 'type' | 'split' | 'join' | 'erase' | 'paste' | 'undo' | 'redo' | 'deeper' | 'shallower' | 'up' | 'down'
type Step =
  | { readonly act: Kind; readonly peer: number; readonly block: number; readonly at: number; readonly length: number }
  | { readonly act: 'deliver'; readonly line: number }

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom<Kind>(
        'type',
        'split',
        'split',
        'join',
        'join',
        'erase',
        'paste',
        'undo',
        'redo',
        'deeper',
        'shallower',
        'up',
        'down'
      ),
      peer: fc.nat(2),
      block: fc.nat(12),
      at: fc.oneof(fc.constant(0), fc.nat(40)),
      length: fc.nat(45)
    })
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('deliver' as const), line: fc.nat(5) }) }
)

/** @returns false if there was nothing to do where the step points. */
function play(group: TextPeers, { act, ...where }: Step): boolean {
  if (act === 'deliver') return group.deliverOne((where as { line: number }).line)
  const { peer, block, at, length } = where as { peer: number; block: number; at: number; length: number }
  const { view } = group.peers[peer]!
  const run = (command: Command) => command(view.state, view.dispatch.bind(view), view)
  if (act === 'undo') return undoCommand(view.state, () => undefined) && run(undoCommand)
  if (act === 'redo') return redoCommand(view.state, () => undefined) && run(redoCommand)

  const placed: Array<{ index: number; from: number; size: number }> = []
  view.state.doc.forEach((node, pos, index) => {
    if (!String(node.attrs.id).startsWith('still')) placed.push({ index, from: pos + 1, size: node.content.size })
  })
  const here = placed[block % placed.length]
  if (!here) return false
  const start = here.from + Math.min(at, here.size)
  const isFree = (index: number) => placed.some((other) => other.index === index)
  const select = (from: number, to: number) =>
    view.dispatch(
      view.state.tr.setSelection(TextSelection.between(view.state.doc.resolve(from), view.state.doc.resolve(to)))
    )
  select(start, start)
  switch (act) {
    case 'type':
      view.dispatch(view.state.tr.insertText(`w${length} `))
      return true
    case 'split':
      return run(splitParagraph)
    case 'join':
      if (!isFree(here.index - 1)) return false
      select(here.from, here.from)
      // Without the view: where a line begins on the screen is the browser's affair.
      return joinBackward(view.state, view.dispatch.bind(view))
    case 'erase': {
      const next = placed.find((other) => other.index === here.index + 1)
      const limit = next ? next.from + next.size : here.from + here.size
      select(start, Math.min(start + length, limit))
      return run(deleteSelection)
    }
    case 'paste': {
      const pasted = [1, 2].map((part) => schema.nodes.paragraph.create(null, schema.text(`Pasted ${part}.`)))
      const open = length % 2
      view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(pasted), open, open)))
      return true
    }
    case 'deeper':
      return run(changeLevel(1))
    case 'shallower':
      return run(changeLevel(-1))
    case 'up':
      return run(moveBlock(-1))
    case 'down':
      return run(moveBlock(1))
  }
}

const blocksOf = ({ view }: Peer) => listBlocks(view.state.doc)
const idsOf = (blocks: readonly string[]) => blocks.map((block) => block.slice(0, block.indexOf(':')))

function expectSound(group: TextPeers): void {
  const [first, ...others] = group.peers
  const blocks = blocksOf(first!)
  for (const other of others) expect(other.view.state.doc.toJSON()).toEqual(first!.view.state.doc.toJSON())
  const ids = idsOf(blocks)
  expect(ids).not.toContain('null')
  expect(new Set(ids).size).toBe(ids.length)
  expect(blocks.filter((block) => block.startsWith('still')).sort()).toEqual([...STILL].sort())
}

function playAll(steps: readonly Step[], peers = 3): number {
  const group = openTextPeers(peers, BLOCKS)
  try {
    let done = 0
    for (const one of steps) {
      if (play(group, one)) done++
      // Alone, nobody ever sees a block without an id. Together, an undo across somebody else's change can leave one for as
      // long as the relay's answer takes.
      if (peers === 1 && idsOf(blocksOf(group.peers[0]!)).includes('null')) {
        throw new Error(`A block was left without an id after ${JSON.stringify(one)}`)
      }
    }
    group.deliverAll()
    expectSound(group)
    return done
  } finally {
    group.destroy()
  }
}

describe('the identity of blocks', () => {
  it(`survives three people who split, join, paste, move, undo and type at once (seed ${SEED})`, () => {
    let done = 0
    let all = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        all += steps.length
        done += playAll(steps)
      }),
      { seed: SEED, numRuns: 300 }
    )
    expect(done / all).toBeGreaterThan(0.6)
  }, 120_000)

  it(`survives one person who does all of it alone (seed ${SEED + 1})`, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        playAll(
          (steps as Step[]).map((one) => (one.act === 'deliver' ? one : { ...one, peer: 0 })),
          1
        )
      }),
      { seed: SEED + 1, numRuns: 100 }
    )
  }, 60_000)

  it('leaves no two blocks with one id when two people change the level of the same paragraph at once', () => {
    // Both replace the paragraph's element, and both copies arrive: the relay gives the second a new id.
    playAll([
      { act: 'deeper', peer: 0, block: 1, at: 0, length: 0 },
      { act: 'deeper', peer: 1, block: 1, at: 0, length: 0 }
    ])
  })

  it('is mended by the relay after an undo across the change of somebody else', () => {
    // Found with seed 20261124: for a moment peer 1 shows a block without an id.
    const at = (act: Kind, peer: number, block: number, start = 0, length = 0): Step => ({
      act,
      peer,
      block,
      at: start,
      length
    })
    const deliver: Step = { act: 'deliver', line: 0 }
    playAll([
      at('erase', 0, 0, 22, 10),
      at('paste', 0, 11, 0, 13),
      deliver,
      deliver,
      deliver,
      at('type', 0, 0),
      deliver,
      at('type', 0, 0),
      deliver,
      at('type', 1, 0),
      at('erase', 1, 1, 0, 3),
      { act: 'deliver', line: 4 },
      at('type', 0, 0),
      at('undo', 1, 0)
    ])
  })
})
