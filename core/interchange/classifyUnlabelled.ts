/**
 * Decides what a block without a label is, from its place and its form: a subtitle, the closing line, a preambular
 * paragraph or a plain one. Used by `assembleBlocks`, and by `exportMarkdown`, which asks how its output would be read.
 */
import type { Profile } from '#core/conference/conference.ts'

export interface UnlabelledBlock {
  readonly profile: Profile
  /** The block before it is the title or a subtitle. */
  readonly underTitle: boolean
  /** Nothing follows it. */
  readonly last: boolean
  readonly text: string
  /** It opens with words in italics and goes on without. */
  readonly emphasizedOpening: boolean
}

/** "We, the Ministers," and "The Conference," say who speaks; the preamble begins after them. */
const NAMES_THE_SPEAKER = /^(?:We|The|Nous|La|Le|Les|Nosotros|Nosotras|El|Los|Мы|نحن|我们)(?!\p{L})/u

const LONGEST_SUBTITLE = 240
const LONGEST_CLOSING = 120

export function classifyUnlabelled(block: UnlabelledBlock): 'subtitle' | 'closing' | 'preamble' | 'plain' {
  const { text } = block
  if (block.last && isPlaceAndDate(text) && !block.underTitle) return 'closing'
  if (block.emphasizedOpening && opensWithLead(block.profile) && !NAMES_THE_SPEAKER.test(text)) return 'preamble'
  if (block.underTitle && text !== '' && text.length <= LONGEST_SUBTITLE && !/[.,;:。،؛:]$/u.test(text.trimEnd())) {
    return 'subtitle'
  }
  return 'plain'
}

/** Declarations and resolutions open their preambular paragraphs with words in italics. */
export function opensWithLead(profile: Profile): boolean {
  return profile === 'declaration' || profile === 'resolution'
}

/** "Almaty, 25 November 2026": short, a comma, a year, nothing after the year but a word or two. */
function isPlaceAndDate(text: string): boolean {
  if (text.length > LONGEST_CLOSING || !/^\p{L}/u.test(text)) return false
  return /^[^.;:]{2,80}?[,،，、].*\p{Nd}{4}(?:[ \u00A0]?\p{L}{1,4}\.?|[年.]?\p{Nd}{0,2}月?\p{Nd}{0,2}日?)?\.?$/su.test(
    text
  )
}
