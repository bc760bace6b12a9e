/**
 * What the system hands to the program: conference files and join links, on the command line of the first start, of a
 * second one that hands over to the first, or by macOS's own events. Called by `main.ts`; opens nothing itself.
 */
import { isAbsolute, resolve } from 'node:path'
import { JOIN_SCHEME } from '#core/protocol/joinLink.ts'

export interface Launch {
  readonly files: readonly string[]
  readonly links: readonly string[]
}

/** @param args the arguments behind the program's own name @param folder where a relative path begins */
export function readLaunch(args: readonly string[], folder: string): Launch {
  const files: string[] = []
  const links: string[] = []
  for (const argument of args) {
    if (argument.startsWith('-') || argument === '') continue
    if (argument.startsWith(JOIN_SCHEME)) links.push(argument)
    // Anything else that looks like a link is none of ours; the system would not have sent it here.
    else if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)) {
      files.push(isAbsolute(argument) ? argument : resolve(folder, argument))
    }
  }
  return { files, links }
}
