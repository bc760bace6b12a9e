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
  'access.here': '● 在此',
  'access.notHere': '不在',
  'access.notUsedYet': '邀请尚未使用',
  'access.turnedAway':
    '已用过的链接曾于 {when} 在另一设备上尝试。如果是{name}，请给予新邀请；如果不是，则链接在他人手中。',
  'access.newInvite': '新邀请',
  'access.inviteFor': '{name}的邀请链接',
  'access.pictureFor': '{name}的邀请链接，供手机相机扫描',
  'access.copy': '复制',
  'access.copied': '已复制',
  'access.withdraw': '撤回访问权',
  'access.devices': '{count, plural, other {# 台设备}} …',
  'access.note': '新邀请取代前一个，允许一台设备进入；已进入者保留。撤回访问权会关闭该与会者所有打开的窗口。',
  'access.otherDevice': '在另一设备上打开',
  'access.otherDeviceHow':
    '用手机或平板电脑的相机对准此处，或在另一台计算机上打开链接。它允许一台设备以{name}的身份进入，至 {when} 为止。',
  'access.picture': '供另一设备使用的链接，供手机相机扫描',
  'access.link': '另一设备的链接',
  'access.another': '再来一个链接',
  'access.making': '正在生成链接 …',
  'access.signedIn': '您登录的位置',
  'access.onlyThisComputer': '此会议只在本计算机上打开，因此其他设备无法连接。请先在网络上主持。',
  'access.since': '自 {when}',
  'access.connected': '已连接',
  'access.notConnected': '未连接',
  'access.thisDevice': '本窗口',
  'access.end': '结束',
  'access.endSince': '结束自 {when} 起的会话',
  'access.endNote': '结束会话会立即将该设备排除；其邀请不会再让它进入。',
  'access.noDevice': '没有登录'
}
