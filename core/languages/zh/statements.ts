/** In Chinese: see `core/languages/en/statements.ts`. */
import type { statements as english } from '#core/languages/en/statements.ts'
import type { Words } from '#core/languages/messages.ts'

export const statements: Words<typeof english> = {
  'statements.statements': '声明',
  'statements.statementsOnThisParagraph': '关于该段的声明',
  'statements.theStatementIsAnnexed': '声明已附于案文。',
  'statements.makeAStatement': '发表声明',
  'statements.whatItIs': '声明类别',
  'statements.whatItSays': '声明内容',
  'statements.itStandsAtThe': '它列在案文每个视图和导出文件的末尾。案文本身不变。',
  'statements.makeTheStatement': '发表声明',
  'statements.whose': '谁的声明',
  'statements.onWhat': '关于什么',
  'statements.whole': '整个案文'
}
