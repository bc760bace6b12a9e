/** In Chinese: see `core/languages/en/hear.ts`. */
import type { hear as english } from '#core/languages/en/hear.ts'
import type { Words } from '#core/languages/messages.ts'

export const hear: Words<typeof english> = {
  'hear.toTheText': '前往案文',
  'hear.now': '{place}: {state}.',
  'hear.tabled': '{proposal}：已提交。',
  'hear.decided': '{proposal}: {state}.',
  'hear.wordsChanged': '{place}的文字有变化。',
  'hear.more': '{count, plural, other {案文另有 # 处变化。}}',
  'hear.inserted': '插入：',
  'hear.deleted': '删除：',
  'hear.endOfChange': ';',
  'hear.howToEdit': 'Ctrl 加 Enter 提交或接受所输入的内容。Escape 留待以后。Alt 加字母与在外面按该字母作用相同。'
}
