/**
 * What is said to somebody who has signed out: that nothing is kept here if that is so, and what is left to do if it is not.
 */
import { say } from '#renderer/languages/say.ts'
import type { SignedOut } from '#renderer/session/signOut.ts'

export function leftWords({ ended, forgotten, undone }: SignedOut): string {
  return [
    ...(undone === null ? [] : [undone]),
    say(forgotten ? 'app.left.forgotten' : 'app.left.inUse'),
    ...(ended ? [] : [say('app.left.unreached')]),
    say('app.left.back')
  ].join(' ')
}
