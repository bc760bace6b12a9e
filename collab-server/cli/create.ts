/** `chapeau create`: a new conference file, and the invites that are shown this once. Called by `runChapeau`. */
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import type { Output } from '#relay/cli/output.ts'

export interface CreateOptions {
  readonly data: string
  readonly from: string
}

export async function create({ data, from }: CreateOptions, output: Output): Promise<void> {
  const { created, remarks } = await createConferenceFile(data, from)
  remarks.forEach(output.note)
  output.result(created)
}
