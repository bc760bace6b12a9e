/**
 * The brackets that stand in a paragraph or reach over it. Asked before a paragraph is agreed, and by whatever has to know
 * whether it is still bracketed.
 */
import { locateBrackets, type Located } from '#core/brackets/locateBrackets.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Bracket, Floor } from '#core/floor/floor.ts'

/**
 * @param located what `locateBrackets` gave, where it is known already
 * @returns outer ones first; at the end those that were opened in the paragraph and whose words are all gone
 */
export function standingBracketsIn(
  text: TextModel,
  floor: Pick<Floor, 'brackets'>,
  paragraph: string,
  located: Located = locateBrackets(text, floor)
): readonly Bracket[] {
  const index = text.indexOf.get(paragraph)
  const standing =
    index === undefined
      ? []
      : located.places.filter(({ first, last }) => first <= index && index <= last).map(({ bracket }) => bracket)
  return [...standing, ...located.adrift.filter((bracket) => bracket.paragraph === paragraph)]
}
