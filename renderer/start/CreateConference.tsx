/**
 * The guided page for a new conference: what and when, who takes part, which texts. Says what is missing beside the field
 * where it is missing, and only once somebody wanted to go on. The same page on the desktop, which makes the file, and in a
 * browser, which gives out the description.
 */
import { useId, useRef, useState, type ReactNode } from 'react'
import type { Outcome } from '#core/protocol/shellState.ts'
import {
  describeConference,
  EMPTY_FORM,
  findProblems,
  type ConferenceForm,
  type FormField
} from '#renderer/start/conferenceForm.ts'
import { DelegationPicker } from '#renderer/start/DelegationPicker.tsx'
import { DraftFiles } from '#renderer/start/DraftFiles.tsx'
import { useAsk } from '#renderer/start/useAsk.ts'
import { say } from '#renderer/languages/say.ts'

interface CreateConferenceProps {
  onLeave(): void
  onCreate(conference: ReturnType<typeof describeConference>): Promise<Outcome>
  /** What is said afterwards; null where the new conference opens by itself. */
  readonly doneWords: string | null
}

export function CreateConference({ onLeave, onCreate, doneWords }: CreateConferenceProps): ReactNode {
  const [form, setForm] = useState<ConferenceForm>(EMPTY_FORM)
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  const creating = useAsk()
  const page = useRef<HTMLFormElement>(null)
  const id = useId()
  const problems = tried ? findProblems(form) : []
  const problemAt = (field: FormField): string | null =>
    problems.find((problem) => problem.field === field)?.message ?? null
  const change = (part: Partial<ConferenceForm>): void => {
    setDone(false)
    setForm((now) => ({ ...now, ...part }))
  }
  const create = async (): Promise<void> => {
    setTried(true)
    const [first] = findProblems(form)
    if (first) {
      // To the first place where something is missing, whatever kind of field it is.
      page.current?.querySelector<HTMLElement>(`[data-field="${first.field}"]`)?.focus()
      return
    }
    const outcome = await creating.run(() => onCreate(describeConference(form)))
    if (outcome?.ok && outcome.done) setDone(true)
  }
  const said = { id, problemAt }

  return (
    <main className="start is-narrow">
      <header className="start-head">
        <button type="button" className="button quiet" onClick={onLeave}>
          {say('start.back')}
        </button>
        <h1>{say('start.createAConference')}</h1>
      </header>
      <form
        ref={page}
        className="form start-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <fieldset>
          <legend>{say('start.whatAndWhen')}</legend>
          <TextField
            label={say('start.title')}
            field="title"
            said={said}
            value={form.title}
            onChange={(title) => change({ title })}
          />
          <TextField
            label={say('start.place')}
            field="place"
            said={said}
            value={form.place}
            onChange={(place) => change({ place })}
          />
          <div className="start-days">
            <TextField
              label={say('start.firstDay')}
              field="from"
              type="date"
              said={said}
              value={form.from}
              onChange={(from) => change({ from })}
            />
            <TextField
              label={say('start.lastDay')}
              field="to"
              type="date"
              said={said}
              value={form.to}
              onChange={(to) => change({ to })}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>{say('start.whoTakesPart')}</legend>
          <DelegationPicker
            chosen={form.delegations}
            problem={problemAt('delegations')}
            onChange={(delegations) =>
              change({
                delegations,
                ...(!delegations.some(({ code }) => code === form.chair) && { chair: '' })
              })
            }
          />
          <label>
            {say('start.theChairComesFrom')}
            <select className="field" value={form.chair} onChange={(event) => change({ chair: event.target.value })}>
              <option value="">{say('start.noDelegation')}</option>
              {form.delegations.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <p className="start-quiet">{say('start.theChairAndThe')}</p>
        </fieldset>
        <fieldset>
          <legend>{say('start.theTexts')}</legend>
          <DraftFiles drafts={form.drafts} problem={problemAt('drafts')} onChange={(drafts) => change({ drafts })} />
        </fieldset>
        {creating.refusal !== null && (
          <p className="refusal" role="alert">
            {creating.refusal}
          </p>
        )}
        {problems.length > 0 && (
          <p className="refusal" role="alert">
            {say('start.eachIsMarkedAbove', { count: problems.length })}
          </p>
        )}
        {done && doneWords !== null && (
          <p className="start-done" role="status">
            {doneWords}
          </p>
        )}
        <p className="start-actions">
          <button type="submit" className="button primary" disabled={creating.busy}>
            {doneWords === null ? say('start.create') : say('start.saveTheDescription')}
          </button>
        </p>
      </form>
    </main>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly field: FormField
  readonly type?: 'text' | 'date'
  readonly value: string
  readonly said: { readonly id: string; problemAt(field: FormField): string | null }
  onChange(value: string): void
}

function TextField({ label, field, type = 'text', value, said, onChange }: TextFieldProps): ReactNode {
  const problem = said.problemAt(field)
  const problemId = `${said.id}-${field}`
  return (
    <label>
      {label}
      <input
        className="field"
        data-field={field}
        type={type}
        value={value}
        maxLength={500}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== null && (
        <span className="start-problem" id={problemId}>
          {problem}
        </span>
      )}
    </label>
  )
}
