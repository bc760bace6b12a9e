/**
 * Reads what comes from a clipboard, or is dropped, into blocks: what was copied from an editor of this program as it is, all else
 * by the reader of HTML files, which is loaded when an editor is opened. Used by `cleanPaste` and `pasteWords`.
 */
import { DOMParser, Fragment, Slice, type Node, type ParseOptions } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { schema } from '#core/document/schema.ts'
import type { pasteHtml } from '#core/interchange/html/pasteHtml.ts'
import type { pasteText } from '#core/interchange/html/pasteText.ts'
import type { Pasted, PasteOptions } from '#core/interchange/html/placePasted.ts'

interface Readers {
  readonly pasteHtml: typeof pasteHtml
  readonly pasteText: typeof pasteText
}

let readers: Readers | null = null
let loading: Promise<void> | null = null

/** Loads the readers once for all editors; a paste before that waits for it. */
export function loadReaders(): Promise<void> {
  loading ??= Promise.all([
    import('#core/interchange/html/pasteHtml.ts'),
    import('#core/interchange/html/pasteText.ts')
  ]).then(
    ([html, text]) => {
      readers = { ...html, ...text }
    },
    (error: unknown) => {
      // Without a network it may come later.
      loading = null
      throw error
    }
  )
  return loading
}

export function canRead(): boolean {
  return readers !== null
}

export interface ClipboardHooks {
  options(): PasteOptions
  report(remarks: readonly string[]): void
}

/** Takes the place of the parser that ProseMirror would use. */
export class ClipboardParser extends DOMParser {
  private readonly hooks: ClipboardHooks
  private page: string | null = null

  constructor(hooks: ClipboardHooks) {
    super(schema, DOMParser.fromSchema(schema).rules)
    this.hooks = hooks
  }

  /**
   * Keeps what comes from elsewhere for `parseSlice` and hands on nothing of it: the editor would write the page's style sheet
   * into its elements, and with that drop what only Word understands.
   */
  keepPage(html: string): string {
    this.page = readers === null || html.includes('data-pm-slice') ? null : html
    return this.page === null ? html : '<p></p>'
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    const page = this.page
    this.page = null
    if (readers === null || page === null) return super.parseSlice(dom, options)
    const pasted = readers.pasteHtml(page, this.hooks.options())
    if ('refused' in pasted) {
      this.hooks.report([`${pasted.refused} Its words were pasted without their form.`])
      return wordsOf(page.replace(/<(?:style|script)\b[\s\S]*?<\/(?:style|script)>|<[^>]*>/giu, ' '))
    }
    this.hooks.report(pasted.remarks)
    return toSlice(pasted)
  }
}

/** @returns a slice for several lines; null for one, which goes in as it is */
export function readPlain(text: string, hooks: ClipboardHooks): Slice | null {
  if (readers === null || !/\S[^\S\n]*\r?\n\s*\S/u.test(text)) return null
  const pasted = readers.pasteText(text, hooks.options())
  hooks.report(pasted.remarks)
  return toSlice(pasted)
}

/** A paste that comes before the readers are there is done when they are; without them, as ProseMirror would do it. */
export function pasteWhenLoaded(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html') ?? ''
  if (canRead() || html === '' || html.includes('data-pm-slice')) return false
  const paste = (): void => {
    if (!view.isDestroyed) view.pasteHTML(html)
  }
  loadReaders().then(paste, paste)
  return true
}

function toSlice({ nodes, isInline }: Pasted): Slice {
  if (isInline) return new Slice(nodes[0]!.content, 0, 0)
  return Slice.maxOpen(Fragment.fromArray([...nodes]), false)
}

function wordsOf(text: string): Slice {
  const words = text.replace(/\s+/gu, ' ').trim()
  const content: Node[] = words === '' ? [] : [schema.text(words)]
  return new Slice(Fragment.fromArray(content), 0, 0)
}
