/**
 * Positions with the names that are printed, and at each group's those members that say otherwise. Called by
 * `compileParagraph` and `compileProposal`. Rule C12.
 */
import type { CompiledPosition, Named } from '#core/compile/compiled.ts'
import type { Group } from '#core/conference/conference.ts'
import type { Position } from '#core/floor/floor.ts'
import { departuresFrom } from '#core/positions/whereTheyStand.ts'

export function compilePositions(
  positions: readonly Position[],
  groups: readonly Group[],
  name: (code: string) => Named
): readonly CompiledPosition[] {
  return positions.map((position) => {
    const departures = departuresFrom(position, positions, groups).map((other) => ({
      by: name(other.by),
      position: other.position
    }))
    return { ...position, by: name(position.by), ...(departures.length > 0 && { departures }) }
  })
}
