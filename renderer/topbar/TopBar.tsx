/**
 * The line at the top: which draft, is it live, who is here, which view, find, help. Always visible.
 */
import type { ReactNode } from 'react'
import type { Compiled } from '#core/compile/compiled.ts'
import { useActions } from '#renderer/draft/actionsContext.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { useActionContext } from '#renderer/draft/useActionContext.ts'
import { MainMenu } from '#renderer/later/laterParts.tsx'
import { useWatched } from '#renderer/state/useWatched.ts'
import type { Present } from '#renderer/sync/watchPresence.ts'
import { ConnectionMark } from '#renderer/topbar/ConnectionMark.tsx'
import { FindField } from '#renderer/topbar/FindField.tsx'
import { NamesMark } from '#renderer/topbar/NamesMark.tsx'
import { Presence } from '#renderer/topbar/Presence.tsx'
import { say } from '#renderer/languages/say.ts'

interface TopBarProps {
  readonly compiled: Compiled | null
  readonly present: readonly Present[]
  onDrafts(): void
  onSignOut(): void
}

export function TopBar({ compiled, present, onDrafts, onSignOut }: TopBarProps): ReactNode {
  const seat = useSeat()
  const actions = useActions()
  const context = useActionContext()
  const layout = useWatched(seat.layout)
  const { conference, participant } = seat.session
  const lent = participant.role === 'delegate'
  return (
    <header className="topbar">
      <div className="topbar-title">
        {conference.drafts.length > 1 ? (
          <button type="button" className="link" onClick={onDrafts} aria-label={say('topbar.allDraftsOfThis')}>
            ‹
          </button>
        ) : null}
        <span className="draft-title" dir="auto" title={`${seat.draft.title} – ${conference.title}`}>
          {seat.draft.title}
        </span>
        <span className="draft-revision">
          {[compiled?.revision, compiled?.settings.phase].filter((words) => words).join(' · ')}
        </span>
        <NamesMark />
      </div>
      <ConnectionMark />
      <Presence present={present} />
      <div className="topbar-tools">
        {context.holdsPen && (
          <button
            type="button"
            className={`button pen-switch${layout.pen ? ' is-on' : ''}`}
            aria-pressed={layout.pen}
            onClick={actions.pen}
            title={lent ? say('topbar.youHoldThePen') : undefined}
          >
            {say('topbar.editTheText')} <kbd aria-hidden="true">T</kbd>
          </button>
        )}
        <div className="segmented" role="group" aria-label={say('topbar.view')}>
          {(['compiled', 'clean'] as const).map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={layout.view === view}
              onClick={() => seat.layout.update((now) => ({ ...now, view }))}
            >
              {view === 'compiled' ? say('topbar.compiled') : say('topbar.clean')}
            </button>
          ))}
        </div>
        <FindField compiled={compiled} />
        <MainMenu onSignOut={onSignOut} onDrafts={onDrafts} />
        <button
          type="button"
          className="button quiet icon help-button"
          aria-label={say('topbar.allKeys')}
          onClick={actions.help}
        >
          ?
        </button>
      </div>
    </header>
  )
}
