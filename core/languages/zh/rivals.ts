/** In Chinese: see `core/languages/en/rivals.ts`. */
import type { rivals as english } from '#core/languages/en/rivals.ts'
import type { Words } from '#core/languages/messages.ts'

export const rivals: Words<typeof english> = {
  'rivals.allSayTheSame': '各文本相同',
  'rivals.someChangeThis': '有的改动此处',
  'rivals.theyCollide': '相冲突',
  'rivals.rivalsSideBySide': '竞争文本并列',
  'rivals.noAmendmentWaitsOn': '该段已没有待决的修正。',
  'rivals.sideBySide': '并列：{title}',
  'rivals.theTextNow': '现有案文',
  'rivals.madeOnEarlierWords': '针对早先文字',
  'rivals.itWouldRead': '将写成',
  'rivals.wordTheAcceptance': '拟定接受的措辞 …',
  'rivals.putAllInBrackets': '全部置于方括号内',
  'rivals.leave': '离开',
  'rivals.nothing': '无',
  'rivals.theTextNow2': '现有案文：{words}',
  'rivals.asTheText': '同案文',
  'rivals.as': '同{name}',
  'rivals.count': '{amendments, plural, other {# 项修正}}；{places, plural, =0 {没有冲突} other {# 处冲突}}。'
}
