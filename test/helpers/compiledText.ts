/** A compiled text in memory, as the screen is given it: for tests of what is drawn from one, not of how it is made. */
import { NO_CONDITIONS, type Compiled, type CompiledParagraph } from '#core/compile/compiled.ts'
import { DEFAULT_SETTINGS } from '#core/floor/floor.ts'

export function compiledParagraph(id: string, more: Partial<CompiledParagraph> = {}): CompiledParagraph {
  return {
    id,
    type: 'paragraph',
    level: 0,
    label: id,
    printed: `${id}.`,
    state: 'open',
    issued: '',
    positions: [],
    runs: [],
    proposals: [],
    changedSinceAgreed: false,
    conditions: NO_CONDITIONS,
    brackets: [],
    remarks: [],
    ...more
  }
}

export function compiledText(paragraphs: readonly CompiledParagraph[], more: Partial<Compiled> = {}): Compiled {
  return {
    title: 'Draft',
    profile: 'highlights',
    revision: 'Zero draft',
    paragraphs,
    opening: [],
    adrift: [],
    brackets: [],
    packages: [],
    noted: [],
    settings: DEFAULT_SETTINGS,
    adopted: null,
    silence: null,
    statements: [],
    counts: {
      paragraphs: paragraphs.length,
      byState: { open: 0, bracketed: 0, 'ad-ref': 0, agreed: 0, deleted: 0 },
      tabled: 0,
      parked: 0
    },
    pen: [],
    ...more
  }
}
