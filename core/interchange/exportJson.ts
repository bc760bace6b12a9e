/**
 * Writes the compiled model as JSON for other programs. The clean view carries the text alone: no proposals, no
 * positions, no deleted paragraphs. Called by the relay's export and the application.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import type { View } from '#core/interchange/view.ts'

/** Raised when a field changes its meaning or goes; fields may be added without. */
export const JSON_FORMAT_VERSION = 1

export function exportJson(compiled: Compiled, view: View): string {
  const file = { format: 'chapeau-compiled', version: JSON_FORMAT_VERSION, view, ...contentOf(compiled, view) }
  return `${JSON.stringify(file, null, 2)}\n`
}

function contentOf(compiled: Compiled, view: View): object {
  if (view === 'compiled') return compiled
  const { title, profile, revision } = compiled
  const paragraphs = compiled.paragraphs
    .filter((paragraph) => paragraph.state !== 'deleted')
    .map(({ id, type, level, role, marker, label, printed, issued, runs }) => {
      return { id, type, level, role, marker, label, printed, issued, runs }
    })
  return { title, profile, revision, paragraphs }
}
