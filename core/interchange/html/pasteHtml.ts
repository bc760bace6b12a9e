/**
 * What somebody pastes from Word or from a page becomes blocks, read as an HTML file is. Called by the editors' clipboard.
 * Tracked changes are taken as accepted, because a paste proposes nothing by itself; square brackets stay characters, because
 * a paste decides nothing. Rule I95.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '#core/document/schema.ts'
import { cleanSource } from '#core/interchange/cleanSource.ts'
import { importWordText } from '#core/interchange/docx/importDocx.ts'
import { Unreadable } from '#core/interchange/docx/unreadable.ts'
import { htmlText, parseHtml } from '#core/interchange/html/htmlTree.ts'
import { readHtml } from '#core/interchange/html/readHtml.ts'
import { counting, placePasted, type Pasted, type PasteOptions } from '#core/interchange/html/placePasted.ts'

export function pasteHtml(source: string, options: PasteOptions): Pasted | { readonly refused: string } {
  try {
    const tree = parseHtml(cleanSource(source))
    const read = readHtml(tree, { tracked: 'accepted' })
    const { profile } = options
    const imported = importWordText(read, { profile, newId: counting(), keepBrackets: true })
    const form = read.segments[0]?.form
    const headed = form !== undefined && (form.heading > 0 || form.styleName === 'Title')
    const nodes = placePasted(imported.nodes, options, headed)
    const isInline = read.isInline && nodes.length === 1
    return {
      nodes: isInline ? [withEdges(nodes[0]!, htmlText(tree.body))] : nodes,
      isInline,
      remarks: [...imported.remarks, ...changesTold(read.revisions)]
    }
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message }
    throw error
  }
}

/** A stretch of words brings the spaces at its ends along: what it is put between has none to spare. */
function withEdges(node: Node, text: string): Node {
  const [before, after] = [/^[\r\n]*[ \u00A0]/u, /[ \u00A0][\r\n]*$/u].map((edge) =>
    edge.test(text) ? [schema.text(' ')] : []
  )
  return node.copy(Fragment.fromArray([...before!, ...node.content.content, ...after!]))
}

function changesTold(revisions: ReturnType<typeof readHtml>['revisions']): string[] {
  return revisions.map(({ author, counts }) => {
    const said = Object.entries(counts).map(([kind, count]) => `${count} ${count === 1 ? kind.slice(0, -1) : kind}`)
    const by = author === '' ? '' : ` of ${author}`
    return `Tracked changes${by} (${said.join(', ')}) were taken as accepted. Import the file to have them as proposals.`
  })
}
