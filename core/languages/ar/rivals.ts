/** In Arabic: see `core/languages/en/rivals.ts`. */
import type { rivals as english } from '#core/languages/en/rivals.ts'
import type { Words } from '#core/languages/messages.ts'

export const rivals: Words<typeof english> = {
  'rivals.allSayTheSame': 'الجميع يقول الشيء نفسه',
  'rivals.someChangeThis': 'بعضهم يغيّر هذا',
  'rivals.theyCollide': 'يتعارضون',
  'rivals.rivalsSideBySide': 'الصيغ المتنافسة جنباً إلى جنب',
  'rivals.noAmendmentWaitsOn': 'لم يعد أي تعديل ينتظر في هذه الفقرة.',
  'rivals.sideBySide': 'جنباً إلى جنب: {title}',
  'rivals.theTextNow': 'النص الحالي',
  'rivals.madeOnEarlierWords': 'وُضع على كلمات سابقة',
  'rivals.itWouldRead': 'يصبح نصه',
  'rivals.wordTheAcceptance': 'صياغة القبول …',
  'rivals.putAllInBrackets': 'وضع الكل بين أقواس معقوفة',
  'rivals.leave': 'ترك',
  'rivals.nothing': 'لا شيء',
  'rivals.theTextNow2': 'النص الحالي: {words}',
  'rivals.asTheText': 'مثل النص',
  'rivals.as': 'مثل {name}',
  'rivals.count':
    '{amendments, plural, zero {لا تعديلات} one {تعديل واحد} two {تعديلان} few {# تعديلات} many {# تعديلاً} other {# تعديل}}؛ {places, plural, =0 {لا تتعارض في أي موضع} zero {لا تتعارض} one {تتعارض في موضع واحد} two {تتعارض في موضعين} few {تتعارض في # مواضع} many {تتعارض في # موضعاً} other {تتعارض في # موضع}}.'
}
