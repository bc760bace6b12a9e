/**
 * A person's own way in on one more device: a link that is good once and soon over, as a picture and as text, and the list
 * of where they are signed in. So nobody waits for the secretariat because a link lets in one device only.
 */
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { SessionList } from '#renderer/access/SessionList.tsx'
import { copyWords } from '#renderer/copyWords.ts'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { inviteLink } from '#renderer/desktop/inviteLink.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { timeWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import { callRelay } from '#renderer/session/callRelay.ts'
import { QrCode } from '#renderer/start/QrCode.tsx'

interface DeviceLink {
  readonly link: string
  readonly expiresAt: string
}

export function OtherDeviceDialog({ onClose }: { onClose(): void }): ReactNode {
  const { token, participant } = useSeat().session
  const [made, setMade] = useState<DeviceLink | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)

  const make = useCallback(async () => {
    setCopied(false)
    const answer = await callRelay<{ url: string; expiresAt: string }>('/api/session/device', { method: 'POST', token })
    if (!answer.ok) return setRefusal(answer.message)
    const link = await inviteLink(desktopBridge(), location.origin, answer.value.url)
    setRefusal(link === null ? say('access.onlyThisComputer') : null)
    setMade(link === null ? null : { link, expiresAt: answer.value.expiresAt })
  }, [token])
  useEffect(() => {
    // The relay makes it.
    void make()
  }, [make])

  return (
    <Sheet title={say('access.otherDevice')} onClose={onClose}>
      {refusal !== null && <p className="refusal">{refusal}</p>}
      {made === null && refusal === null && <p className="sheet-note">{say('access.making')}</p>}
      {made && (
        <>
          <p>{say('access.otherDeviceHow', { name: participant.name, when: timeWords(made.expiresAt) })}</p>
          <div className="device-link">
            <QrCode words={made.link} name={say('access.picture')} />
            <input
              className="field"
              readOnly
              aria-label={say('access.link')}
              value={made.link}
              onFocus={(event) => event.target.select()}
            />
            <div className="sheet-actions">
              <button type="button" className="button" onClick={() => void copyWords(made.link).then(setCopied)}>
                {copied ? say('access.copied') : say('access.copy')}
              </button>
              <button type="button" className="button quiet" onClick={() => void make()}>
                {say('access.another')}
              </button>
            </div>
          </div>
        </>
      )}
      <section aria-label={say('access.signedIn')}>
        <h3 className="sheet-part">{say('access.signedIn')}</h3>
        <SessionList token={token} participant={participant.id} />
        <p className="sheet-note">{say('access.endNote')}</p>
      </section>
    </Sheet>
  )
}
