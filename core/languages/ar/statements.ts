/** In Arabic: see `core/languages/en/statements.ts`. */
import type { statements as english } from '#core/languages/en/statements.ts'
import type { Words } from '#core/languages/messages.ts'

export const statements: Words<typeof english> = {
  'statements.statements': 'البيانات',
  'statements.statementsOnThisParagraph': 'البيانات بشأن هذه الفقرة',
  'statements.theStatementIsAnnexed': 'أُرفق البيان بالنص.',
  'statements.makeAStatement': 'الإدلاء ببيان',
  'statements.whatItIs': 'ما هو',
  'statements.whatItSays': 'ما يقوله',
  'statements.itStandsAtThe': 'يظهر في نهاية كل عرض للنص وكل تصدير له. ويبقى النص نفسه كما هو.',
  'statements.makeTheStatement': 'الإدلاء بالبيان',
  'statements.whose': 'بيان من',
  'statements.onWhat': 'بشأن ماذا',
  'statements.whole': 'النص ككل'
}
