/** Whose a new paragraph is, where several people wrote words of it. Called by `findChanges`. */
import type { Pair } from '#core/interchange/docx/compareVersions.ts'
import type { Piece } from '#core/interchange/docx/wordText.ts'

/** Whoever inserted most of it, and who else did. */
export function mainAuthor(
  pieces: readonly Piece[],
  joint: Pair['joint']
): { author: string; date: string; others: string[] } {
  const shares = new Map<string, { size: number; date: string }>()
  for (const { inserted, text } of pieces) {
    const revision = inserted ?? joint
    if (!revision) continue
    const share = shares.get(revision.author) ?? { size: 0, date: revision.date }
    shares.set(revision.author, { ...share, size: share.size + text.trim().length })
  }
  const ordered = [...shares].sort((a, b) => b[1].size - a[1].size)
  const [author, { date }] = ordered[0] ?? ['', { date: '' }]
  return {
    author,
    date,
    others: ordered
      .slice(1)
      .filter(([, { size }]) => size > 0)
      .map(([other]) => other)
  }
}
