/**
 * Hosting a conference of this computer for others on the local network: at which address, each participant's link as text
 * and as a picture for a telephone, who is here, and an end to it. A page of the desktop program.
 */
import { useId, useState, type ReactNode } from 'react'
import type { Bridge } from '#core/protocol/bridge.ts'
import type { HostedSeat, LocalAddress, OpenConferenceState } from '#core/protocol/shellState.ts'
import { copyWords } from '#renderer/copyWords.ts'
import { ROLE_WORD } from '#renderer/draft/words.ts'
import { HelpLink } from '#renderer/help/HelpLink.tsx'
import { START_PAGE } from '#renderer/help/helpPages.ts'
import { QrCode } from '#renderer/start/QrCode.tsx'
import { useAsk } from '#renderer/start/useAsk.ts'
import { useShellState } from '#renderer/start/useShellState.ts'
import '#renderer/styles/start.css'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

interface HostingScreenProps {
  readonly bridge: Bridge
  readonly conference: string
}

export function HostingScreen({ bridge, conference }: HostingScreenProps): ReactNode {
  const { state, refresh } = useShellState(bridge)
  if (state === null) return <p className="opening">{say('start.opening')}</p>
  const open = state.open.find(({ id }) => id === conference)
  if (!open) {
    return (
      <main className="notice">
        <h1>{say('start.thisConferenceIsClosed')}</h1>
        <p>{say('start.itIsNoLonger')}</p>
      </main>
    )
  }
  return <Hosting bridge={bridge} open={open} addresses={state.addresses} refresh={refresh} />
}

interface HostingProps {
  readonly bridge: Bridge
  readonly open: OpenConferenceState
  readonly addresses: readonly LocalAddress[]
  refresh(): void
}

function Hosting({ bridge, open, addresses, refresh }: HostingProps): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const [plain, setPlain] = useState(false)
  const asking = useAsk()
  const id = useId()
  const address = addresses.some((known) => known.address === chosen) ? chosen : (addresses[0]?.address ?? null)
  const seat = open.seats.find(({ participant }) => participant === shown) ?? open.seats[0] ?? null
  const here = open.seats.filter(({ connected }) => connected).length
  const ask = async (what: Parameters<typeof asking.run>[0]): Promise<void> => {
    await asking.run(what)
    refresh()
  }
  return (
    <main className="start">
      <header className="start-head">
        <p className="conference-where">{open.title}</p>
        <h1>{open.hostedAt === null ? say('start.hostOnThisNetwork') : say('start.othersCanJoin')}</h1>
        <HelpLink page={START_PAGE.hosting} words={say('help.howToHost')} />
      </header>
      {asking.refusal !== null && (
        <p className="refusal" role="alert">
          {asking.refusal}
        </p>
      )}
      {open.hostedAt === null ? (
        <form
          className="form start-host"
          onSubmit={(event) => {
            event.preventDefault()
            if (address !== null) void ask(() => bridge.ask('host', { conference: open.id, address, plain }))
          }}
        >
          <p>{say('start.everybodyOnTheSame')}</p>
          {addresses.length === 0 ? (
            <p className="refusal">{say('start.thisComputerIsOn')}</p>
          ) : (
            <fieldset>
              <legend>{say('start.atWhichAddress')}</legend>
              {addresses.map(({ address: each, card }) => (
                <label key={each} className="start-choice">
                  <input
                    type="radio"
                    name="address"
                    value={each}
                    checked={each === address}
                    onChange={() => setChosen(each)}
                  />
                  {each} <span className="start-where">{card}</span>
                </label>
              ))}
            </fieldset>
          )}
          <fieldset>
            <legend>{say('start.howProtected')}</legend>
            <label className="start-choice">
              <input type="radio" name="plain" checked={!plain} onChange={() => setPlain(false)} />
              <span>
                {say('start.ownCertificate')}
                <span className="start-quiet start-under">{say('start.ownCertificateHow')}</span>
              </span>
            </label>
            <label className="start-choice">
              <input type="radio" name="plain" checked={plain} onChange={() => setPlain(true)} />
              <span>
                {say('start.plainHttp')}
                <span className="start-quiet start-under">{say('start.plainHttpHow')}</span>
              </span>
            </label>
          </fieldset>
          <p className="start-actions">
            <button type="submit" className="button primary" disabled={address === null || asking.busy}>
              {say('start.host')}
            </button>
          </p>
        </form>
      ) : (
        <>
          <p className="start-address">
            {open.hostedAt.replace(/^https?:\/\//, '')}
            <span className="start-where">
              {here === 0 ? say('start.nobodyIsHereYet') : say('start.ofAreHere', { here, seats: open.seats.length })}
            </span>
          </p>
          <p className="start-quiet start-protection">
            {open.fingerprint === null
              ? say('start.hostedPlainly')
              : sayRich('start.fingerprint', {
                  fingerprint: (
                    <span className="start-fingerprint" dir="ltr">
                      {open.fingerprint}
                    </span>
                  )
                })}
          </p>
          <div className="start-columns">
            <section aria-labelledby={`${id}-seats`} className="start-column">
              <h2 id={`${id}-seats`}>{say('start.seats')}</h2>
              <ul className="start-list">
                {open.seats.map((each) => (
                  <li key={each.participant}>
                    <button
                      type="button"
                      aria-pressed={each.participant === seat?.participant}
                      onClick={() => setShown(each.participant)}
                    >
                      <span className="start-name">{each.name}</span>
                      <span className="start-where">
                        {ROLE_WORD[each.role]}
                        {each.delegation === null ? '' : `, ${each.delegation}`}
                        {each.connected ? say('start.here') : ''}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
            {seat && (
              <SeatLink
                key={seat.participant}
                seat={seat}
                onRenew={() => void ask(() => bridge.ask('renewLinks', { conference: open.id }))}
              />
            )}
          </div>
          <p className="start-actions">
            <button
              type="button"
              className="button"
              disabled={asking.busy}
              onClick={() => void ask(() => bridge.ask('stopHosting', { conference: open.id }))}
            >
              {say('start.stopHosting')}
            </button>
          </p>
        </>
      )}
    </main>
  )
}

interface SeatLinkProps {
  readonly seat: HostedSeat
  onRenew(): void
}

function SeatLink({ seat, onRenew }: SeatLinkProps): ReactNode {
  const [copied, setCopied] = useState(false)
  if (seat.link === null) return null
  const { link } = seat
  if (seat.used) {
    return (
      <section className="start-column" aria-label={say('start.theLinkFor', { name: seat.name })}>
        <h2>{seat.name}</h2>
        <p>{say('start.linkUsed', { name: seat.name })}</p>
        <p className="start-actions">
          <button type="button" className="button" onClick={onRenew}>
            {say('start.newLink')}
          </button>
        </p>
      </section>
    )
  }
  return (
    <section className="start-column" aria-label={say('start.theLinkFor', { name: seat.name })}>
      <h2>{seat.name}</h2>
      <QrCode words={link} name={`The invite link for ${seat.name}, for the camera of a telephone`} />
      <input
        className="field"
        readOnly
        aria-label={say('start.inviteLinkFor', { name: seat.name })}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <p className="start-actions">
        <button type="button" className="button" onClick={() => void copyWords(link).then(setCopied)}>
          {copied ? say('start.copied') : say('start.copyTheLink')}
        </button>
      </p>
      <p className="start-quiet">{say('start.whoeverHasThisLink', { name: seat.name })}</p>
    </section>
  )
}
