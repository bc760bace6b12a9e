/** A dialog with one thing to send: sent once, closed when it was carried out, and a refusal stays to be read. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'

type Sent = { readonly ok: true } | { readonly ok: false; readonly message: string }

describe('a dialog that sends something', () => {
  let answers: Array<(sent: Sent) => void>
  let happened: string[]
  beforeEach(() => {
    answers = []
    happened = []
    // jsdom has none, and a dialog asks it for the name of a tag, in which there is nothing to escape.
    vi.stubGlobal('CSS', { escape: (name: string) => name })
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  const show = (more: { readonly disabled?: boolean; onDone?(): void; onSubmit?(): void } = {}) =>
    render(
      <SheetForm
        title="Note a point"
        submit="Note"
        onSubmit={() => new Promise<Sent>((resolve) => answers.push(resolve))}
        onClose={() => happened.push('closed')}
        {...more}
      >
        <input aria-label="Words" />
      </SheetForm>
    )
  const submit = (): Promise<void> =>
    act(async () => {
      fireEvent.submit(screen.getByLabelText('Words'))
    })
  const answer = (sent: Sent): Promise<void> => act(async () => answers.at(-1)?.(sent))

  test('sends it once, however often it is asked while the answer is on its way, and closes', async () => {
    show()
    await submit()
    await submit()
    expect(answers).toHaveLength(1)
    expect(happened).toEqual([])
    await answer({ ok: true })
    expect(happened).toEqual(['closed'])
  })

  test('shows a refusal, keeps what was typed, and can be sent again', async () => {
    show()
    fireEvent.change(screen.getByLabelText('Words'), { target: { value: 'Said.' } })
    await submit()
    await answer({ ok: false, message: 'The text is adopted.' })
    expect(screen.getByText('The text is adopted.').className).toBe('refusal')
    expect(screen.getByLabelText<HTMLInputElement>('Words').value).toBe('Said.')
    expect(happened).toEqual([])
    await submit()
    await answer({ ok: true })
    expect(answers).toHaveLength(2)
    expect(happened).toEqual(['closed'])
  })

  test('goes on to something else instead of closing, where it says so', async () => {
    show({ onDone: () => happened.push('went on') })
    await submit()
    await answer({ ok: true })
    expect(happened).toEqual(['went on'])
  })

  test('closes at once when nothing has to be waited for', async () => {
    show({ onSubmit: () => void happened.push('held') })
    await submit()
    expect(happened).toEqual(['held', 'closed'])
  })

  test('sends nothing while something is missing', async () => {
    show({ disabled: true })
    await submit()
    expect(answers).toEqual([])
    expect(happened).toEqual([])
  })

  test('closes nothing when whoever sent it has left and is elsewhere by now', async () => {
    show()
    await submit()
    cleanup()
    await answer({ ok: true })
    expect(happened).toEqual([])
  })
})
