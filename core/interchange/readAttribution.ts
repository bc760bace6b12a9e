/**
 * Reads who wants what from the words behind bracketed ones, in the forms that compilation texts use: `EU, Japan; G77 delete`,
 * `reserve: CANZ`, `supported by X`, `X withdraws if …`. Called by `readBrackets`. Nothing is read unless every name is one of
 * the conference's. Rule B20.
 */
import type { Conference } from '#core/conference/conference.ts'
import type { PositionWord } from '#core/floor/floor.ts'

export interface Attribution {
  readonly proponents: readonly string[]
  readonly opponents: readonly string[]
  /** Somebody asks for the words, and does not only want to keep what was there. */
  readonly wanted: boolean
  readonly holders: readonly string[]
  readonly positions: ReadonlyArray<{
    readonly by: string
    readonly position: PositionWord
    readonly condition?: string
  }>
}

type Names = (text: string) => readonly string[] | null
type Word = 'wants' | 'delete' | 'retain' | 'reserve' | 'reflect' | 'holds'

const WORDS: Readonly<Record<string, Word>> = {
  delete: 'delete',
  deletes: 'delete',
  oppose: 'delete',
  opposes: 'delete',
  retain: 'retain',
  retains: 'retain',
  'no change in position': 'retain',
  reserve: 'reserve',
  reserves: 'reserve',
  reflect: 'reflect',
  reflects: 'reflect',
  support: 'wants',
  supports: 'wants'
}
const BEFORE: ReadonlyArray<readonly [RegExp, Word]> = [
  [/^supported by /iu, 'wants'],
  [/^opposed by /iu, 'delete'],
  [/^held by /iu, 'holds'],
  [/^delete: /iu, 'delete'],
  [/^retain: /iu, 'retain'],
  [/^reserve: /iu, 'reserve'],
  [/^reflect: /iu, 'reflect']
]

/** Finds a delegation or group by its code or its name, whatever the case. */
export function createNames({ delegations, groups }: Pick<Conference, 'delegations' | 'groups'>): Names {
  const codes = new Map<string, string>()
  for (const { code, name } of [...delegations, ...groups]) {
    codes.set(code.toLowerCase(), code)
    codes.set(name.toLowerCase(), code)
  }
  const find = (text: string) => codes.get(text.trim().toLowerCase())
  return (text) => {
    const found: string[] = []
    for (const part of text.split(',')) {
      const whole = find(part.replace(/^\s*and\s+/u, ''))
      // "A and B" are two, unless a delegation is called so.
      const names = whole === undefined ? part.split(/\s+and\s+/u).map(find) : [whole]
      for (const name of names) {
        if (name === undefined) return null
        found.push(name)
      }
    }
    return found
  }
}

/** @returns null if it is anything else than an attribution */
export function readAttribution(text: string, names: Names): Attribution | null {
  const lists: Record<Word, string[]> = { wants: [], delete: [], retain: [], reserve: [], reflect: [], holds: [] }
  const conditional: Array<{ by: string; condition?: string }> = []
  let said = 0
  for (const part of text.split(';').map((one) => one.trim())) {
    if (/^base(?: text)?$/iu.test(part)) continue
    const withdraws = /^(?<who>.+?):? (?:would withdraw|withdraws) (?:if (?<condition>.+)|on a condition)$/u.exec(
      part
    )?.groups
    const read = withdraws ? { word: null, list: names(withdraws.who!) } : readPart(part, names)
    if (!read?.list) return null
    said += read.list.length
    if (read.word) lists[read.word].push(...read.list)
    else {
      const condition = withdraws!.condition
      for (const by of read.list) conditional.push({ by, ...(condition !== undefined && { condition }) })
    }
  }
  if (said === 0) return null
  const positions = (['reserve', 'reflect'] as const).flatMap((position) =>
    lists[position].map((by) => ({ by, position }))
  )
  const withdrawing = conditional.map((one) => ({ ...one, position: 'withdraw-if' as const }))
  const all = [...positions, ...withdrawing]
  return {
    proponents: [...new Set([...lists.wants, ...lists.retain])],
    opponents: [...new Set(lists.delete)],
    wanted: lists.wants.length > 0,
    holders: [...new Set([...lists.delete, ...all.map(({ by }) => by), ...lists.holds])],
    positions: all
  }
}

function readPart(part: string, names: Names): { word: Word; list: readonly string[] | null } | null {
  const plain = names(part)
  if (plain) return { word: 'wants', list: plain }
  for (const [before, word] of BEFORE) {
    if (before.test(part)) return { word, list: names(part.replace(before, '')) }
  }
  const tail = /^(?<who>.*?)(?::\s*|\s+)(?<word>[a-z][a-z ]*)$/u.exec(part)?.groups
  const word = tail && WORDS[tail.word!]
  return word ? { word, list: names(tail.who!) } : null
}
