/** In Chinese: see `core/languages/en/app.ts`. */
import type { app as english } from '#core/languages/en/app.ts'
import type { Words } from '#core/languages/messages.ts'

export const app: Words<typeof english> = {
  'app.profile.declaration': '宣言',
  'app.profile.highlights': '要点文件',
  'app.profile.communique': '公报',
  'app.profile.resolution': '决议',
  'app.noDrafts': '秘书处尚未开放草案。您再来时会在此出现。',
  'app.youAre': '您在此的身份：{name}，{role}。',
  'app.signOut': '退出',
  'app.signingOut': '正在退出 …',
  'app.left.forgotten': '本设备上没有保留会议的任何内容。',
  'app.left.inUse': '另一个窗口仍占用本设备上的案文副本：关闭该会议的所有窗口，副本即被删除。',
  'app.left.unreached': '无法连接会议，因此您在那里的会话尚未结束：请秘书处将其结束。',
  'app.left.back': '要回来，请在仍登录的设备上生成链接，或向秘书处索取新的邀请。',
  'toasts.messages': '消息',
  'toasts.copyTheWords': '复制文字',
  'toasts.closeThisMessage': '关闭此消息',
  'session.theConferenceCannotBe': '从这里无法连接会议。请检查网络；没有丢失任何内容，可以重试。',
  'session.theConferenceAnsweredWith': '会议返回错误（{status}）。没有任何更改；请稍后重试。',
  'sync.theRelayDidNot': '服务器未接受这些文字：您现在不能在此书写。',
  'app.inviteRefused.title': '此邀请不能打开会议',
  'app.inviteRefused.words': '邀请可能已被替换或撤回。请向秘书处索取新的邀请。',
  'app.signedOut.title': '您的会话已结束',
  'app.signedOut.words':
    '您的访问权已被撤回或已过期。请在仍登录的设备上为本设备生成链接（菜单中的“在另一设备上打开”），或向秘书处索取新的邀请。',
  'app.unreachable.title': '无法连接会议',
  'app.unreachable.words': '本计算机现在连不上会议。请检查网络，或询问秘书处会议是否正在运行。',
  'app.update.title': '此窗口比会议旧',
  'app.update.words': '会议使用的案文格式比本程序所知的更新。请重新加载窗口；如仍不行，请安装最新版本。',
  'app.closed.title': '会议关闭了此草案',
  'app.closed.words': '连接已中断，不会自行恢复。请重试；如再次发生，请告知秘书处。',
  'app.left.title': '您已退出',
  'app.left.words': '要回来，请在仍登录的设备上生成链接，或向秘书处索取新的邀请。',
  'app.tryAgain': '重试'
}
