import { delimiter } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium } from '#relay/pdf/findChromium.ts'

const there =
  (...programs: string[]) =>
  (path: string) =>
    programs.includes(path)

describe('findChromium', () => {
  it('[I61] looks along the path, and where such programs are installed', () => {
    const environment = { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) }
    expect(findChromium({ environment, platform: 'linux', isProgram: there('/usr/bin/google-chrome') })).toBe(
      '/usr/bin/google-chrome'
    )
    const edge = 'C:\\\\Program Files\\\\Microsoft\\\\Edge\\\\Application\\\\msedge.exe'.replaceAll('\\\\', '\\')
    expect(findChromium({ environment: {}, platform: 'win32', isProgram: there(edge) })).toBe(edge)
    expect(findChromium({ environment, platform: 'linux', isProgram: there() })).toBeNull()
  })

  it('[I61] takes what it is told, and nothing else then', () => {
    const environment = { PATH: '/usr/bin', CHAPEAU_CHROMIUM: '/opt/chromium' }
    expect(findChromium({ environment, platform: 'linux', isProgram: there('/opt/chromium') })).toBe('/opt/chromium')
    expect(findChromium({ environment, platform: 'linux', isProgram: there('/usr/bin/chromium') })).toBeNull()
  })
})
