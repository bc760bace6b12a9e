/**
 * Mends what lifting brackets leaves behind: spaces, punctuation and capitals at the places where brackets stood or words
 * went, and nowhere else. Called by `liftBracket`; every repair is said in words, so that it can be shown. Rule B14.
 */
import { Fragment, type Mark } from 'prosemirror-model'
import { schema } from '#core/document/schema.ts'

export interface Seam {
  /** Where in the content the brackets stood. */
  readonly at: number
  /** The words that went there; empty where only the brackets did. */
  readonly removed: string
}

export interface Repaired {
  readonly content: Fragment
  /** In the order of the text: "a space before the comma". */
  readonly repairs: readonly string[]
}

const NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  '.': 'full stop',
  ';': 'semicolon',
  ':': 'colon',
  '!': 'exclamation mark',
  '?': 'question mark',
  ')': 'parenthesis'
}
/** Of two marks that meet, the stronger stays. */
const STRENGTH = ',:;.'
/** Stands in the flat text for what is no letter: a footnote. */
const NO_LETTER = '\uFFFC'

export function repairWords(content: Fragment, seams: readonly Seam[]): Repaired {
  const repairs: string[] = []
  // From the end, so that the places before stay where they are.
  for (const seam of [...seams].sort((a, b) => b.at - a.at)) {
    const mended = repairAt(content, seam)
    content = mended.content
    repairs.unshift(...mended.repairs)
  }
  return { content, repairs: [...new Set(repairs)] }
}

function repairAt(content: Fragment, { at, removed }: Seam): Repaired {
  const repairs: string[] = []
  const state = { content, at }
  const left = () => flat(state.content).slice(0, state.at)
  const right = () => flat(state.content).slice(state.at)
  /** Replaces what lies so far to the left and to the right of the seam. */
  const put = (back: number, ahead: number, text: string, repair: string) => {
    state.content = splice(state.content, state.at - back, state.at + ahead, text)
    state.at = state.at - back
    repairs.push(repair)
  }

  mendSpaces()
  mendPunctuation()
  mendEnds()
  mendCapital()
  return { content: state.content, repairs }

  function mendSpaces(): void {
    const before = spacesAt(left(), 'end')
    const after = spacesAt(right(), 'start')
    const first = left().length === before
    const last = right().length === after
    if (before + after > 0 && (first || last)) {
      put(before, after, '', first ? 'a space at the beginning' : 'a space at the end')
      return
    }
    if (before + after > 1) put(before, after, ' ', 'a double space')
    if (
      before + after === 0 &&
      /^\s.*\s$/su.test(removed) &&
      /[^\s([“«]$/u.test(left()) &&
      /^[\p{L}\p{N}]/u.test(right())
    ) {
      put(0, 0, ' ', 'a missing space')
      return
    }
    // What was put in stands before the seam now, and the seam after one space or none.
    const spaced = spacesAt(left(), 'end') + spacesAt(right(), 'start')
    const next = right().slice(spacesAt(right(), 'start'))[0]
    if (spaced > 0 && next !== undefined && NAMES[next] !== undefined) {
      put(spacesAt(left(), 'end'), spacesAt(right(), 'start'), '', `a space before the ${NAMES[next]}`)
    }
    if (/[([“«]$/u.test(left()) && /^ /u.test(right()))
      put(0, spacesAt(right(), 'start'), '', 'a space after the parenthesis')
    if (/\($/u.test(left()) && /^\)/u.test(right())) {
      put(1 + spacesAt(left().slice(0, -1), 'end'), 1, '', 'an empty pair of parentheses')
    }
  }

  function mendPunctuation(): void {
    const before = left().trimEnd().at(-1) ?? ''
    const after = right().trimStart()[0] ?? ''
    if (before === '' || after === '') return
    const [weak, strong] = [STRENGTH.indexOf(before), STRENGTH.indexOf(after)]
    if (weak < 0 || strong < 0) return
    const back = left().length - left().trimEnd().length + 1
    const ahead = right().length - right().trimStart().length + 1
    if (before === '.' && after !== '.') return
    if (/\.\.$/u.test(left()) || /^\.\./u.test(right())) return
    const kept = strong >= weak ? after : before
    const what = before === after ? `a doubled ${NAMES[kept]!}` : `a ${NAMES[before]!} before the ${NAMES[after]!}`
    put(back, ahead, kept, what)
    state.at += kept.length
  }

  function mendEnds(): void {
    if (left().trim() === '') {
      const leading = /^[\s,;:.]+/u.exec(right())?.[0] ?? ''
      if (/[,;:.]/u.test(leading)) {
        put(left().length, leading.length, '', `a ${NAMES[leading.trim()[0]!]!} at the beginning`)
      }
    }
    if (right().trim() !== '' || left().trim() === '') return
    const wanted = /[.;,:](?=["”’»)\]]*\s*$)/u.exec(removed)?.[0]
    const has = left().trimEnd().at(-1)!
    if (wanted === undefined || has === wanted || /[.!?]/u.test(has)) return
    if (STRENGTH.includes(has))
      put(left().length - left().trimEnd().length + 1, right().length, wanted, `the ${NAMES[wanted]!} at the end`)
    else if (/[\p{L}\p{N})\]"”’»]/u.test(has)) put(0, right().length, wanted, `the ${NAMES[wanted]!} at the end`)
  }

  function mendCapital(): void {
    if (
      !/^[\s"“«(]*\p{Lu}/u.test(removed) ||
      !/(?:^|[.!?]["”»)]?\s)\s*["“«(]?$/u.test(left() + /^\s*/u.exec(right())![0])
    )
      return
    const next = /^\s*(?<letter>\p{Ll})/u.exec(right())
    const letter = next?.groups?.letter
    if (!next || letter === undefined) return
    const place = state.at + next[0].length - letter.length
    const word = /^\p{L}+/u.exec(flat(state.content).slice(place))![0]
    const capital = letter.toLocaleUpperCase('und')
    state.content = splice(state.content, place, place + letter.length, capital)
    repairs.push(`the capital of “${capital}${word.slice(letter.length)}”`)
  }
}

function spacesAt(text: string, edge: 'start' | 'end'): number {
  return (edge === 'start' ? /^[ \u00a0]*/u : /[ \u00a0]*$/u).exec(text)![0].length
}

/** The content as letters, each at its own place. */
function flat(content: Fragment): string {
  let text = ''
  content.forEach((node) => {
    text += node.isText ? node.text! : node.type === schema.nodes.line_break ? '\n' : NO_LETTER.repeat(node.nodeSize)
  })
  return text
}

/** Other letters in the place of some; new ones bear the marks that both their neighbours do. */
function splice(content: Fragment, from: number, to: number, text: string): Fragment {
  const rest = content.cut(to)
  const head = content.cut(0, from)
  if (text === '') return head.append(rest)
  const within = content.cut(from, to)
  const around = [within.firstChild ?? head.lastChild, within.lastChild ?? rest.firstChild]
  const sets = around.map((node): readonly Mark[] => (node?.isText ? node.marks : []))
  const marks = sets[0]!.filter((mark) => mark.isInSet(sets[1]!))
  return head.append(Fragment.from(schema.text(text, marks))).append(rest)
}
