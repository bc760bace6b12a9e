/**
 * The few words with which a Markdown source can say outright what a block is, in braces at its end, as Pandoc writes
 * classes: `{.subtitle}`, `{.closing}`, `{.plain}`, `{.level-3}`. `exportMarkdown` adds one only where the plain
 * notation would be read as something else; `readMarkdownBlocks` takes it off again.
 */
const KINDS = ['title', 'subtitle', 'closing', 'preamble', 'numbered', 'plain', 'label', 'bullet'] as const

export type Forced = { readonly kind: (typeof KINDS)[number] } | { readonly kind: 'level'; readonly level: number }

const AT_END = new RegExp(`(?:^|[ \\t\\n]+)\\{\\.(?:(${KINDS.join('|')})|level-([1-4]))\\}$`, 'u')

/** @returns the content without the word, and the word */
export function takeForcedKind(content: string): { content: string; forced: Forced | null } {
  const match = AT_END.exec(content)
  if (!match) return { content, forced: null }
  const rest = content.slice(0, match.index)
  if (match[2] !== undefined) return { content: rest, forced: { kind: 'level', level: Number(match[2]) } }
  return { content: rest, forced: { kind: match[1] as (typeof KINDS)[number] } }
}

export function writeForcedKind(forced: Forced): string {
  return forced.kind === 'level' ? `{.level-${forced.level}}` : `{.${forced.kind}}`
}
