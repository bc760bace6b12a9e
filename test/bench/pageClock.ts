/**
 * Instruments that run inside the measured page. Each function is handed to the browser as it stands, so it may use
 * nothing from outside itself.
 */

/** What the instruments leave in the page for the bench to read. */
export interface PageClock {
  /** When the text was readable; milliseconds since the navigation began. */
  readable?: number
  keys: KeyTimes[]
  /** When the awaited change was painted; milliseconds since the epoch, with fractions. */
  painted?: number
}

export interface KeyTimes {
  /** The browser's own stamp on the key press. */
  readonly pressed: number
  /** The first listener ran. */
  readonly began: number
  /** Everything the key press itself caused had run, microtasks included. */
  readonly handled: number
  /** The next frame began: animation callbacks. */
  readonly frameBegan: number
  /** That frame's callbacks, styles, layout and paint records were done on the main thread. */
  readonly frameEnded: number
}

/** Before anything of the page runs: looks once a frame whether the text is readable, then stops looking. */
export function watchReadable({ blocks, face }: { blocks: number; face: string }): void {
  const clock: { readable?: number; keys: unknown[] } = { keys: [] }
  ;(globalThis as { pageClock?: typeof clock }).pageClock = clock
  const look = (): void => {
    const shown = document.querySelectorAll('[data-block]').length
    const ready = shown >= blocks && document.fonts.status === 'loaded' && document.fonts.check(face)
    if (!ready) {
      requestAnimationFrame(look)
      return
    }
    // The frame with all of it is being made now. It is done when a message posted from inside it arrives.
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      clock.readable = performance.now()
    }
    channel.port2.postMessage(null)
  }
  requestAnimationFrame(look)
}

/** From now on, notes the times of every letter that is typed. */
export function watchKeys(): void {
  const clock = ((globalThis as { pageClock?: { keys: unknown[] } }).pageClock ??= { keys: [] })
  clock.keys.length = 0
  let pressed = 0
  let began = 0
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp
      began = performance.now()
    },
    { capture: true }
  )
  const after = (run: () => void): void => {
    const channel = new MessageChannel()
    channel.port1.onmessage = run
    channel.port2.postMessage(null)
  }
  // `beforeinput` comes before the editor changes anything, so this callback is the first of the frame that shows it.
  addEventListener(
    'beforeinput',
    () => {
      const times = { pressed, began, handled: 0, frameBegan: 0, frameEnded: 0 }
      after(() => {
        times.handled ||= performance.now()
      })
      requestAnimationFrame(() => {
        times.frameBegan = performance.now()
        after(() => {
          times.frameEnded = performance.now()
          times.handled ||= times.frameBegan
          clock.keys.push(times)
        })
      })
    },
    { capture: true }
  )
}

/** Notes when the block no longer says what it says now and that was painted. */
export function watchChange(selector: string): void {
  const clock = ((globalThis as { pageClock?: { keys: unknown[]; painted?: number } }).pageClock ??= { keys: [] })
  delete clock.painted
  const before = document.querySelector(selector)?.textContent
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector)?.textContent === before) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        clock.painted = performance.timeOrigin + performance.now()
      }
      channel.port2.postMessage(null)
    })
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
}
