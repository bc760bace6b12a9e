/** `chapeau create`: a new conference file, and the invites that are shown this once. Called by `runChapeau`. */
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import type { Output } from '#relay/cli/output.ts'

export interface CreateOptions {
  readonly data: string
  readonly from: string
  /** How many sessions each invite opens, and for how many days; once, and for half a year, where nothing is said. */
  readonly inviteUses?: number
  readonly inviteDays?: number
}

export async function create(options: CreateOptions, output: Output): Promise<void> {
  const { data, from, inviteUses: uses, inviteDays: days } = options
  const { created, remarks } = await createConferenceFile(data, from, {
    ...(uses !== undefined && { uses }),
    ...(days !== undefined && { days })
  })
  remarks.forEach(output.note)
  output.result(created)
}
