/**
 * The first page of the desktop program, when it is opened with nothing: go on with a conference, open a sample, create one,
 * open a file, or join. Everything it offers is carried out by the desktop, over the bridge.
 */
import { useId, useState, type ReactNode } from 'react'
import type { Bridge } from '#core/protocol/bridge.ts'
import type { RecentConference } from '#core/protocol/shellState.ts'
import { HelpLink } from '#renderer/help/HelpLink.tsx'
import { START_PAGE } from '#renderer/help/helpPages.ts'
import { CreateConference } from '#renderer/start/CreateConference.tsx'
import { JoinForm } from '#renderer/start/JoinForm.tsx'
import { useAsk } from '#renderer/start/useAsk.ts'
import { useShellState } from '#renderer/start/useShellState.ts'
import '#renderer/styles/start.css'
import { say, spokenLocale } from '#renderer/languages/say.ts'

export function StartScreen({ bridge }: { readonly bridge: Bridge }): ReactNode {
  const { state, refresh } = useShellState(bridge)
  const [creating, setCreating] = useState(false)
  const opening = useAsk()
  const joining = useAsk()
  const id = useId()
  if (creating) {
    return (
      <CreateConference
        onLeave={() => setCreating(false)}
        onCreate={(conference) => bridge.ask('create', conference)}
        doneWords={null}
      />
    )
  }
  return (
    <main className="start">
      <header className="start-head">
        <h1>{say('start.chapeau')}</h1>
        <p>{say('start.whereDelegationsDraftAnd')}</p>
        <HelpLink page={START_PAGE.start} words={say('help.howToBegin')} />
      </header>
      {opening.refusal !== null && (
        <p className="refusal" role="alert">
          {opening.refusal}
        </p>
      )}
      <div className="start-columns">
        <div className="start-column">
          <section aria-labelledby={`${id}-recent`}>
            <h2 id={`${id}-recent`}>{say('start.goOn')}</h2>
            {state !== null && state.recent.length === 0 && (
              <p className="start-quiet">{say('start.conferencesThatYouHave')}</p>
            )}
            <ul className="start-list">
              {state?.recent.map((entry) => (
                <Recent
                  key={entry.id}
                  entry={entry}
                  busy={opening.busy}
                  onOpen={() => void opening.run(() => bridge.ask('openRecent', { id: entry.id }))}
                  onForget={() => void bridge.ask('forgetRecent', { id: entry.id }).then(refresh)}
                />
              ))}
            </ul>
          </section>
          <section aria-labelledby={`${id}-sample`}>
            <h2 id={`${id}-sample`}>{say('start.openASample')}</h2>
            <ul className="start-list">
              {state?.samples.map(({ name, title }) => (
                <li key={name}>
                  <button
                    type="button"
                    disabled={opening.busy}
                    onClick={() => void opening.run(() => bridge.ask('openSample', { name }))}
                  >
                    <span className="start-name">{title}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div className="start-column">
          <section aria-labelledby={`${id}-begin`}>
            <h2 id={`${id}-begin`}>{say('start.begin')}</h2>
            <p className="start-actions">
              <button type="button" className="button primary" onClick={() => setCreating(true)}>
                {say('start.createAConference2')}
              </button>
              <button
                type="button"
                className="button"
                disabled={opening.busy}
                onClick={() => void opening.run(() => bridge.ask('openFile', undefined))}
              >
                {say('start.openAFile')}
              </button>
            </p>
          </section>
          <section aria-labelledby={`${id}-join`}>
            <h2 id={`${id}-join`}>{say('start.join')}</h2>
            <JoinForm
              nearby={state?.nearby ?? []}
              home={null}
              busy={joining.busy}
              refusal={joining.refusal}
              onJoin={(asked) => void joining.run(() => bridge.ask('join', asked))}
            />
          </section>
        </div>
      </div>
      {state !== null && state.updates !== null && (
        <label className="start-setting">
          <input
            type="checkbox"
            checked={state.updates}
            onChange={(event) => void bridge.ask('setUpdates', { on: event.target.checked }).then(refresh)}
          />
          {say('start.lookForNewerVersions')}
        </label>
      )}
    </main>
  )
}

interface RecentProps {
  readonly entry: RecentConference
  readonly busy: boolean
  onOpen(): void
  onForget(): void
}

function Recent({ entry, busy, onOpen, onForget }: RecentProps): ReactNode {
  const day = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium' }).format(new Date(entry.openedAt))
  return (
    <li>
      <button type="button" disabled={busy} onClick={onOpen}>
        <span className="start-name">{entry.title}</span>
        <span className="start-where">
          {entry.kind === 'joined'
            ? say('start.joinedAt', { where: entry.where.replace(/^http:\/\//, '') })
            : entry.where}{' '}
          · {day}
        </span>
      </button>
      <button
        type="button"
        className="button quiet icon"
        aria-label={say('start.takeOffThisList', { title: entry.title })}
        title={say('start.takeOffThisList2')}
        onClick={onForget}
      >
        ×
      </button>
    </li>
  )
}
