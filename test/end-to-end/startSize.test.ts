/** What a browser has to fetch before a draft stands on the screen: the first script stays small, and what can wait waits. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { CLIENT, requireClient } from '#test/helpers/browserStage.ts'

interface Part {
  readonly file: string
  readonly imports?: readonly string[]
}

/** 350 kB was asked for; what is far below it should stay so. */
const LARGEST = 290_000
/** Fetched by the page before anything is drawn: the entry, and the application that it imports once it has a language. */
const FIRST = ['index.html', 'app/App.tsx']

let parts: Readonly<Record<string, Part>>
beforeAll(() => {
  requireClient()
  parts = JSON.parse(readFileSync(join(CLIENT, 'parts.json'), 'utf8')) as typeof parts
})

function firstScripts(): ReadonlySet<string> {
  const wanted = new Set<string>()
  const want = (key: string): void => {
    const part = parts[key]
    if (!part) throw new Error(`${key} is not a part of the build.`)
    if (wanted.has(part.file)) return
    wanted.add(part.file)
    part.imports?.forEach(want)
  }
  FIRST.forEach(want)
  return wanted
}

const read = (file: string): string => readFileSync(join(CLIENT, file), 'utf8')

describe('the first script', () => {
  it(`is at most ${LARGEST / 1000} kB as it travels`, () => {
    const bytes = [...firstScripts()].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0)
    expect(bytes).toBeLessThan(LARGEST)
    expect(bytes).toBeGreaterThan(50_000)
  })

  it('holds none of the parts that can be fetched once the text stands there', () => {
    const first = firstScripts()
    for (const later of [
      'dialogs/Dialogs.tsx',
      'topbar/MainMenu.tsx',
      'topbar/PresenceList.tsx',
      'panel/SidePanel.tsx',
      'panel/PositionMenu.tsx',
      'capture/CaptureLine.tsx',
      'start/BrowserStart.tsx',
      'start/DesktopPage.tsx'
    ]) {
      const file = parts[later]?.file
      expect(file, later).toBeDefined()
      expect(first.has(file ?? ''), later).toBe(false)
    }
  })

  it('is asked for at once: the page names every file of it', () => {
    const page = read('index.html')
    const entry = parts['index.html']?.file
    for (const file of firstScripts()) {
      // What the entry itself imports the browser finds in it.
      if (file === entry || parts['index.html']?.imports?.some((key) => parts[key]?.file === file)) continue
      expect(page).toContain(`rel="modulepreload" crossorigin href="./${file}"`)
    }
  })
})
