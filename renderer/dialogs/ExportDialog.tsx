/**
 * An export with everything that can be said about it: view and layout, format, numbered lines, symbol and distribution. It says
 * that it is being written, can be stopped, and stays open with the reason where it was refused.
 */
import { useRef, useState, type ReactNode } from 'react'
import { downloadExport, FORMAT_NAMES, type ExportChoice } from '#renderer/dialogs/downloadExport.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

type Kind = 'listed' | 'woven' | 'clean' | 'tracked'

const KINDS: ReadonlyArray<{
  readonly kind: Kind
  readonly name: string
  readonly formats: ReadonlyArray<ExportChoice['format']>
}> = [
  { kind: 'listed', name: say('export.listed'), formats: ['docx', 'pdf', 'html', 'md', 'akn'] },
  { kind: 'woven', name: say('export.woven'), formats: ['docx', 'pdf', 'html', 'md'] },
  { kind: 'clean', name: say('topbar.clean'), formats: ['docx', 'pdf', 'html', 'md', 'akn'] },
  { kind: 'tracked', name: say('export.tracked'), formats: ['docx'] }
]

type Stage =
  | { readonly kind: 'choose'; readonly refusal: string | null }
  | { readonly kind: 'writing' }
  | { readonly kind: 'done'; readonly name: string }

export function ExportDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const [stage, setStage] = useState<Stage>({ kind: 'choose', refusal: null })
  const [kind, setKind] = useState<Kind>('listed')
  const [format, setFormat] = useState<ExportChoice['format']>('docx')
  const [lineNumbers, setLineNumbers] = useState(false)
  const [symbol, setSymbol] = useState('')
  const [distribution, setDistribution] = useState('')
  const cancel = useRef(new AbortController())
  const { formats, name } = KINDS.find((one) => one.kind === kind)!
  const chosen = formats.includes(format) ? format : formats[0]!

  const write = async (): Promise<void> => {
    cancel.current = new AbortController()
    setStage({ kind: 'writing' })
    const choice: ExportChoice = {
      id: `${kind}-${chosen}`,
      name: `${name}, ${FORMAT_NAMES[chosen]}`,
      view: kind === 'listed' || kind === 'woven' ? 'compiled' : kind,
      format: chosen
    }
    const outcome = await downloadExport(seat, choice, {
      woven: kind === 'woven',
      lineNumbers: lineNumbers && chosen === 'pdf',
      symbol,
      distribution,
      signal: cancel.current.signal
    })
    if (outcome.kind === 'saved') setStage({ kind: 'done', name: outcome.name })
    else setStage({ kind: 'choose', refusal: outcome.kind === 'refused' ? outcome.message : null })
  }
  const leave = (): void => {
    cancel.current.abort()
    onClose()
  }
  if (stage.kind === 'writing') {
    const words = say('export.writing', { format: FORMAT_NAMES[chosen] })
    return (
      <Sheet title={say('topbar.export')} mustAnswer onClose={leave}>
        <p role="status">{words}</p>
        <progress className="import-progress" aria-label={words} />
        <div className="sheet-actions">
          <button type="button" className="button" onClick={() => cancel.current.abort()}>
            {say('import.cancel')}
          </button>
        </div>
      </Sheet>
    )
  }
  if (stage.kind === 'done') {
    return (
      <Sheet title={say('topbar.export')} onClose={leave}>
        <p role="status">{say('export.saved', { name: stage.name })}</p>
        <div className="sheet-actions">
          <button type="button" className="button primary" onClick={onClose}>
            {say('dialogs.done')}
          </button>
        </div>
      </Sheet>
    )
  }
  return (
    <Sheet title={say('topbar.export')} onClose={leave}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void write()
        }}
      >
        <label>
          {say('topbar.view')}
          <select className="field" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            {KINDS.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('export.format')}
          <select
            className="field"
            value={chosen}
            onChange={(event) => setFormat(event.target.value as ExportChoice['format'])}
          >
            {formats.map((one) => (
              <option key={one} value={one}>
                {FORMAT_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('export.symbol')}
          <input className="field" value={symbol} maxLength={120} onChange={(event) => setSymbol(event.target.value)} />
        </label>
        <label>
          {say('export.distribution')}
          <input
            className="field"
            value={distribution}
            maxLength={120}
            onChange={(event) => setDistribution(event.target.value)}
          />
        </label>
        {chosen === 'pdf' && (
          <fieldset className="choices">
            <legend>{say('export.lines')}</legend>
            <label>
              <input type="checkbox" checked={lineNumbers} onChange={(event) => setLineNumbers(event.target.checked)} />
              <span>{say('export.numberLines')}</span>
            </label>
          </fieldset>
        )}
        {stage.refusal !== null && (
          <p className="refusal" role="alert">
            {stage.refusal}
          </p>
        )}
        <div className="sheet-actions">
          <button type="button" className="button" onClick={leave}>
            {say('import.cancel')}
          </button>
          <button type="submit" className="button primary">
            {say('topbar.export')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
