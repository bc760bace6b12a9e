/**
 * What the plain pages say: what happened, why, and what to do.
 */
import { say } from '#renderer/languages/say.ts'

export type Problem = 'invite-refused' | 'signed-out' | 'unreachable' | 'update' | 'closed' | 'left'

interface ProblemWords {
  readonly title: string
  readonly words: string
  readonly retry: boolean
}

/** @param said the relay's own sentence, where it gave one; what signing out reached */
export function problemWords(problem: Problem, said?: string): ProblemWords {
  switch (problem) {
    case 'invite-refused':
      return {
        title: say('app.inviteRefused.title'),
        words: said ?? say('app.inviteRefused.words'),
        retry: false
      }
    case 'signed-out':
      return {
        title: say('app.signedOut.title'),
        words: said ?? say('app.signedOut.words'),
        retry: false
      }
    case 'unreachable':
      return {
        title: say('app.unreachable.title'),
        words: say('app.unreachable.words'),
        retry: true
      }
    case 'update':
      return {
        title: say('app.update.title'),
        words: say('app.update.words'),
        retry: true
      }
    case 'closed':
      return {
        title: say('app.closed.title'),
        words: say('app.closed.words'),
        retry: true
      }
    case 'left':
      return {
        title: say('app.left.title'),
        words: said ?? say('app.left.words'),
        retry: false
      }
  }
}
