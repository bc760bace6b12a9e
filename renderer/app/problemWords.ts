/**
 * What the plain pages say: what happened, why, and what to do.
 */
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
        title: 'This invite does not open the conference',
        words: said ?? 'It may have been replaced or withdrawn. Ask the secretariat for a new one.',
        retry: false
      }
    case 'signed-out':
      return {
        title: 'Your session has ended',
        words:
          said ??
          'Your access was withdrawn or has run out. Open your invite link again, or ask the secretariat for a new one.',
        retry: false
      }
    case 'unreachable':
      return {
        title: 'The conference cannot be reached',
        words:
          'This computer does not reach the conference just now. Check the network, or ask the secretariat whether the conference is running.',
        retry: true
      }
    case 'update':
      return {
        title: 'This window is older than the conference',
        words:
          'The conference uses a newer form of the text than this program knows. Reload the window; if that does not help, install the newest version.',
        retry: true
      }
    case 'closed':
      return {
        title: 'The conference closed this draft',
        words:
          'The connection was ended and will not come back by itself. Try again; if it happens again, tell the secretariat.',
        retry: true
      }
    case 'left':
      return {
        title: 'You have signed out',
        words: said ?? 'Your invite link brings you back.',
        retry: false
      }
  }
}
