/**
 * The comments that came with a paragraph when its document was imported.
 */
import type { ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { say } from '#renderer/languages/say.ts'

export function ParagraphNotes({ paragraph }: { readonly paragraph: CompiledParagraph }): ReactNode {
  return paragraph.notes?.map(({ by, text, quote }, index) => (
    <p key={index} className="panel-note">
      <strong>{by.name}</strong>
      {quote === undefined ? '' : say('panel.on', { quote })}: {text}
    </p>
  ))
}
