/**
 * The first page in a browser, for somebody who came without a link: join by a link or a code, or prepare a conference and
 * take its description along. What needs files of this computer is the desktop program's; it says so.
 */
import { useState, type ReactNode } from 'react'
import { readJoin, type JoinPlace } from '#core/protocol/joinLink.ts'
import { DONE, refused } from '#core/protocol/shellState.ts'
import { parseConference } from '#core/conference/parseConference.ts'
import { saveFile } from '#renderer/desktop/saveFile.ts'
import { HelpLink } from '#renderer/help/HelpLink.tsx'
import { START_PAGE } from '#renderer/help/helpPages.ts'
import { CreateConference } from '#renderer/start/CreateConference.tsx'
import { JoinForm } from '#renderer/start/JoinForm.tsx'
import '#renderer/styles/start.css'
import { say } from '#renderer/languages/say.ts'

interface BrowserStartProps {
  readonly origin: string
  /** Goes there, or in here. */
  onJoin(place: JoinPlace): void
}

export function BrowserStart({ origin, onJoin }: BrowserStartProps): ReactNode {
  const [creating, setCreating] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (creating) {
    return (
      <CreateConference
        onLeave={() => setCreating(false)}
        doneWords={say('start.saved')}
        onCreate={async ({ description, texts }) => {
          const sound = parseConference(description)
          if (!sound.ok) return refused(sound.code, sound.message)
          const written = JSON.stringify(sound.description, null, 2)
          await saveFile(new Blob([written], { type: 'application/json' }), 'conference.json', null)
          for (const { name, bytes } of texts) await saveFile(new Blob([new Uint8Array(bytes)]), name, null)
          return DONE
        }}
      />
    )
  }
  return (
    <main className="start is-narrow">
      <header className="start-head">
        <p className="notice-mark" aria-hidden="true">
          {say('start.chapeau')}
        </p>
        <h1>{say('start.openYourInviteLink')}</h1>
        <p>{say('start.chapeauOpensWithThe')}</p>
        <HelpLink page={START_PAGE.join} words={say('help.howToComeIn')} />
      </header>
      <JoinForm
        nearby={null}
        home={origin}
        busy={false}
        refusal={refusal}
        onJoin={(asked) => {
          const read = readJoin(asked)
          setRefusal(read.ok ? null : read.message)
          if (read.ok) onJoin(read.place)
        }}
      />
      <section className="start-aside" aria-label={say('start.begin')}>
        <p className="start-quiet">{say('start.samplesFilesAndHosting')}</p>
        <button type="button" className="button" onClick={() => setCreating(true)}>
          {say('start.prepareAConference')}
        </button>
      </section>
    </main>
  )
}
