/** In Chinese: see `core/languages/en/decisions.ts`. */
import type { decisions as english } from '#core/languages/en/decisions.ts'
import type { Words } from '#core/languages/messages.ts'

export const decisions: Words<typeof english> = {
  'decisions.acceptAsAmended': '经修正后接受 – {proposalName}',
  'decisions.acceptAsAmended2': '经修正后接受，{proposalName}',
  'decisions.acceptAsAmended3': '经修正后接受',
  'decisions.leave': '离开',
  'decisions.decisionAboutToBe': '决定即将发出',
  'decisions.theRoomSeesIt': '会场片刻后可见。',
  'decisions.undo': '撤销',
  'decisions.sendNow': '立即发出',
  'decisions.mergedWith': '合并于',
  'decisions.theyCollideHere': '此处相冲突',
  'decisions.theyCollideOf': '冲突，第 {number} 处，共 {all} 处',
  'decisions.nothing': '无',
  'decisions.theTextNow': '现有案文'
}
