/** In Arabic: see `core/languages/en/draft.ts`. */
import type { draft as english } from '#core/languages/en/draft.ts'
import type { Words } from '#core/languages/messages.ts'

export const draft: Words<typeof english> = {
  'draft.pastedSimplified': 'أُلصق؛ ولم يمكن إبقاء كل شيء كما كان',
  'draft.pastedAndMore':
    '{more, plural, zero {ولا موضع غيره.} one {وموضع واحد آخر.} two {وموضعان آخران.} few {و# مواضع أخرى.} many {و# موضعاً آخر.} other {و# موضع آخر.}}',
  'draft.outline': 'المخطط',
  'draft.theConferenceCannotBe':
    'يتعذر الوصول إلى المؤتمر ولا توجد على هذا الجهاز نسخة من النص بعد. سيظهر حالما يتوفر اتصال.',
  'draft.openingTheText': 'جارٍ فتح النص …',
  'draft.theCurrentParagraph': 'الفقرة الحالية',
  'draft.nothingIsOpenNo': 'لا شيء مفتوح: لا مقترح ينتظر قراراً.',
  'draft.itCannotBeAccepted': 'لا يمكن قبوله كما هو',
  'draft.itCollidesWithThe': 'يتعارض مع النص الحالي',
  'draft.theParagraphHasChanged':
    'تغيرت الفقرة منذ أن قدّم {name} هذا. اختر كلمات من تُعتمد حيث تتعارض، واقبله بصيغته المعدلة.',
  'draft.notRetained': 'لم يُستبق',
  'draft.agreeAdRef': 'اتفاق ad ref',
  'draft.takenBack': 'تُراجع عنه: {words}',
  'draft.whatThisCountersIs': 'ما يقابله هذا قد بُتّ فيه',
  'draft.proposeAnAmendmentTo': 'اقترح تعديلاً على الفقرة أو قدّم كلماتك مقترحاً قائماً بذاته.',
  'draft.yourSupportIsOn': 'قُدّم تأييدك.',
  'draft.youAreACo': 'أنت الآن من المشاركين في التقديم.',
  'draft.theSubParagraphStands': 'الفقرة الفرعية في مستوى آخر منذ تقديم هذا.',
  'draft.theParagraphWasReplaced': 'استُبدلت الفقرة: {by}. هذه الكلمات محفوظة؛ وتعود إذا أُعيد فتح ذلك.',
  'draft.theParagraphWasMerged': 'دُمجت الفقرة مع غيرها ({name}). هذه الكلمات محفوظة.',
  'draft.theParagraphWasDeleted': 'حُذفت الفقرة ({name}). هذه الكلمات محفوظة.',
  'draft.whatItCounters': 'ما يقابله',
  'draft.notCarriedOut': 'لم يُنفذ: {words}',
  'draft.notCarriedOut2': 'لم يُنفذ',
  'draft.counteredIsDecided':
    '{what}: بُتّ فيه، فلا يمكن أن يحل هذا محله. يمكن لمقدمه أن يجعله تعديلاً على الفقرة؛ ولا تضيع كلمة.',
  'draft.acceptedInItsStead': 'قُبل {by} بدلاً منه.',
  'draft.isDecided': '{what}: بُتّ فيه',
  'draft.levelChanged': 'تغير مستواه منذ ذلك الحين',
  'draft.acceptMerged': 'قبول مع الدمج',
  'draft.inBrackets':
    '{rivals, plural, zero {لا صيغ} one {التعديل} two {الصيغتان المتنافستان} few {# صيغ متنافسة} many {# صيغة متنافسة} other {# صيغة متنافسة}} بين أقواس معقوفة'
}
