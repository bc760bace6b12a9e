/**
 * The few buttons one needs while editing the text with the pen; every one of them has a key, shown in its tooltip.
 */
import { useMemo, type ReactNode } from 'react'
import { EDITOR_COMMANDS } from '#renderer/editor/editorCommands.ts'
import { say } from '#renderer/languages/say.ts'

interface PenToolbarProps {
  readonly active: ReadonlySet<string>
  run(id: string): void
  /** Puts the selected words in brackets; left out where that is not possible. */
  onBracket?: (() => void) | undefined
}

const BUTTONS: readonly string[] = [
  'bold',
  'italic',
  'lead',
  'footnote',
  'reference',
  'shallower',
  'deeper',
  'move-up',
  'move-down',
  'undo',
  'redo'
]
const SIGNS: Readonly<Record<string, string>> = {
  bold: 'B',
  italic: 'I',
  lead: say('page.sign.lead'),
  footnote: say('page.sign.footnote'),
  reference: '@',
  shallower: '⇤',
  deeper: '⇥',
  'move-up': '↑',
  'move-down': '↓',
  undo: '↶',
  redo: '↷'
}

/** What is written on a button is part of what it is called, for whoever speaks to the computer. */
function nameOf({ id, name }: { readonly id: string; readonly name: string }): string {
  const sign = SIGNS[id] ?? name
  return sign.length > 1 && !name.toLowerCase().split(' ').includes(sign.toLowerCase()) ? `${sign}: ${name}` : name
}

export function PenToolbar({ active, run, onBracket }: PenToolbarProps): ReactNode {
  const commands = useMemo(() => EDITOR_COMMANDS.filter((command) => BUTTONS.includes(command.id)), [])
  const blocks = useMemo(() => EDITOR_COMMANDS.filter((command) => command.group === 'block'), [])
  const here = blocks.find((command) => active.has(command.id))
  return (
    <div className="pen-toolbar" role="toolbar" aria-label={say('page.editingTheText')}>
      <select
        className="pen-block"
        aria-label={say('page.kindOfParagraph')}
        value={here?.id ?? ''}
        onChange={(event) => run(event.target.value)}
      >
        {here === undefined && <option value="">{say('page.kindOfParagraph')}</option>}
        {blocks.map((command) => (
          <option key={command.id} value={command.id}>
            {command.name}
          </option>
        ))}
      </select>
      {commands.map((command) => (
        <button
          key={command.id}
          type="button"
          className={`pen-button pen-${command.id}`}
          title={command.key === undefined ? command.name : `${command.name} (${command.key.replace('Mod', 'Ctrl')})`}
          aria-label={nameOf(command)}
          aria-pressed={command.isActive ? active.has(command.id) : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(command.id)}
        >
          {SIGNS[command.id] ?? command.name}
        </button>
      ))}
      {onBracket && (
        <button
          type="button"
          className="pen-button pen-bracket"
          title={say('page.putTheSelectedWords')}
          aria-label={say('page.bracket')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onBracket}
        >
          [ ]
        </button>
      )}
    </div>
  )
}
