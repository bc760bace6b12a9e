/** In Arabic: see `core/languages/en/panel.ts`. */
import type { panel as english } from '#core/languages/en/panel.ts'
import type { Words } from '#core/languages/messages.ts'

export const panel: Words<typeof english> = {
  'panel.kept.words': 'تبقى الكلمات',
  'panel.brackets': 'الأقواس المعقوفة',
  'panel.bracketsLifted': 'الأقواس المرفوعة · {lifted}',
  'panel.repaired': 'أُصلح: {repair}',
  'panel.reopen': 'إعادة فتح …',
  'panel.since': 'منذ {time}',
  'panel.adrift': 'لم تعد كلماته في النص',
  'panel.release': 'التخلي عنها',
  'panel.lift': 'رفع …',
  'panel.theProposalOf': 'مقترح {value}',
  'panel.reflectedElsewhere': 'مبيّن في مكان آخر …',
  'panel.theParagraph': 'الفقرة',
  'panel.history': 'السجل · {lines}',
  'panel.no': '{timeWords} · رقم {seq}',
  'panel.on': ' على ”{quote}“',
  'panel.thePositionIsLifted': 'رُفع الموقف.',
  'panel.position': 'الموقف …',
  'panel.positionOnTheParagraph': 'الموقف من الفقرة …',
  'panel.position2': 'الموقف',
  'panel.inTheNameOf': 'باسم',
  'panel.heldNow': ' · الحالي',
  'panel.liftThePosition': 'رفع الموقف',
  'panel.with': 'مع {names}',
  'panel.asTabled': 'كما قُدّم:',
  'panel.changedSince': 'تغيّر منذ ذلك الحين:',
  'panel.reflectedIn': 'مبيّن في {place}.',
  'panel.itsWordsWereChanged': 'تغيرت كلماتها بالقلم بعد الاتفاق عليها.',
  'panel.proposals': 'المقترحات',
  'panel.noProposalWaitsHere': 'لا مقترح ينتظر هنا.',
  'panel.decided': 'بُتّ فيه · {decided}',
  'panel.pressJToGo': 'اضغط J للانتقال إلى المسألة المفتوحة التالية أو اختر فقرة.',
  'panel.chooseAParagraphTo': 'اختر فقرة لترى ما يُقترح فيها. وللاقتراح انقر داخل كلماتها واكتب.',
  'panel.chooseAParagraphTo2': 'اختر فقرة لترى ما يُقترح فيها وما تقرر.',
  'panel.kept.nothing': 'لم يُستبق',
  'panel.kept.option': 'يبقى بديل واحد',
  'panel.kept.other': 'حلت محلها كلمات أخرى',
  'panel.noLongerHolds': 'لم يعد {name} متمسكاً بهذه الأقواس.',
  'panel.releaseFor': 'التخلي عنها باسم {name}',
  'panel.positionTaken': '{position}: قُدّم.',
  'panel.collidesAtBeginning': 'في البداية: عند التقديم ”{base}“، والآن ”{now}“، والمقترح ”{proposed}“.',
  'panel.collidesAfter': 'بعد ”{behind}“: عند التقديم ”{base}“، والآن ”{now}“، والمقترح ”{proposed}“.',
  'panel.typeWhatWasSaid':
    'اضغط : واكتب ما قيل، مثل KAZ: delete "gradually" in 3. ‏C يدوّن مقترحاً على فقرة، وT يحرر النص.',
  'panel.count.support':
    '{count, plural, zero {# تأييد} one {# تأييد} two {# تأييد} few {# تأييد} many {# تأييد} other {# تأييد}}',
  'panel.count.oppose':
    '{count, plural, zero {# معارضة} one {# معارضة} two {# معارضة} few {# معارضة} many {# معارضة} other {# معارضة}}',
  'panel.count.retain':
    '{count, plural, zero {# إبقاء} one {# إبقاء} two {# إبقاء} few {# إبقاء} many {# إبقاء} other {# إبقاء}}',
  'panel.count.delete': '{count, plural, zero {# حذف} one {# حذف} two {# حذف} few {# حذف} many {# حذف} other {# حذف}}',
  'panel.count.reserve':
    '{count, plural, zero {# تحفظ} one {# تحفظ} two {# تحفظ} few {# تحفظ} many {# تحفظ} other {# تحفظ}}',
  'panel.count.reflect':
    '{count, plural, zero {# بيان في مكان آخر} one {# بيان في مكان آخر} two {# بيان في مكان آخر} few {# بيان في مكان آخر} many {# بيان في مكان آخر} other {# بيان في مكان آخر}}',
  'panel.count.withdraw-if':
    '{count, plural, zero {# سحب بشرط} one {# سحب بشرط} two {# سحب بشرط} few {# سحب بشرط} many {# سحب بشرط} other {# سحب بشرط}}',
  'panel.silent': '{count, plural, zero {# صامت} one {# صامت} two {# صامت} few {# صامت} many {# صامت} other {# صامت}}',
  'panel.sponsorThrough': 'مقدِّم عن طريق {group}',
  'panel.through': 'عن طريق {group}',
  'panel.sponsor': 'مقدِّم',
  'panel.departsFrom': 'يخالف {groups}'
}
