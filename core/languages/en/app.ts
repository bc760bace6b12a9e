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
  'app.left.back': 'To come back, make a link where you are still signed in, or ask the secretariat for a new invite.',
  'toasts.messages': 'Messages',
  'toasts.copyTheWords': 'Copy the words',
  'toasts.closeThisMessage': 'Close this message',
  'session.theConferenceCannotBe':
    'The conference cannot be reached from here. Check the network; nothing was lost, and you can try again.',
  'session.theConferenceAnsweredWith':
    'The conference answered with an error ({status}). Nothing was changed; try again in a moment.',
  'sync.theRelayDidNot': 'The relay did not take these words: you may not write here now.',
  'app.inviteRefused.title': 'This invite does not open the conference',
  'app.inviteRefused.words': 'It may have been replaced or withdrawn. Ask the secretariat for a new one.',
  'app.signedOut.title': 'Your session has ended',
  'app.signedOut.words':
    'Your access was withdrawn or has run out. Make a link for this device where you are still signed in (“Open on another device” in the menu), or ask the secretariat for a new invite.',
  'app.unreachable.title': 'The conference cannot be reached',
  'app.unreachable.words':
    'This computer does not reach the conference just now. Check the network, or ask the secretariat whether the conference is running.',
  'app.update.title': 'This window is older than the conference',
  'app.update.words':
    'The conference uses a newer form of the text than this program knows. Reload the window; if that does not help, install the newest version.',
  'app.closed.title': 'The conference closed this draft',
  'app.closed.words':
    'The connection was ended and will not come back by itself. Try again; if it happens again, tell the secretariat.',
  'app.left.title': 'You have signed out',
  'app.left.words': 'To come back, make a link where you are still signed in, or ask the secretariat for a new invite.',
  'app.tryAgain': 'Try again'
} as const
