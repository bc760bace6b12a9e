/**
 * The ProseMirror schema of an outcome document: the only definition of what a text may contain. Used by the editor,
 * the relay (to refuse content that is not allowed), the importers and the exporters.
 *
 * A document is a flat list of blocks. Sub-paragraphs are not nested inside their paragraph: a flat list keeps the
 * identity of each block through every edit, lets two people work on neighbours without their changes meeting in one
 * parent, and makes moving and numbering a matter of order alone. The `level` attribute says what belongs to what.
 *
 * Must never import a DOM type: `toDOM` returns plain arrays, and parse rules stay small.
 */
import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model'

/** `preamble`: PP1 …; `numbered`: 1., or OP1 in a resolution; `plain`: an unnumbered opening such as "We, the Ministers,". */
export type ParagraphRole = 'preamble' | 'numbered' | 'plain'
export type SubparagraphMarker = 'label' | 'bullet'
export type BlockType = 'title' | 'subtitle' | 'heading' | 'paragraph' | 'subparagraph' | 'closing'
/** The marks of style; `bracket` is an object of the negotiation, not one of them. */
export type MarkName = 'italic' | 'bold' | 'lead'

/** Sub-paragraphs go four levels deep: (a), (i), a., i. */
export const DEEPEST_LEVEL = 4
export const DEEPEST_HEADING = 3

const identity = { id: { default: null, validate: 'string|null' } }
const idOf = (dom: HTMLElementLike) => ({ id: dom.getAttribute('data-id') })
interface HTMLElementLike {
  getAttribute(name: string): string | null
}

const within = (low: number, high: number) => (value: unknown) => {
  if (!Number.isInteger(value) || (value as number) < low || (value as number) > high) {
    throw new RangeError(`A level is a whole number from ${low} to ${high}.`)
  }
}
const oneOf = (words: readonly string[]) => (value: unknown) => {
  if (!words.includes(value as string)) throw new RangeError(`One of ${words.join(', ')} is expected here.`)
}

const nodes = {
  doc: { content: 'block+' },
  title: {
    group: 'block',
    content: 'inline*',
    attrs: identity,
    defining: true,
    parseDOM: [{ tag: 'h1', getAttrs: idOf }],
    toDOM: (node) => ['h1', { 'data-id': node.attrs.id as string, class: 'title' }, 0]
  },
  subtitle: {
    group: 'block',
    content: 'inline*',
    attrs: identity,
    defining: true,
    parseDOM: [{ tag: 'p.subtitle', getAttrs: idOf, priority: 60 }],
    toDOM: (node) => ['p', { 'data-id': node.attrs.id as string, class: 'subtitle' }, 0]
  },
  heading: {
    group: 'block',
    content: 'inline*',
    attrs: { ...identity, level: { default: 1, validate: within(1, DEEPEST_HEADING) } },
    defining: true,
    parseDOM: [2, 3, 4].map((tag) => ({
      tag: `h${tag}`,
      getAttrs: (dom: HTMLElementLike) => ({ ...idOf(dom), level: tag - 1 })
    })),
    toDOM: (node) => [
      `h${(node.attrs.level as number) + 1}`,
      { 'data-id': node.attrs.id as string, class: 'heading' },
      0
    ]
  },
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: {
      ...identity,
      role: { default: 'numbered', validate: oneOf(['preamble', 'numbered', 'plain']) }
    },
    parseDOM: [
      {
        tag: 'p',
        getAttrs: (dom: HTMLElementLike) => ({ ...idOf(dom), role: dom.getAttribute('data-role') ?? 'numbered' })
      }
    ],
    toDOM: (node) => [
      'p',
      { 'data-id': node.attrs.id as string, 'data-role': node.attrs.role as string, class: 'paragraph' },
      0
    ]
  },
  subparagraph: {
    group: 'block',
    content: 'inline*',
    attrs: {
      ...identity,
      level: { default: 1, validate: within(1, DEEPEST_LEVEL) },
      marker: { default: 'label', validate: oneOf(['label', 'bullet']) }
    },
    parseDOM: [
      {
        tag: 'p.subparagraph',
        priority: 60,
        getAttrs: (dom: HTMLElementLike) => ({
          ...idOf(dom),
          level: Number(dom.getAttribute('data-level') ?? 1),
          marker: dom.getAttribute('data-marker') ?? 'label'
        })
      }
    ],
    toDOM: (node) => [
      'p',
      {
        'data-id': node.attrs.id as string,
        'data-level': String(node.attrs.level),
        'data-marker': node.attrs.marker as string,
        class: 'subparagraph'
      },
      0
    ]
  },
  closing: {
    group: 'block',
    content: 'inline*',
    attrs: identity,
    parseDOM: [{ tag: 'p.closing', getAttrs: idOf, priority: 60 }],
    toDOM: (node) => ['p', { 'data-id': node.attrs.id as string, class: 'closing' }, 0]
  },
  text: { group: 'inline' },
  line_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n'
  },
  /** A footnote stands where it is called; its number is computed from the order in the text. */
  footnote: {
    group: 'inline',
    inline: true,
    content: 'text*',
    atom: true,
    // What is copied or pasted never opens a footnote: its words do not run into the paragraph's.
    isolating: true,
    parseDOM: [{ tag: 'span.footnote' }],
    toDOM: () => ['span', { class: 'footnote' }, 0]
  },
  /** A reference to another paragraph: bound to its identity, printed as its label of the moment. */
  reference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { target: { default: '', validate: 'string' } },
    parseDOM: [
      {
        tag: 'span.reference',
        getAttrs: (dom: HTMLElementLike) => ({ target: dom.getAttribute('data-target') ?? '' })
      }
    ],
    toDOM: (node) => ['span', { class: 'reference', 'data-target': node.attrs.target as string }]
  }
} satisfies Record<string, NodeSpec>

const marks = {
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  /** The words that open a preambular or operative paragraph: "Recalling", "Calls upon". */
  lead: {
    inclusive: false,
    parseDOM: [{ tag: 'span.lead' }],
    toDOM: () => ['span', { class: 'lead' }, 0]
  },
  /**
   * Words between square brackets. Brackets nest, so that words may bear several of these at once. `option` counts the
   * alternatives of one pair from 0; null for words that are no alternative, such as the stroke between two.
   */
  bracket: {
    excludes: '',
    inclusive: false,
    attrs: { id: { validate: 'string' }, option: { default: null, validate: 'number|null' } },
    parseDOM: [
      {
        tag: 'span.bracket',
        getAttrs: (dom: HTMLElementLike) => {
          const option = dom.getAttribute('data-option')
          return { id: dom.getAttribute('data-bracket') ?? '', option: option === null ? null : Number(option) }
        }
      }
    ],
    toDOM: (mark) => {
      const option = mark.attrs.option as number | null
      return [
        'span',
        {
          class: 'bracket',
          'data-bracket': mark.attrs.id as string,
          ...(option !== null && { 'data-option': String(option) })
        },
        0
      ]
    }
  }
} satisfies Record<MarkName | 'bracket', MarkSpec>

export const schema = new Schema<keyof typeof nodes, MarkName | 'bracket'>({ nodes, marks })
