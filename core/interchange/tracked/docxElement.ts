/**
 * An element of a Word file that the library has no class for: moves, nested changes, marks of paragraphs. Used by
 * `exportTrackedDocx`.
 */
import { Paragraph, XmlComponent, type IParagraphOptions } from 'docx'

export class DocxElement extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string>>,
    children: readonly (XmlComponent | string)[] = []
  ) {
    super(name)
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes })
    this.root.push(...children)
  }
}

/** A paragraph whose end is itself inserted, deleted or moved, or whose form is changed. */
export class MarkedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, mark: DocxElement | null, former?: DocxElement) {
    super(options)
    const properties = this.root[0] as { push(child: XmlComponent): void }
    if (mark) properties.push(new DocxElement('w:rPr', {}, [mark]))
    if (former) properties.push(former)
  }
}
