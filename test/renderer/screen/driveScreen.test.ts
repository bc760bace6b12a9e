/** A window and the screen that was opened from it: what they say to each other, and that nothing else is heard. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { NOTHING_SELECTED, type Selection } from '#renderer/draft/selection.ts'
import { blankScreen, drivenScreen, driveScreen } from '#renderer/screen/driveScreen.ts'
import { openScreenChannel, readMessage, type ScreenMessage } from '#renderer/screen/screenChannel.ts'
import { createStore } from '#renderer/state/createStore.ts'

/** Windows of one computer: as BroadcastChannel, but heard at once. */
class Channel {
  static open = new Set<Channel>()
  onmessage: ((event: MessageEvent) => void) | null = null
  readonly name: string
  constructor(name: string) {
    this.name = name
    Channel.open.add(this)
  }
  postMessage(data: unknown): void {
    for (const other of Channel.open) {
      if (other !== this && other.name === this.name) other.onmessage?.(new MessageEvent('message', { data }))
    }
  }
  close(): void {
    Channel.open.delete(this)
  }
}

const heard: ScreenMessage[] = []
const selection = createStore<Selection>(NOTHING_SELECTED)
let stop: () => void
const openScreen = (draft = 'd1', participant = 'p1') =>
  openScreenChannel(participant, draft, (message) => heard.push(message), Channel)
beforeEach(() => {
  heard.length = 0
  selection.set(NOTHING_SELECTED)
  stop = driveScreen({ participant: 'p1', draft: 'd1', selection }, Channel)
})
afterEach(() => {
  stop()
  Channel.open.clear()
})

it('tells a screen that asks where it is, and every step from then on', () => {
  selection.set({ paragraph: 'a', proposal: null })
  const screen = openScreen()
  expect(heard).toEqual([])
  screen.tell({ kind: 'asks' })
  selection.set({ paragraph: 'b', proposal: 'x' })
  expect(heard).toEqual([
    { kind: 'at', paragraph: 'a', proposal: null },
    { kind: 'at', paragraph: 'b', proposal: 'x' }
  ])
})

it('tells nothing to the screen of another draft or of another participant', () => {
  openScreen('d2').tell({ kind: 'asks' })
  openScreen('d1', 'p2').tell({ kind: 'asks' })
  selection.set({ paragraph: 'b', proposal: null })
  expect(heard).toEqual([])
  expect(drivenScreen.get()).toBeNull()
})

it('finds a screen that was open before the window', () => {
  stop()
  const screen = openScreen()
  stop = driveScreen({ participant: 'p1', draft: 'd1', selection }, Channel)
  expect(heard).toEqual([{ kind: 'at', paragraph: null, proposal: null }])
  screen.tell({ kind: 'shows', blank: true })
  expect(drivenScreen.get()).toEqual({ blank: true })
})

it('blanks the screen and shows it again, and does nothing once it is closed', () => {
  const screen = openScreen()
  screen.tell({ kind: 'asks' })
  heard.length = 0
  blankScreen.current?.()
  screen.tell({ kind: 'shows', blank: true })
  blankScreen.current?.()
  expect(heard).toEqual([
    { kind: 'blank', blank: true },
    { kind: 'blank', blank: false }
  ])
  screen.tell({ kind: 'gone' })
  expect(drivenScreen.get()).toBeNull()
  blankScreen.current?.()
  selection.set({ paragraph: 'c', proposal: null })
  expect(heard).toHaveLength(2)
})

it('leaves alone what it does not understand', () => {
  for (const data of [
    null,
    'at',
    7,
    {},
    { kind: 'at' },
    { kind: 'at', paragraph: 3, proposal: null },
    { kind: 'blank' }
  ])
    expect(readMessage(data)).toBeNull()
})
