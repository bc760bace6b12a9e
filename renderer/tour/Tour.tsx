/**
 * The tour on the screen: a small card in a corner that says what to try, while a line around the real control shows where
 * (`tour.css`). It holds nobody up: no veil, no focus taken but from whoever asked for it, every key goes on meaning what it means.
 */
import { useEffect, useRef, type ReactNode } from 'react'
import { Button, Heading } from 'react-aria-components'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'
import { useWatched, useWatchedPart } from '#renderer/state/useWatched.ts'
import { noteShown, wasShown } from '#renderer/tour/rememberTour.ts'
import '#renderer/styles/tour.css'

export function Tour(): ReactNode {
  const seat = useSeat()
  const place = useWatched(seat.tour)
  const isHere = useWatchedPart(seat.model, (model) => model !== null)
  const { role } = seat.session.participant
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isHere || seat.session.conference.sample !== true || wasShown(role)) return
    noteShown(role)
    seat.tour.start(false)
  }, [isHere, role, seat])
  const asked = place?.asked === true
  useEffect(() => {
    if (asked) heading.current?.focus()
  }, [asked])

  const title = place ? say(`tour.${place.name}.heading`) : ''
  const words = place ? say(`tour.${place.name}.words`) : ''
  return (
    <>
      <p className="visually-hidden" role="status">
        {place && say('tour.announced', { step: place.step, steps: place.steps, heading: title, words })}
      </p>
      {place && (
        <section className="tour" aria-label={say('tour.name')} data-step={place.name}>
          <p className="tour-place">{say('tour.place', { step: place.step, steps: place.steps })}</p>
          <Heading level={2} ref={heading} tabIndex={-1} className="tour-heading">
            {title}
          </Heading>
          <p>{words}</p>
          <p className="tour-ways">
            <Button className="button" onPress={() => seat.tour.next()}>
              {place.step === place.steps ? say('tour.finish') : say('tour.next')}
            </Button>
            <Button className="button quiet" onPress={() => seat.tour.skip()}>
              {say('tour.skip')}
            </Button>
          </p>
        </section>
      )}
    </>
  )
}
