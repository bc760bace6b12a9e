/** In Chinese: see `core/languages/en/menu.ts`. */
import type { menu as english } from '#core/languages/en/menu.ts'
import type { Words } from '#core/languages/messages.ts'

export const menu: Words<typeof english> = {
  'menu.file': '文件',
  'menu.edit': '编辑',
  'menu.view': '视图',
  'menu.window': '窗口',
  'menu.openAgain': '再次打开',
  'menu.openAs': '以身份打开',
  'menu.group.Go': '前往',
  'menu.group.Decide': '决定',
  'menu.group.Propose': '提议',
  'menu.group.Secretariat': '秘书处',
  'menu.group.Window': '页面',
  'menu.start': '新建、样例或加入 …',
  'menu.open': '打开 …',
  'menu.duplicate': '复制 …',
  'menu.host': '在此网络上主持 …',
  'menu.print': '打印 …',
  'menu.save-pdf': '另存为 PDF …',
  'menu.close-conference': '关闭会议',
  'menu.updates': '查找新版本',
  'menu.new-window': '另一个窗口'
}
