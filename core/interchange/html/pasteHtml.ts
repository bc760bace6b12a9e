/**
 * What somebody pastes from Word or from a page becomes blocks, read as an HTML file is. Called by the editors' clipboard.
 * Tracked changes are taken as accepted, because a paste proposes nothing by itself; square brackets stay characters, because a paste
 * decides nothing.
 */
import type { Node } from 'prosemirror-model'
import type { Profile } from '#core/conference/conference.ts'
import { schema, type ParagraphRole } from '#core/document/schema.ts'
import { cleanSource } from '#core/interchange/cleanSource.ts'
import { importWordText } from '#core/interchange/docx/importDocx.ts'
import { Unreadable } from '#core/interchange/docx/unreadable.ts'
import { parseHtml } from '#core/interchange/html/htmlTree.ts'
import { readHtml } from '#core/interchange/html/readHtml.ts'

export interface Pasted {
  /** Blocks without ids. */
  readonly nodes: readonly Node[]
  /** A stretch of words, to be put where the caret is. */
  readonly isInline: boolean
  /** What was simplified or left out, one sentence each. */
  readonly remarks: readonly string[]
}

export interface PasteOptions {
  readonly profile: Profile
  /** What a paragraph is that does not say so itself. */
  readonly role: ParagraphRole
  /** There is no text yet: titles are titles. */
  readonly whole: boolean
}

/** @returns the words alone where the page was made to do harm: never nothing */
export function pasteHtml(source: string, options: PasteOptions): Pasted | { readonly refused: string } {
  try {
    const read = readHtml(parseHtml(cleanSource(source)), { tracked: 'accepted' })
    let count = 0
    const imported = importWordText(read, {
      profile: options.profile,
      newId: () => `pasted-${++count}`,
      keepBrackets: true
    })
    return {
      nodes: imported.nodes.map((node) => placed(node, options)),
      isInline: read.isInline && imported.nodes.length === 1,
      remarks: [...imported.remarks, ...changesTold(read.revisions)]
    }
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message }
    throw error
  }
}

function placed(node: Node, { role, whole }: PasteOptions): Node {
  const { type, content } = node
  if (type === schema.nodes.paragraph && node.attrs.role === 'plain')
    return schema.nodes.paragraph.create({ role }, content)
  if (!whole && type === schema.nodes.title) return schema.nodes.heading.create({ level: 1 }, content)
  if (!whole && (type === schema.nodes.subtitle || type === schema.nodes.closing)) {
    return schema.nodes.paragraph.create({ role }, content)
  }
  return type.create({ ...node.attrs, id: null }, content)
}

function changesTold(revisions: ReturnType<typeof readHtml>['revisions']): string[] {
  return revisions.map(({ author, counts }) => {
    const said = Object.entries(counts).map(([kind, count]) => `${count} ${count === 1 ? kind.slice(0, -1) : kind}`)
    const by = author === '' ? '' : ` of ${author}`
    return `Tracked changes${by} (${said.join(', ')}) were taken as accepted. Import the file to have them as proposals.`
  })
}
