/**
 * Says that a newer version is ready, at the foot of the window, and leaves it to the person when to load it. Shown over
 * every page but the screen for the room.
 */
import { useState, type ReactNode } from 'react'
import { say } from '#renderer/languages/say.ts'
import { newVersion, loadNewVersion } from '#renderer/offline/startOffline.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

export function NewVersionNotice(): ReactNode {
  const version = useWatched(newVersion)
  const [later, setLater] = useState(false)
  return (
    <div className="new-version" role="status">
      {version !== 'none' && !later && (
        <div className="toast">
          <div className="toast-words">
            <strong>{say('offline.newVersion')}</strong>
            <p>{version === 'ready' ? say('offline.loadWhen') : say('offline.taken')}</p>
          </div>
          <div className="toast-actions">
            <button type="button" className="button" onClick={() => loadNewVersion()}>
              {say('offline.loadNow')}
            </button>
            <button type="button" className="button quiet" onClick={() => setLater(true)}>
              {say('offline.later')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
