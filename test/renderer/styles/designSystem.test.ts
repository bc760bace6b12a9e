// The look is made of the tokens of one file, and every pair of colours that stand on one another can be read: WCAG 2.2,
// 1.4.3 (words 4.5 to 1), 1.4.11 (edges, marks and the focus 3 to 1), 1.4.6 for those who ask for more contrast (7 to 1).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, readTokens, type Scheme } from '#test/renderer/styles/readTokens.ts'

const RENDERER = join(import.meta.dirname, '../../../renderer')
const tokens = readFileSync(join(RENDERER, 'styles/tokens.css'), 'utf8')
const sheets = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css') && !path.endsWith('tokens.css'))
  .map((path) => ({ path, css: readFileSync(join(RENDERER, path), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '') }))

const GROUNDS = ['paper', 'table', 'accent-wash', 'alarm-wash'] as const
/** Words in this colour are set on these. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ink: GROUNDS,
  'ink-quiet': GROUNDS,
  accent: ['paper', 'table', 'accent-wash'],
  insert: ['paper', 'table', 'accent-wash'],
  delete: ['paper', 'table', 'accent-wash'],
  alarm: GROUNDS,
  'on-accent': ['accent']
}
/** Not words, but has to be seen: edges of fields, the focus, marks of states. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  edge: ['paper', 'table'],
  accent: GROUNDS,
  insert: ['paper', 'table'],
  alarm: GROUNDS
}

describe.each(['light', 'dark'] satisfies Scheme[])('in %s', (scheme) => {
  it.each([
    ['usually', readTokens(tokens, false), 4.5, 3],
    ['with more contrast', readTokens(tokens, true), 7, 4.5]
  ] as const)('%s, words and marks are told from what they stand on', (_when, read, wordRatio, markRatio) => {
    const tooFaint = [[WORDS, wordRatio] as const, [MARKS, markRatio] as const].flatMap(([pairs, ratio]) =>
      Object.entries(pairs).flatMap(([above, grounds]) =>
        grounds
          .map((ground) => ({ above, ground, is: contrast(read(above, scheme), read(ground, scheme)) }))
          .filter(({ is }) => is < ratio)
      )
    )
    expect(tooFaint).toEqual([])
  })
})

describe('every style sheet', () => {
  it('takes its colours from the tokens', () => {
    const named = sheets.flatMap(({ path, css }) =>
      // The two of a QR code are for a camera.
      [...css.matchAll(/#[0-9a-f]{3,8}\b(?=\s*[;,)])|\b(?:rgba?|hsla?|oklch|lab)\(/giu)]
        .map(([colour]) => `${path}: ${colour}`)
        .filter((found) => !found.startsWith('styles/qr.css: #'))
    )
    expect(named).toEqual([])
  })

  it('takes its faces and sizes from the tokens; only what stands in a line of text may be a share of it', () => {
    const own = sheets.flatMap(({ path, css }) =>
      [...css.matchAll(/(?:^|[\s;{])font(?:-size|-family)?:\s*([^;]+);/gu)]
        .map(([, value = '']) => value)
        .filter((value) => /(?<![\w-])[\d.]+(?:px|rem)\b(?!\s*var)/u.test(value.replace(/\/\s*[\d.]+rem/u, '')))
        .map((value) => `${path}: ${value}`)
    )
    expect(own).toEqual([])
  })

  it('uses no token that is not there', () => {
    const known = new Set([...tokens.matchAll(/(--[\w-]+):/gu)].map(([, name]) => name))
    const missing = sheets.flatMap(({ path, css }) => {
      const own = new Set([...css.matchAll(/(--[\w-]+):/gu)].map(([, name]) => name))
      return [...css.matchAll(/var\((--[\w-]+)(,)?/gu)]
        .filter(([, name, fallback]) => fallback === undefined && !known.has(name) && !own.has(name))
        .map(([, name]) => `${path}: ${name}`)
    })
    expect(missing).toEqual([])
  })

  it('moves nothing for longer than the token says, or stands still for those who ask for it', () => {
    const moving = sheets.flatMap(({ path, css }) =>
      [...css.matchAll(/transition:\s*([^;]+);/gu)]
        .map(([, value = '']) => value)
        .filter((value) => !value.includes('var(--quick)'))
        .map((value) => `${path}: ${value}`)
    )
    expect(moving).toEqual([])
    expect(readTokens(tokens, false)('quick', 'light')).toBe('120ms')
    expect(tokens).toMatch(/prefers-reduced-motion: reduce\)\s*\{\s*:root\s*\{\s*--quick: 0ms/u)
  })
})
