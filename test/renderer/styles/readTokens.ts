/**
 * Reads the colours of `tokens.css` as a browser would: by scheme, and with what `prefers-contrast: more` puts in their place.
 */
export type Scheme = 'light' | 'dark'

/** @throws Error when the token is not there */
export function readTokens(css: string, moreContrast: boolean): (name: string, scheme: Scheme) => string {
  const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)')
  const found = new Map<string, string>()
  for (const part of moreContrast ? [usual, more.split('@media')[0] ?? ''] : [usual])
    for (const [, name = '', value = ''] of part.matchAll(/--([\w-]+):\s*([^;]+);/gu)) found.set(name, value)
  return (name, scheme) => {
    const value = found.get(name)
    if (value === undefined) throw new Error(`There is no token --${name}.`)
    const both = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/u.exec(value)
    return (both ? both[scheme === 'light' ? 1 : 2] : value) ?? value
  }
}

/** The ratio of WCAG 2.2 between two colours `#rrggbb`: 1 for none, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
