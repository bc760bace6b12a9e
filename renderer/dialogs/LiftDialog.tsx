/**
 * Lifting brackets: the words stay, go, one alternative stays, or other words take their place. What the paragraph will say
 * is shown before it is decided, with every repair. Held like every decision.
 */
import { useState, type ReactNode } from 'react'
import { locateBrackets } from '#core/brackets/locateBrackets.ts'
import { shortened } from '#core/brackets/bracketWords.ts'
import { planLift, type Keep } from '#core/brackets/planLift.ts'
import { printTokens, spansByBlock } from '#core/brackets/printTokens.ts'
import { toBracketedRuns } from '#core/compile/toRuns.ts'
import { toContent } from '#core/document/toContent.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { heldWords } from '#renderer/brackets/bracketLook.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface LiftDialogProps {
  readonly bracket: string
  onClose(): void
}

/** `words`, `nothing`, `other`, or the number of an alternative. */
type Choice = 'words' | 'nothing' | 'other' | number

export function LiftDialog({ bracket: id, onClose }: LiftDialogProps): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [other, setOther] = useState('')
  const bracket = model?.compiled.brackets.find((one) => one.id === id)
  if (!model || !bracket) return null
  const options = bracket.options
  const chosen: Choice = choice ?? (options.length > 0 ? 0 : 'words')
  const preview = previewOf(model, id, chosen, other)
  const isOne = preview.last === preview.first
  const held = bracket.holders.length > 0
  const lift = (): void => {
    seat.held.hold(
      {
        kind: 'lift',
        bracket: id,
        keep: typeof chosen === 'number' ? 'option' : chosen === 'nothing' ? 'nothing' : 'words',
        ...(typeof chosen === 'number' && { option: chosen }),
        ...(chosen === 'other' && { as: other })
      },
      say('dialogs.liftTheBracketsAround', { words: shortened(bracket.words) }),
      bracket.paragraph
    )
  }
  const radio = (value: Choice, label: string): ReactNode => (
    <label key={String(value)} className="radio">
      <input type="radio" name="keep" checked={chosen === value} onChange={() => setChoice(value)} />
      <span>{label}</span>
    </label>
  )
  return (
    <SheetForm
      title={say('dialogs.lift', { words: shortened(bracket.words) })}
      submit={say('dialogs.liftThem')}
      disabled={held || (chosen === 'other' && other.trim() === '')}
      onSubmit={lift}
      onClose={onClose}
    >
      {held && <p className="refusal">{say('dialogs.stillHeld', { held: heldWords(bracket) })}</p>}
      <fieldset className="radios" aria-label={say('dialogs.whatBecomesOfThe')}>
        {options.map((option, number) => radio(number, say('dialogs.keep', { words: option.words })))}
        {radio('words', options.length > 0 ? say('dialogs.keepAllOfIt') : say('dialogs.theWordsStay'))}
        {radio('nothing', say('dialogs.theWordsGo'))}
        {isOne && !bracket.adrift && radio('other', say('dialogs.otherWordsTakeTheir'))}
      </fieldset>
      {chosen === 'other' && (
        <label>
          {say('dialogs.words')}
          <input className="field" autoFocus value={other} onChange={(event) => setOther(event.target.value)} />
        </label>
      )}
      {preview.lines.length > 0 && (
        <div className="lift-preview" aria-label={say('dialogs.whatItWillSay')}>
          {preview.lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          {preview.repairs.length > 0 && (
            <p className="lift-repairs">{say('dialogs.repaired', { repairs: preview.repairs.join(', ') })}</p>
          )}
        </div>
      )}
    </SheetForm>
  )
}

interface Preview {
  readonly first: number
  readonly last: number
  readonly lines: readonly string[]
  readonly repairs: readonly string[]
}

/** What the relay will make of it, worked out by the same function. */
function previewOf({ text, floor }: DraftModel, id: string, choice: Choice, other: string): Preview {
  const located = locateBrackets(text, floor)
  const place = located.places.find(({ bracket }) => bracket.id === id)
  if (!place) return { first: 0, last: 0, lines: [], repairs: [] }
  const { first, last } = place
  const keep = keepOf(choice, other)
  if (!keep) return { first, last, lines: [], repairs: [] }
  const { contents, repairs, dropped } = planLift(text, located, place, keep)
  const lifted = new Set([id, ...dropped.map((bracket) => bracket.id)])
  const after = text.blocks.map((block) => {
    const content = contents.get(block.id)
    return content ? { ...block, node: block.node.copy(content) } : block
  })
  const brackets = new Map([...floor.brackets].filter(([one]) => !lifted.has(one)))
  const { places } = locateBrackets({ ...text, blocks: after }, { brackets })
  const spans = spansByBlock(places, (index) => after[index]!.node.content.size)
  const lines = after.slice(first, last + 1).map(({ node }, index) => {
    if (node.content.size === 0) return say('page.deleted')
    const tokens = printTokens(spans.get(first + index) ?? [])
    const runs = toBracketedRuns(node.content, { tokens, alternatives: new Set() })
    return runs.map((run) => run.text).join('')
  })
  return { first, last, lines, repairs }
}

function keepOf(choice: Choice, other: string): Keep | null {
  if (typeof choice === 'number') return { kept: 'option', option: choice }
  if (choice !== 'other') return { kept: choice }
  const wording = toContent(other)
  return wording.ok && wording.content.size > 0 ? { kept: 'other', as: wording.content } : null
}
