/**
 * What somebody pastes from Word or from a page becomes blocks, read as an HTML file is. Called by the editors' clipboard.
 * Tracked changes are taken as accepted, because a paste proposes nothing by itself; square brackets stay characters, because
 * a paste decides nothing. Rule I95.
 */
import { cleanSource } from '#core/interchange/cleanSource.ts'
import { importWordText } from '#core/interchange/docx/importDocx.ts'
import { Unreadable } from '#core/interchange/docx/unreadable.ts'
import { parseHtml } from '#core/interchange/html/htmlTree.ts'
import { readHtml } from '#core/interchange/html/readHtml.ts'
import { counting, placePasted, type Pasted, type PasteOptions } from '#core/interchange/html/placePasted.ts'

export function pasteHtml(source: string, options: PasteOptions): Pasted | { readonly refused: string } {
  try {
    const read = readHtml(parseHtml(cleanSource(source)), { tracked: 'accepted' })
    const { profile } = options
    const imported = importWordText(read, { profile, newId: counting(), keepBrackets: true })
    const form = read.segments[0]?.form
    return {
      nodes: placePasted(
        imported.nodes,
        options,
        form !== undefined && (form.heading > 0 || form.styleName === 'Title')
      ),
      isInline: read.isInline && imported.nodes.length === 1,
      remarks: [...imported.remarks, ...changesTold(read.revisions)]
    }
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message }
    throw error
  }
}

function changesTold(revisions: ReturnType<typeof readHtml>['revisions']): string[] {
  return revisions.map(({ author, counts }) => {
    const said = Object.entries(counts).map(([kind, count]) => `${count} ${count === 1 ? kind.slice(0, -1) : kind}`)
    const by = author === '' ? '' : ` of ${author}`
    return `Tracked changes${by} (${said.join(', ')}) were taken as accepted. Import the file to have them as proposals.`
  })
}
