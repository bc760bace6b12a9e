/**
 * @vitest-environment jsdom
 *
 * The documentation as it is built: every page is there and listed, every link and picture leads somewhere, no page needs a
 * script or the network, and whoever reads with a keyboard, a screen reader or a telephone finds what is needed for that.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const site = join(root, 'test/.output/docs-site')
const pages = new Map<string, Document>()

beforeAll(() => {
  const built = spawnSync(process.execPath, ['docs/build/run.ts', site], { cwd: root, encoding: 'utf8' })
  expect(built.status, built.stderr).toBe(0)
  const parser = new DOMParser()
  for (const path of globSync('**/*.html', { cwd: site })) {
    pages.set(path.replaceAll('\\', '/'), parser.parseFromString(readFileSync(join(site, path), 'utf8'), 'text/html'))
  }
}, 120_000)
afterAll(() => rmSync(site, { recursive: true, force: true }))

/** What an element of a page points to, as a path of the site and the place within it. */
const targetOf = (page: string, address: string): readonly [path: string, place: string] => {
  const [path = '', place = ''] = address.split('#')
  return [path === '' ? page : resolve('/', dirname(page), path).slice(1), place]
}

describe('the documentation', () => {
  it('has a page for each of its sources, and lists each on the index and beside every page', () => {
    const sources = globSync('docs/*/*.{md,njk}', { cwd: root, exclude: (name) => String(name).includes('_layouts') })
      .map((path) =>
        path
          .replaceAll('\\', '/')
          .replace(/^docs\//, '')
          .replace(/\.\w+$/, '.html')
      )
      .filter((path) => !path.startsWith('_'))
    expect(sources.length).toBeGreaterThan(30)
    for (const source of sources) {
      expect(pages.has(source), source).toBe(true)
      const listed = [...(pages.get('index.html')?.querySelectorAll('.index a') ?? [])].map((link) =>
        targetOf('index.html', link.getAttribute('href') ?? '').join('')
      )
      expect(listed).toContain(source)
    }
    for (const [path, page] of pages) expect(page.querySelectorAll('nav a').length, path).toBe(sources.length)
  })

  it('has no link and no picture that leads nowhere, and none that leads away', () => {
    const faults: string[] = []
    for (const [path, page] of pages) {
      for (const element of page.querySelectorAll('[href], [src], [srcset]')) {
        const address =
          element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('srcset') ?? ''
        const [target, place] = targetOf(path, address)
        if (/^[a-z]+:/i.test(address) || address.startsWith('/')) faults.push(`${path} leads away: ${address}`)
        else if (!existsSync(join(site, target))) faults.push(`${path} leads nowhere: ${address}`)
        else if (place !== '' && !pages.get(target)?.getElementById(place)) faults.push(`${path}: no place ${address}`)
      }
    }
    expect(faults).toEqual([])
  })

  it('runs nothing, styles nothing in place, and asks nothing of the network', () => {
    for (const [path, page] of pages) {
      expect(page.querySelectorAll('script, iframe, object, embed, form, [style], style').length, path).toBe(0)
      const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on'))
      )
      expect(handlers, path).toEqual([])
    }
    for (const sheet of globSync('*.css', { cwd: site })) {
      expect(readFileSync(join(site, sheet), 'utf8'), sheet).not.toMatch(/https?:|@import/)
    }
  })

  it('gives each page a language, one title, landmarks, headings in order, and words for each picture', () => {
    for (const [path, page] of pages) {
      expect(page.documentElement.lang, path).toBe('en')
      expect(page.title, path).not.toBe('')
      expect(page.querySelectorAll('h1').length, path).toBe(1)
      expect(page.querySelectorAll('main').length, path).toBe(1)
      expect(page.querySelector('nav')?.getAttribute('aria-label'), path).toBeTruthy()
      expect(page.querySelector('body > a')?.getAttribute('href'), path).toBe('#page')
      const levels = [...page.querySelectorAll('main h1, main h2, main h3')].map(({ tagName }) => Number(tagName[1]))
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0), path).toBeLessThanOrEqual(1))
      for (const picture of page.querySelectorAll('img'))
        expect((picture.getAttribute('alt') ?? '').length, path).toBeGreaterThan(10)
      for (const table of page.querySelectorAll('table')) expect(table.querySelector('th'), path).toBeTruthy()
    }
  })

  it('shows each picture that is kept, in light and in dark, and all of them are small', () => {
    const kept = globSync('docs/pictures/*.webp', { cwd: root }).map((path) => path.replace(/^.*[/\\]/, ''))
    const shown = new Set(
      [...pages.values()].flatMap((page) =>
        [...page.querySelectorAll('img, source')].map((one) =>
          (one.getAttribute('src') ?? one.getAttribute('srcset') ?? '').replace(/^.*\//, '')
        )
      )
    )
    expect([...shown].sort()).toEqual(kept.sort())
    for (const name of kept.filter((one) => !one.endsWith('.dark.webp'))) {
      expect(kept).toContain(name.replace('.webp', '.dark.webp'))
    }
    const bytes = kept.reduce((sum, name) => sum + statSync(join(root, 'docs/pictures', name)).size, 0)
    expect(bytes).toBeLessThan(3_000_000)
  })
})
