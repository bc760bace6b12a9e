import fc from 'fast-check'
import { Fragment } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import type { InlineJSON } from '#core/document/textModel.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { bestMerge } from '#core/merge/bestMerge.ts'
import type { RivalChoices } from '#core/merge/chosenAt.ts'
import { compareRivals, type RivalSegment } from '#core/merge/compareRivals.ts'
import { rewording, wording } from '#test/helpers/arbitraryWording.ts'
import { say, words } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

function rival(id: string, base: Fragment, proposed: Fragment): Proposal {
  return {
    id,
    change: { kind: 'amend', paragraph: 'p1', content: (proposed.toJSON() ?? []) as InlineJSON },
    base: { content: (base.toJSON() ?? []) as InlineJSON },
    by: id,
    cosponsors: [],
    positions: [],
    version: 1,
    earlier: [],
    state: 'tabled',
    tabledAt: '2026-11-23T09:00:00.000Z'
  }
}

const rivals = (base: string, proposed: Readonly<Record<string, string>>): Proposal[] =>
  Object.entries(proposed).map(([id, said]) => rival(id, words(base), words(said)))

/** "colliding: agreed / KAZ, KGZ welcomed / TUR noted" */
function shown(segment: RivalSegment): string {
  const said = segment.wordings.map(({ words: said, by }) => `${by.join(', ')} ${say(said)}`)
  return `${segment.kind}: ${[say(segment.text), ...said].join(' / ')}`
}

const TEXT = 'Participants agreed to hold the next meeting in spring.'

describe('rivals side by side', () => {
  it('[M8] fall into what all say, what some say and where they collide, with who says what', () => {
    const segments = compareRivals(
      words(TEXT),
      rivals(TEXT, {
        KAZ: 'Participants welcomed the offer to hold the following meeting in spring.',
        TUR: 'Participants noted the offer to hold the following meeting soon, in spring.',
        KGZ: 'Participants welcomed the offer to hold the following meeting in spring.'
      })
    )
    expect(segments.map(shown)).toEqual([
      'same: Participants ',
      'colliding: agreed / KAZ, KGZ welcomed the offer / TUR noted the offer',
      'same:  to hold the ',
      'shared: next / KAZ, TUR, KGZ following',
      'same:  meeting ',
      'some:  / TUR soon, ',
      'same: in spring.'
    ])
    expect(segments[1]!.keeps).toEqual([])
    expect(segments[5]!.keeps).toEqual(['KAZ', 'KGZ'])
  })

  it('[M10] compares a rival on earlier words as it merges, and sets it against what was changed since', () => {
    const now = 'All Participants kindly decided to hold the next meeting in spring.'
    const segments = compareRivals(words(now), [
      rival('KAZ', words(TEXT), words('Participants welcomed the offer to hold the next meeting in autumn.')),
      rival('TUR', words(now), words('All Participants kindly decided to hold the next meeting in May.'))
    ])
    expect(segments.map(shown)).toEqual([
      'same: All Participants ',
      'colliding: kindly decided / KAZ welcomed the offer',
      'same:  to hold the next meeting in ',
      'colliding: spring / KAZ autumn / TUR May',
      'same: .'
    ])
  })

  it('[M8] put together again are the text and the rivals, on any wordings', () => {
    fc.assert(
      fc.property(rewording, fc.array(wording, { minLength: 1, maxLength: 3 }), ([current, near], others) => {
        const list = [near, ...others].map((proposed, index) => rival(`r${index}`, current, proposed))
        const segments = compareRivals(current, list)
        const together = (pick: (segment: RivalSegment) => Fragment) =>
          segments.reduce((all, segment) => all.append(pick(segment)), Fragment.empty)
        expect(together(({ text }) => text).eq(Fragment.fromArray([...current.content]))).toBe(true)
        list.forEach(({ id }, index) => {
          const own = together(({ wordings, text }) => wordings.find(({ by }) => by.includes(id))?.words ?? text)
          expect(own.eq(Fragment.fromArray([...[near, ...others][index]!.content]))).toBe(true)
        })
        for (const { wordings, keeps } of segments)
          expect([...wordings.flatMap(({ by }) => by), ...keeps].sort()).toEqual(list.map(({ id }) => id).sort())
      }),
      { seed: SEED, numRuns: 150 }
    )
  })
})

describe('the best merge of rivals', () => {
  const chosen = rivals(TEXT, {
    KAZ: 'Participants welcomed the offer to hold the next meeting in early spring.',
    TUR: 'Participants noted the offer to hold the following meeting in spring.'
  })
  const best = (choices?: RivalChoices) => say(bestMerge(words(TEXT), chosen, choices).content)

  it('[M9] takes what one side changes, the first where they collide, and says where', () => {
    expect(best()).toBe('Participants welcomed the offer to hold the following meeting in early spring.')
    const { conflicts } = bestMerge(words(TEXT), chosen)
    expect(conflicts.map(shown)).toEqual(['colliding: agreed / KAZ welcomed the offer / TUR noted the offer'])
  })

  it('[M9] takes the words chosen: those of a rival, or of the text', () => {
    const { at } = bestMerge(words(TEXT), chosen).conflicts[0]!
    expect(best(new Map([[at, 'TUR']]))).toBe(
      'Participants noted the offer to hold the following meeting in early spring.'
    )
    expect(best(new Map([[at, null]]))).toBe('Participants agreed to hold the following meeting in early spring.')
  })

  it('[M9] is the text without rivals, and what one proposes with one', () => {
    expect(say(bestMerge(words(TEXT), []).content)).toBe(TEXT)
    expect(say(bestMerge(words(TEXT), chosen.slice(1)).content)).toBe(
      'Participants noted the offer to hold the following meeting in spring.'
    )
  })

  it('[M9] does not depend on the order of the rivals where they do not collide', () => {
    const others = rivals(TEXT, {
      KAZ: `All ${TEXT}`,
      TUR: TEXT.replace('next', 'following'),
      KGZ: TEXT.replace('in spring', 'in the spring')
    })
    for (const list of [others, others.toReversed(), [others[1]!, others[2]!, others[0]!]])
      expect(say(bestMerge(words(TEXT), list).content)).toBe(
        'All Participants agreed to hold the following meeting in the spring.'
      )
  })

  it('[M10] leaves what was decided since, until it is chosen otherwise', () => {
    const now = words(TEXT.replace('agreed', 'decided'))
    const { content, conflicts } = bestMerge(now, chosen.slice(0, 1))
    expect(say(content)).toBe('Participants decided to hold the next meeting in early spring.')
    expect(say(bestMerge(now, chosen.slice(0, 1), new Map([[conflicts[0]!.at, 'KAZ']])).content)).toBe(
      'Participants welcomed the offer to hold the next meeting in early spring.'
    )
  })
})
