/** The card of the tour: it is announced, can be used by keyboard, takes the focus only from whoever asked for it. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SeatContext } from '#renderer/draft/seat.ts'
import { createStore, type Store } from '#renderer/state/createStore.ts'
import { createTour, type Tour as TourOfSeat } from '#renderer/tour/createTour.ts'
import { Tour } from '#renderer/tour/Tour.tsx'
import { NOTHING_DONE } from '#test/renderer/tour/nothingDone.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

function show(sample: boolean, isHere = true): { readonly tour: TourOfSeat; readonly model: Store<object | null> } {
  const tour = createTour({
    role: 'observer',
    look: () => NOTHING_DONE,
    dialog: () => null,
    watch: () => () => undefined,
    onFinished: () => undefined
  })
  const model = createStore<object | null>(isHere ? {} : null)
  // The parts of a seat that the card looks at.
  const seat = { tour, model, session: { participant: { role: 'observer' }, conference: { sample } } }
  render(
    <SeatContext value={seat as never}>
      <Tour />
    </SeatContext>
  )
  return { tour, model }
}

describe('the card of the tour', () => {
  it('comes by itself on a sample, is announced politely and takes no focus', () => {
    show(true)
    expect(screen.getByRole('region', { name: 'Tour' })).toBeTruthy()
    expect(screen.getByRole('status').textContent).toMatch(/^Tour, step 1 of 5\. Follow the text\./)
    expect(document.activeElement).toBe(document.body)
    expect(localStorage.getItem('chapeau.tour')).toBe('observer')
  })

  it('does not come on a conference that is no sample, nor before the text, nor a second time', () => {
    show(false)
    expect(screen.queryByRole('region')).toBeNull()
    cleanup()
    const { model } = show(true, false)
    expect(screen.queryByRole('region')).toBeNull()
    act(() => model.set({}))
    expect(screen.getByRole('region')).toBeTruthy()
    cleanup()
    show(true)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('goes on and ends by its buttons, and the screen reader hears each step', () => {
    show(true)
    fireEvent.click(screen.getByRole('button', { name: 'Next step' }))
    expect(screen.getByRole('heading').textContent).toBe('With and without proposals')
    expect(screen.getByRole('status').textContent).toContain('step 2 of 5')
    fireEvent.click(screen.getByRole('button', { name: 'Skip the tour' }))
    expect(screen.queryByRole('region')).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('leads whoever asked for it to its heading, and says Finish at the last step', () => {
    localStorage.setItem('chapeau.tour', 'observer')
    const { tour } = show(true)
    act(() => tour.start(true))
    expect(document.activeElement?.textContent).toBe('Follow the text')
    for (let step = 1; step < 5; step += 1) act(() => tour.next())
    fireEvent.click(screen.getByRole('button', { name: 'Finish' }))
    expect(screen.queryByRole('region')).toBeNull()
  })
})
