/**
 * The faces that a printed page needs for Arabic and Chinese, written into its style: what the computer has may lack them, or
 * shape them so that words cannot be found again in the file. Called by the PDF export. Only the slices with letters of the
 * text are taken; without the packages the page is printed with what the computer has.
 */
import { readFile } from 'node:fs/promises'

interface Face {
  /** Where its style sheets are; it throws where the package is not. */
  readonly styles: ReadonlyArray<() => string>
  readonly family: string
  readonly letters: RegExp
}

const FACES: readonly Face[] = [
  {
    // Noto Naskh sets letters and their dots apart, so that a reader of the file finds no whole word again; Amiri does not.
    styles: [
      () => import.meta.resolve('@fontsource/amiri/400.css'),
      () => import.meta.resolve('@fontsource/amiri/700.css')
    ],
    family: 'Amiri',
    letters: /\p{Script=Arabic}/u
  },
  {
    styles: [() => import.meta.resolve('@fontsource-variable/noto-serif-sc/wght.css')],
    family: 'Noto Serif SC Variable',
    letters: /\p{Script=Han}/u
  }
]
/** The face of the page, before which these stand: they hold nothing but their own letters. */
const BESIDE = "Charter, 'Source Serif 4', Cambria, Georgia, serif"

/** @param text all that is printed @returns style rules, or nothing for a text in other letters */
export async function embedFaces(text: string): Promise<string> {
  const points = new Set(Array.from(text, (letter) => letter.codePointAt(0)!))
  const rules: string[] = []
  const families = new Set<string>()
  for (const { styles, family, letters } of FACES) {
    const found = letters.test(text) ? await Promise.all(styles.map(readStyle)) : []
    for (const style of found) {
      if (!style) continue
      families.add(`'${family}'`)
      for (const [rule] of style.css.matchAll(/@font-face\s*\{[^}]*\}/gu)) {
        if (holdsAny(rule, points)) rules.push(await withFile(rule, style.url))
      }
    }
  }
  if (families.size === 0) return ''
  return `${rules.join('\n')}\nbody { font-family: ${[...families].join(', ')}, ${BESIDE}; }\n`
}

async function readStyle(resolve: () => string): Promise<{ css: string; url: URL } | null> {
  try {
    const url = new URL(resolve())
    return { css: await readFile(url, 'utf8'), url }
  } catch {
    return null
  }
}

/** `unicode-range: U+0600-06FF, U+200C` */
function holdsAny(rule: string, points: ReadonlySet<number>): boolean {
  const ranges = /unicode-range:\s*([^;}]+)/u.exec(rule)?.[1] ?? 'U+0-10FFFF'
  const bounds = ranges.split(',').map((range) => {
    const [from, to] = range.trim().replace(/^U\+/iu, '').split('-')
    return [parseInt(from!, 16), parseInt(to ?? from!, 16)] as const
  })
  // What every text has says nothing about its script.
  return [...points].some((point) => point > 0x2ff && bounds.some(([from, to]) => point >= from && point <= to))
}

async function withFile(rule: string, style: URL): Promise<string> {
  const path = /url\(["']?([^)"']+\.woff2)["']?\)/u.exec(rule)?.[1]
  if (path === undefined) return ''
  const bytes = await readFile(new URL(path, style))
  return rule.replace(/src:[^;}]+/u, `src: url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')`)
}
