/**
 * Reads a command of the documentation as the program would, and carries nothing out. Given to `checkDocs`.
 */
import { CommanderError } from 'commander'
import { describeProgram } from '#relay/cli/runChapeau.ts'

/** @param command what stands after `chapeau` @returns what is wrong with it, or null */
export function complainOf(command: string): string | null {
  const program = describeProgram({ result: () => undefined, note: () => undefined })
  for (const verb of program.commands) verb.action(() => undefined)
  const words = [...command.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  try {
    program.parse(words, { from: 'user' })
    return null
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return null
    return error instanceof Error ? error.message : String(error)
  }
}
