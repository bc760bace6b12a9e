/**
 * What each kind of outcome document asks of its text: how paragraphs are labelled in the room, what the issued text
 * prints, and how paragraphs open and end. Read by `computeLabels` and `checkOpening`.
 *
 * Sources: the United Nations Editorial Manual (resolutions: preambular paragraphs unnumbered, a single operative
 * paragraph not numbered) and the practice of regional conferences for the others.
 */
import type { Profile } from '#core/conference/conference.ts'

export interface ProfileRules {
  /** Before the number in the room's label of a numbered paragraph: `OP` in resolutions and declarations. */
  readonly numberedPrefix: '' | 'OP'
  readonly preamblePrefix: 'PP'
  /** A resolution with one operative paragraph prints no number before it. */
  readonly singleUnnumbered: boolean
  /** Preambular paragraphs open with a participle in italics and end with a comma. */
  readonly preambleOpens: boolean
  /** Operative paragraphs open with a verb in italics. */
  readonly operativeOpens: boolean
}

const RULES: Readonly<Record<Profile, ProfileRules>> = {
  resolution: {
    numberedPrefix: 'OP',
    preamblePrefix: 'PP',
    singleUnnumbered: true,
    preambleOpens: true,
    operativeOpens: true
  },
  declaration: {
    numberedPrefix: 'OP',
    preamblePrefix: 'PP',
    singleUnnumbered: false,
    preambleOpens: true,
    operativeOpens: false
  },
  communique: {
    numberedPrefix: '',
    preamblePrefix: 'PP',
    singleUnnumbered: false,
    preambleOpens: false,
    operativeOpens: false
  },
  highlights: {
    numberedPrefix: '',
    preamblePrefix: 'PP',
    singleUnnumbered: false,
    preambleOpens: false,
    operativeOpens: false
  }
}

export function profileRules(profile: Profile): ProfileRules {
  return RULES[profile]
}
