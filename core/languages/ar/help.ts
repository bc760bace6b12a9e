/** In Arabic: see `core/languages/en/help.ts`. */
import type { help as english } from '#core/languages/en/help.ts'
import type { Words } from '#core/languages/messages.ts'

export const help: Words<typeof english> = {
  'help.howThisIsDone': 'كيف يُفعل هذا، في الوثائق؛ يُفتح إلى جانبه',
  'help.here': 'كيف تفعل ما هو على الشاشة',
  'help.allPages': 'جميع صفحات الوثائق',
  'help.howToBegin': 'كيف تبدأ',
  'help.howToHost': 'كيف تستضيف',
  'help.howToComeIn': 'كيف تدخل'
}
