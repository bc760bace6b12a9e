/** In Chinese: see `core/languages/en/moments.ts`. */
import type { moments as english } from '#core/languages/en/moments.ts'
import type { Words } from '#core/languages/messages.ts'

export const moments: Words<typeof english> = {
  'moments.text': '将案文退回',
  'moments.desk': '将您的工作台退回',
  'moments.how': '谁在何时书写，最新的在前。退回会去掉此后所写的内容；没有任何丢失，可以同样方式再前进。',
  'moments.decisionsStay': '已提交和决定的内容不变：那要通过重新讨论来撤销。',
  'moments.asking': '正在查看所写内容 …',
  'moments.when': '时间',
  'moments.who': '何人',
  'moments.back': '退回',
  'moments.back.action': '退回到此之前',
  'moments.first': '开头',
  'moments.decision': '记录第 {number} 号',
  'moments.nobody': '服务器',
  'moments.confirm': '退回到{who}于 {when} 书写之前的状态？',
  'moments.takenOut': '{names}此后所写的内容将被去掉。记录予以保留，并载明由谁书写、由谁去掉。',
  'moments.doIt': '退回',
  'moments.leave': '保持现状',
  'moments.done': '已退回到 {when} 之前',
  'moments.same': '无可退回：与当时相同',
  'moments.more': '更早的时刻：请选择时间。',
  'moments.atTime': '退回到某一时间',
  'moments.toTime': '退回到该时间 …',
  'moments.confirmTime': '退回到 {when} 时的状态？'
}
