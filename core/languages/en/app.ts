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
  'app.signingOut': 'Signing out …',
  'app.left.forgotten': 'Nothing of the conference is kept on this device.',
  'app.left.inUse':
    'Another window still holds this device’s copy of the text: close all windows of the conference, and the copy is deleted.',
  'app.left.unreached':
    'The conference could not be reached, so your session there has not ended: ask the secretariat to end it.',
  'app.left.back': 'Your invite link brings you back.',
  'toasts.messages': 'Messages',
  'toasts.copyTheWords': 'Copy the words',
  'toasts.closeThisMessage': 'Close this message',
  'session.theConferenceCannotBe':
    'The conference cannot be reached from here. Check the network; nothing was lost, and you can try again.',
  'session.theConferenceAnsweredWith':
    'The conference answered with an error ({status}). Nothing was changed; try again in a moment.',
  'sync.theRelayDidNot': 'The relay did not take these words: you may not write here now.'
} as const
