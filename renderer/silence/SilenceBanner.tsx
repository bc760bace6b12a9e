/**
 * A quiet line under the top bar while a silence runs: on what, until when, where it was broken, and what whoever reads it
 * can do about it.
 */
import type { ReactNode } from 'react'
import type { Compiled, CompiledSilence } from '#core/compile/compiled.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { brokenOn, deadlineWords, isRunning, remainingWords, silentMatter } from '#renderer/silence/silenceWords.ts'
import { ACT_WORD, silenceActs } from '#renderer/silence/silenceActs.ts'
import { useMinute } from '#renderer/silence/useMinute.ts'
import { Jump } from '#renderer/standing/Jump.tsx'
import { say } from '#renderer/languages/say.ts'

export function SilenceBanner({ compiled }: { readonly compiled: Compiled | null }): ReactNode {
  const silence = compiled?.silence ?? null
  if (!compiled || !isRunning(silence)) return null
  return <RunningSilence compiled={compiled} silence={silence} />
}

function RunningSilence({
  compiled,
  silence
}: {
  readonly compiled: Compiled
  readonly silence: CompiledSilence
}): ReactNode {
  const seat = useSeat()
  const now = useMinute(silence.closesAt)
  const remaining = remainingWords(silence.closesAt, now)
  const broken = brokenOn(compiled, silence)
  const acts = silenceActs(seat.may, compiled, now)
  return (
    <section className="silence-banner" aria-label={say('silence.silence')}>
      <p className="silence-words">
        {say(remaining === null ? 'silence.underSilenceEnded' : 'silence.underSilenceUntil', {
          ...silentMatter(compiled, silence),
          deadline: deadlineWords(silence.closesAt)
        })}
        {remaining !== null && <span className="silence-rest"> ({remaining})</span>}
        {broken.length > 0 && ` · ${say('silence.brokenOn')} `}
        {broken.map(({ id, label }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Jump id={id} label={label} />
          </span>
        ))}
      </p>
      {acts.length > 0 && (
        <div className="silence-acts" role="group" aria-label={say('silence.theSilence')}>
          {acts.map((act) => (
            <button
              key={act}
              type="button"
              className={`button small${act === 'break' || act === 'close' ? '' : ' quiet'}`}
              onClick={() => seat.dialog.set({ kind: 'silence', act })}
            >
              {ACT_WORD[act].short}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
