/**
 * The Markdown parser as Chapeau uses it: HTML is text, indentation is never code (people indent sub-paragraphs), and
 * `[words]{.lead}` marks words where asterisks cannot. Used by `readMarkdownBlocks` alone.
 */
import createParser, { type MarkdownIt, type StateInline } from 'markdown-it'
import footnotes from 'markdown-it-footnote'

const CLASSES = /^\{((?:\.(?:lead|italic|bold) ?)+)\}/u

export function createMarkdownParser(): MarkdownIt {
  const parser = createParser({ html: false, linkify: false, typographer: false }).use(footnotes)
  parser.disable('code')
  parser.inline.ruler.before('link', 'marked_words', (state, silent) => readMarkedWords(parser, state, silent))
  return parser
}

/** `[words]{.lead .bold}`, as Pandoc writes it. */
function readMarkedWords(parser: MarkdownIt, state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false
  const end = parser.helpers.parseLinkLabel(state, state.pos)
  if (end < 0) return false
  const classes = CLASSES.exec(state.src.slice(end + 1, end + 40))
  if (!classes) return false
  if (!silent) {
    const after = state.posMax
    state.pos += 1
    state.posMax = end
    state.push('marked_open', '', 1).meta = { marks: classes[1]!.trim().split(/ ?\./u).filter(Boolean) }
    state.md.inline.tokenize(state)
    state.push('marked_close', '', -1)
    state.posMax = after
  }
  state.pos = end + 1 + classes[0].length
  return true
}
