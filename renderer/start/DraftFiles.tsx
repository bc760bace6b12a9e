/**
 * The texts of a new conference, from files of this computer: read here, so that the same page works in a browser. Each gets
 * a title and a profile. Without any, the conference begins with one empty draft.
 */
import { useId, useState, type ReactNode } from 'react'
import { PROFILES, type Profile } from '#core/conference/conference.ts'
import { plainName } from '#renderer/desktop/saveFile.ts'
import { titleFromFile, type DraftRow } from '#renderer/start/conferenceForm.ts'
import { say } from '#renderer/languages/say.ts'

interface DraftFilesProps {
  readonly drafts: readonly DraftRow[]
  readonly problem: string | null
  onChange(drafts: readonly DraftRow[]): void
}

const PROFILE_WORD: Readonly<Record<Profile, string>> = {
  declaration: say('app.profile.declaration'),
  highlights: say('app.profile.highlights'),
  communique: say('app.profile.communique'),
  resolution: say('app.profile.resolution')
}
/** What can be imported; the relay refuses anything else with a sentence of its own. */
const TEXTS = '.md,.markdown,.txt'
const LARGEST = 20 * 1024 * 1024

export function DraftFiles({ drafts, problem, onChange }: DraftFilesProps): ReactNode {
  const [refusal, setRefusal] = useState<string | null>(null)
  const id = useId()
  const take = async (files: readonly File[]): Promise<void> => {
    const large = files.find(({ size }) => size > LARGEST)
    if (large) {
      setRefusal(say('start.tooLarge', { name: large.name }))
      return
    }
    setRefusal(null)
    const rows = await Promise.all(
      files.map(async (file): Promise<DraftRow> => ({
        title: titleFromFile(file.name),
        profile: 'declaration',
        name: plainName(file.name),
        bytes: new Uint8Array(await file.arrayBuffer())
      }))
    )
    onChange([...drafts, ...rows])
  }
  const change = (index: number, part: Partial<DraftRow>): void =>
    onChange(drafts.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const said = refusal ?? problem

  return (
    <div className="start-drafts">
      <label>
        {say('start.textsInMarkdownOr')}
        <input
          className="field"
          data-field="drafts"
          type="file"
          multiple
          accept={TEXTS}
          aria-invalid={said !== null}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            void take([...(event.target.files ?? [])])
            // The same file can be chosen again after it was taken away.
            event.target.value = ''
          }}
        />
      </label>
      <p id={`${id}-help`} className={said === null ? 'start-quiet' : 'start-problem'} role="status">
        {said ?? (drafts.length === 0 ? say('start.withoutAFileThe') : '')}
      </p>
      {drafts.length > 0 && (
        <ul className="start-texts">
          {drafts.map(({ title, profile, name }, index) => (
            <li key={`${name}-${index}`}>
              <input
                className="field"
                aria-label={say('start.titleOf', { name })}
                value={title}
                maxLength={200}
                onChange={(event) => change(index, { title: event.target.value })}
              />
              <select
                className="field"
                aria-label={say('start.profileOf', { name })}
                value={profile}
                onChange={(event) => change(index, { profile: event.target.value as Profile })}
              >
                {PROFILES.map((value) => (
                  <option key={value} value={value}>
                    {PROFILE_WORD[value]}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="button quiet icon"
                aria-label={say('start.takeAway2', { name })}
                onClick={() => onChange(drafts.filter((_, at) => at !== index))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
