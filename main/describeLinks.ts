/**
 * The links of a conference as lines to read in a terminal. Called by `start.ts`.
 */
import type { OpenConference } from '#main/openConference.ts'

export function describeLinks(links: OpenConference['links']): readonly string[] {
  const width = Math.max(0, ...links.map(({ participant }) => participant.name.length))
  return links.map(({ participant, url }) => {
    const role = participant.delegation ? `${participant.role}, ${participant.delegation}` : participant.role
    return `  ${participant.name.padEnd(width)}  ${url}  (${role})`
  })
}
