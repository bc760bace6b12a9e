/**
 * Who may come in and on which devices: the secretariat's list of people, a person's own link for a further device, and
 * where one is signed in. For translators: an invite is a link that lets one person in, once.
 */
export const access = {
  'access.people': 'People and invites',
  'access.asking': 'Asking who takes part …',
  'access.participant': 'Participant',
  'access.role': 'Role',
  'access.now': 'Now',
  'access.invite': 'Invite',
  'access.withdrawn': 'access withdrawn',
  'access.here': '● here',
  'access.notHere': 'not here',
  'access.notUsedYet': 'invite not used yet',
  'access.turnedAway':
    'The used link was tried on another device, {when}. If that was {name}, give a new invite; if not, somebody else has the link.',
  'access.newInvite': 'New invite',
  'access.inviteFor': 'Invite link for {name}',
  'access.pictureFor': 'The invite link for {name}, for the camera of a telephone',
  'access.copy': 'Copy',
  'access.copied': 'Copied',
  'access.withdraw': 'Withdraw access',
  'access.devices': '{count, plural, one {# device} other {# devices}} …',
  'access.note':
    'A new invite replaces the one before it and lets in one device; whoever is in stays in. Withdrawing access ends every open window of that participant.',
  'access.otherDevice': 'Open on another device',
  'access.otherDeviceHow':
    'Point the camera of a telephone or tablet at this, or open the link on the other computer. It lets in one device, as {name}, until {when}.',
  'access.picture': 'A link for another device, for the camera of a telephone',
  'access.link': 'Link for another device',
  'access.another': 'Another link',
  'access.making': 'Making a link …',
  'access.signedIn': 'Where you are signed in',
  'access.onlyThisComputer':
    'This conference is open on this computer only, so another device cannot reach it. Host it on the network first.',
  'access.since': 'since {when}',
  'access.connected': 'connected',
  'access.notConnected': 'not connected',
  'access.thisDevice': 'this window',
  'access.end': 'End',
  'access.endSince': 'End the session since {when}',
  'access.endNote': 'Ending one shuts that device out at once; its invite does not let it in again.',
  'access.noDevice': 'signed in nowhere'
} as const
