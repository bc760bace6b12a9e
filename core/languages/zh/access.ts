/** In Chinese: see `core/languages/en/access.ts`. */
import type { access as english } from '#core/languages/en/access.ts'
import type { Words } from '#core/languages/messages.ts'

export const access: Words<typeof english> = {
  'access.people': '人员与邀请',
  'access.asking': '正在查询与会者 …',
  'access.participant': '与会者',
  'access.role': '身份',
  'access.now': '现在',
  'access.invite': '邀请',
  'access.withdrawn': '访问权已撤回',
  'access.here': '● here',
  'access.notHere': 'not here',
  'access.notUsedYet': 'invite not used yet',
  'access.turnedAway':
    'The used link was tried on another device, {when}. If that was {name}, give a new invite; if not, somebody else has the link.',
  'access.newInvite': '新邀请',
  'access.inviteFor': '{name}的邀请链接',
  'access.pictureFor': 'The invite link for {name}, for the camera of a telephone',
  'access.copy': '复制',
  'access.copied': '已复制',
  'access.withdraw': '撤回访问权',
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
}
