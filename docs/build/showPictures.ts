/**
 * How the Markdown of the documentation becomes HTML: links between source files become links between pages; a picture becomes
 * a figure in two versions, for light and for dark, with its size and its words; a table may be wider than a phone. Given to
 * Eleventy by `buildDocs`. No page gets a script or a style of its own.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { MarkdownIt } from 'markdown-it'
import { pictureSize } from '#docs/build/pictureSize.ts'

/** Pictures are taken with so many pixels for one of the page. */
const DENSITY = 1.5

/** @param pictures the folder of the pictures */
export function showPictures(markdown: MarkdownIt, pictures: string): void {
  const { rules } = markdown.renderer
  rules.link_open = (tokens, index, options, _env, self) => {
    const token = tokens[index]
    const href = String(token?.attrGet('href') ?? '')
    if (token && href !== '' && !/^[a-z]+:/i.test(href)) token.attrSet('href', toPage(href))
    return self.renderToken(tokens, index, options)
  }
  rules.image = (tokens, index) => {
    const token = tokens[index]
    const source = String(token?.attrGet('src') ?? '')
    return figure(markdown, { source, words: token?.content ?? '', pictures })
  }
  // A paragraph around a figure would be closed by the browser before the figure begins.
  markdown.core.ruler.push('bare_pictures', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const before = tokens[index - 1]
      const after = tokens[index + 1]
      const alone = token.type === 'inline' && token.children?.length === 1 && token.children[0]?.type === 'image'
      if (!alone || before?.type !== 'paragraph_open' || after?.type !== 'paragraph_close') return
      before.hidden = true
      after.hidden = true
    })
  })
  rules.table_open = () => '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>\n'
  rules.table_close = () => '</table></div>\n'
}

/** `../chair/decide.md#undo` is `../chair/decide.html#undo`. */
export function toPage(href: string): string {
  return href.replace(/\.(md|njk)(?=#|$)/, '.html')
}

function figure(
  markdown: MarkdownIt,
  { source, words, pictures }: { readonly source: string; readonly words: string; readonly pictures: string }
): string {
  const name = basename(source)
  const file = join(pictures, name)
  if (!existsSync(file)) throw new Error(`There is no picture ${name}. "npm run docs:pictures" takes them anew.`)
  const { width, height } = pictureSize(readFileSync(file))
  const dark = name.replace(/\.webp$/, '.dark.webp')
  const inDark = existsSync(join(pictures, dark))
    ? `<source media="(prefers-color-scheme: dark)" srcset="${source.replace(name, dark)}">`
    : ''
  const said = markdown.utils.escapeHtml(words)
  return `<figure><picture>${inDark}<img src="${source}" width="${Math.round(width / DENSITY)}" height="${Math.round(height / DENSITY)}" alt="${said}" loading="lazy"></picture></figure>\n`
}
