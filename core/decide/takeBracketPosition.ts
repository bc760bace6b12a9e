/**
 * A delegation, or a group, says where it stands on words in brackets: who wants them, who does not, and who must agree
 * before the brackets go. Called by `takePosition`. Rules P32 and B10.
 */
import type { PositionCommand } from '#core/commands/command.ts'
import { bracketAbout, bracketTitle, findBracket } from '#core/decide/bracketMatter.ts'
import { grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { conditionWords } from '#core/positions/positionVerbs.ts'
import type { Bracket, Position, PositionWord } from '#core/floor/floor.ts'

/** @param said the position in words, as in "reserved its position on" */
export function takeBracketPosition(
  situation: Situation,
  command: PositionCommand,
  id: string,
  by: string,
  said: Readonly<Record<PositionWord, string>>
): Decision {
  const found = findBracket(situation, id, 'standing')
  if (!found.ok) return found
  const { bracket, place } = found
  const name = nameOf(situation.conference, by)
  const word = command.position
  const before = bracket.positions.find((position) => position.by === by)
  if (word !== null && before?.position === word && before.condition === command.condition) {
    return refuse('already-so', `${name} has taken that position already.`)
  }
  const next = word === null ? withoutPosition(bracket, by) : withPosition(bracket, by, word, command, situation.now)
  if (word === null && !before && isSame(bracket, next)) {
    return refuse('already-so', `${name} has taken no position here.`)
  }
  const title = bracketTitle(situation, bracket, place)
  return grant(
    situation,
    command,
    { floor: [{ op: 'bracket', bracket: next }] },
    {
      ...bracketAbout(situation, bracket, place),
      summary:
        word === null
          ? `${name} lifted its position on ${title}.`
          : `${name} ${said[word]} ${title}${command.condition ? `, ${conditionWords(command.condition)}` : ''}.`
    }
  )
}

function withPosition(
  bracket: Bracket,
  by: string,
  word: PositionWord,
  { condition }: PositionCommand,
  at: string
): Bracket {
  const cleared = withoutPosition(bracket, by)
  const position: Position = { by, position: word, at, ...(condition !== undefined && { condition }) }
  const positions = [...cleared.positions, position]
  const wants = word === 'support' || word === 'retain'
  const refuses = word === 'oppose' || word === 'delete'
  // Who only holds still wants the words, or does not, as before.
  const wanted = wants || (!refuses && bracket.proponents.includes(by))
  const unwanted = refuses || (!wants && bracket.opponents.includes(by))
  return {
    ...cleared,
    positions,
    proponents: wanted ? [...cleared.proponents, by] : cleared.proponents,
    opponents: unwanted ? [...cleared.opponents, by] : cleared.opponents,
    holders: wants ? cleared.holders : [...cleared.holders, by],
    ...(bracket.options && { options: wants || !refuses ? bracket.options : cleared.options! })
  }
}

/** All that the delegation said of the brackets, by a position or otherwise. */
function withoutPosition(bracket: Bracket, by: string): Bracket {
  const others = (codes: readonly string[]) => codes.filter((code) => code !== by)
  return {
    ...bracket,
    positions: bracket.positions.filter((position) => position.by !== by),
    proponents: others(bracket.proponents),
    opponents: others(bracket.opponents),
    holders: others(bracket.holders),
    ...(bracket.options && { options: bracket.options.map(({ proponents }) => ({ proponents: others(proponents) })) })
  }
}

function isSame(one: Bracket, other: Bracket): boolean {
  const lists = (bracket: Bracket) =>
    [
      bracket.proponents,
      bracket.opponents,
      bracket.holders,
      ...(bracket.options ?? []).map((option) => option.proponents)
    ]
      .map((codes) => codes.length)
      .join()
  return lists(one) === lists(other)
}
