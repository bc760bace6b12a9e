/**
 * How one comes in, the list of drafts, and the plain pages that say why something is not possible. For translators: a
 * conference is a meeting of delegations, a draft one of its texts, the secretariat its staff.
 */
export const app = {
  'app.profile.declaration': 'Declaration',
  'app.profile.highlights': 'Highlights',
  'app.profile.communique': 'Communiqué',
  'app.profile.resolution': 'Resolution',
  'app.noDrafts': 'The secretariat has not opened a draft yet. It appears here when you come back.',
  'app.youAre': 'You are here as {name}, {role}.',
  'app.signOut': 'Sign out',
  'toasts.messages': 'Messages',
  'toasts.copyTheWords': 'Copy the words',
  'toasts.closeThisMessage': 'Close this message',
  'session.theConferenceCannotBe':
    'The conference cannot be reached from here. Check the network; nothing was lost, and you can try again.',
  'session.theConferenceAnsweredWith':
    'The conference answered with an error ({status}). Nothing was changed; try again in a moment.',
  'sync.theRelayDidNot': 'The relay did not take these words: you may not write here now.'
} as const
