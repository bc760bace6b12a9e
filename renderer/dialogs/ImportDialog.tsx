/**
 * Bringing in a document, with what is tracked in a Word file: what it holds and what would become of it is shown before anything is done, authors are said to
 * stand for delegations, and then it is carried out with a way to stop. For the secretariat, while nothing is decided.
 */
import { useRef, useState, type ReactNode } from 'react'
import { SECRETARIAT } from '#core/conference/conference.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { IMPORTED_ENDINGS } from '#core/interchange/importedEndings.ts'
import { matchAuthors } from '#core/interchange/docx/matchAuthors.ts'
import { sendCommand, withId } from '#renderer/commands/sendCommand.ts'
import { sponsorChoices } from '#renderer/desk/sponsorChoices.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { carryOutImport, type CarriedOut } from '#renderer/import/carryOutImport.ts'
import { readWordInWorker } from '#renderer/import/readWordInWorker.ts'
import { recallAuthors, rememberAuthors } from '#renderer/import/rememberAuthors.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

type Stage =
  | { readonly kind: 'choose'; readonly refusal: string | null }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'plan'; readonly name: string; readonly imported: ImportedDocx }
  | { readonly kind: 'working'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly result: CarriedOut }

export function ImportDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const { conference, token } = seat.session
  const [stage, setStage] = useState<Stage>({ kind: 'choose', refusal: null })
  const cancel = useRef(new AbortController())
  const blocks = useWatchedPart(seat.model, (model) => model?.compiled.paragraphs.length ?? 0)
  const untouched = useWatchedPart(
    seat.model,
    (model) =>
      model !== null && model.floor.proposals.size + model.floor.paragraphs.size + model.floor.revisions.length === 0
  )

  const read = async (file: File): Promise<void> => {
    cancel.current = new AbortController()
    setStage({ kind: 'reading', name: file.name })
    const imported = await readWordInWorker(file, seat.draft.profile, cancel.current.signal)
    if (imported?.ok) setStage({ kind: 'plan', name: file.name, imported })
    else setStage({ kind: 'choose', refusal: imported?.message ?? null })
  }
  const carryOut = async (imported: ImportedDocx, codes: ReadonlyMap<string, string>): Promise<void> => {
    rememberAuthors(conference.id, Object.fromEntries(codes))
    const all = imported.changes.length
    setStage({ kind: 'working', done: 0, all })
    const result = await carryOutImport({
      imported,
      codes,
      text: seat.rooms.text.current.get().doc,
      send: (body) => sendCommand(withId(body), { token, draft: seat.draft.id }),
      onProgress: (done) => setStage({ kind: 'working', done, all }),
      cancelled: cancel.current.signal,
      pause: () => new Promise((resolve) => setTimeout(resolve, 150))
    })
    setStage({ kind: 'done', result })
  }
  const leave = (): void => {
    cancel.current.abort()
    onClose()
  }
  return (
    <Sheet title={say('import.title')} wide mustAnswer={stage.kind === 'working'} onClose={leave}>
      {!untouched && stage.kind === 'choose' ? (
        <p className="sheet-note">{say('import.somethingTabled')}</p>
      ) : (
        stage.kind === 'choose' && <ChooseFile refusal={stage.refusal} onFile={(file) => void read(file)} />
      )}
      {stage.kind === 'reading' && (
        <Progress words={say('import.reading', { name: stage.name })} onCancel={() => cancel.current.abort()} />
      )}
      {stage.kind === 'plan' && (
        <Plan
          {...stage}
          replaces={blocks}
          onCarryOut={(codes) => void carryOut(stage.imported, codes)}
          onBack={() => setStage({ kind: 'choose', refusal: null })}
        />
      )}
      {stage.kind === 'working' && (
        <Progress
          words={say('import.tabling', { done: stage.done, all: stage.all })}
          done={stage.done}
          all={stage.all}
          onCancel={() => cancel.current.abort()}
        />
      )}
      {stage.kind === 'done' && (
        <>
          <p>{say('import.isIn', { count: stage.result.tabled })}</p>
          <Report sentences={stage.result.left} />
          <div className="sheet-actions">
            <button type="button" className="button primary" onClick={onClose}>
              {say('dialogs.done')}
            </button>
          </div>
        </>
      )}
    </Sheet>
  )
}

function ChooseFile({ refusal, onFile }: { refusal: string | null; onFile(file: File): void }): ReactNode {
  return (
    <div className="form">
      <p className="sheet-note">{say('import.intro')}</p>
      <label>
        {say('import.file')}
        <input
          className="field"
          type="file"
          accept={IMPORTED_ENDINGS.join()}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) onFile(file)
          }}
        />
      </label>
      {refusal !== null && <p className="refusal">{refusal}</p>}
    </div>
  )
}

interface ProgressProps {
  readonly words: string
  readonly done?: number
  readonly all?: number
  onCancel(): void
}

function Progress({ words, done, all, onCancel }: ProgressProps): ReactNode {
  return (
    <>
      <p role="status">{words}</p>
      <progress className="import-progress" aria-label={words} {...(all ? { value: done ?? 0, max: all } : {})} />
      <div className="sheet-actions">
        <button type="button" className="button" onClick={onCancel}>
          {say('import.cancel')}
        </button>
      </div>
    </>
  )
}

interface PlanProps {
  readonly name: string
  readonly imported: ImportedDocx
  /** Blocks of the text that it takes the place of. */
  readonly replaces: number
  onCarryOut(codes: ReadonlyMap<string, string>): void
  onBack(): void
}

function Plan({ name, imported, replaces, onCarryOut, onBack }: PlanProps): ReactNode {
  const { session } = useSeat()
  const choices = sponsorChoices(session).map((choice) => ({ ...choice, code: choice.code || SECRETARIAT }))
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const { codes, unknown } = matchAuthors(
    imported.authors,
    session.conference,
    said,
    recallAuthors(session.conference.id)
  )
  const { nodes, changes, notes, remarks, numbering } = imported
  const more = [
    ...remarks,
    ...notes.map(({ author, text }) => say('import.comment', { author: author || say('import.somebody'), text })),
    ...(numbering ? [say('import.numbers')] : [])
  ]
  return (
    <>
      <p>
        {sayRich('import.plan', {
          name: <strong>{name}</strong>,
          paragraphs: nodes.length,
          replaces,
          proposals: changes.length
        })}
      </p>
      {imported.authors.length > 0 && (
        <table className="import-authors">
          <thead>
            <tr>
              <th scope="col">{say('import.author')}</th>
              <th scope="col">{say('panel.proposals')}</th>
              <th scope="col">{say('import.standsFor')}</th>
            </tr>
          </thead>
          <tbody>
            {imported.authors.map((author) => (
              <tr key={author}>
                <th scope="row">{author || say('import.notNamed')}</th>
                <td>{changes.filter((change) => change.author === author).length}</td>
                <td>
                  <select
                    className="field"
                    aria-label={say('import.authorStandsFor', { author: author || say('import.noName') })}
                    value={codes.get(author) ?? ''}
                    onChange={(event) => setSaid({ ...said, [author]: event.target.value })}
                  >
                    <option value="" disabled>
                      {say('import.choose')}
                    </option>
                    {choices.map(({ code, name: shown }) => (
                      <option key={code} value={code}>
                        {shown}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Report sentences={more} />
      <div className="sheet-actions">
        <button
          type="button"
          className="button primary"
          disabled={unknown.length > 0}
          onClick={() => onCarryOut(codes)}
        >
          {say('import.takeOver')}
        </button>
        <button type="button" className="button quiet" onClick={onBack}>
          {say('import.anotherFile')}
        </button>
      </div>
    </>
  )
}

function Report({ sentences }: { sentences: readonly string[] }): ReactNode {
  if (sentences.length === 0) return null
  return (
    <details className="import-report" open={sentences.length < 8}>
      <summary>{say('import.remarks', { count: sentences.length })}</summary>
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}
