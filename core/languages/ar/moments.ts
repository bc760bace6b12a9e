/** In Arabic: see `core/languages/en/moments.ts`. */
import type { moments as english } from '#core/languages/en/moments.ts'
import type { Words } from '#core/languages/messages.ts'

export const moments: Words<typeof english> = {
  'moments.text': 'إرجاع النص إلى الوراء',
  'moments.desk': 'إرجاع مكتبك إلى الوراء',
  'moments.how':
    'من كتب ومتى، الأحدث أولاً. يزيل الإرجاع ما كُتب منذ ذلك الحين؛ ولا يضيع شيء، ويمكن التقدم من جديد بالطريقة نفسها.',
  'moments.decisionsStay': 'ما قُدّم وتقرر يبقى: ويُلغى بإعادة فتحه.',
  'moments.asking': 'جارٍ النظر فيما كُتب …',
  'moments.when': 'متى',
  'moments.who': 'من',
  'moments.back': 'الإرجاع',
  'moments.back.action': 'الإرجاع إلى ما قبل هذا',
  'moments.first': 'البداية',
  'moments.decision': 'رقم {number} من السجل',
  'moments.nobody': 'الخادوم',
  'moments.confirm': 'أتريد الإرجاع إلى ما كان عليه قبل كتابة {who} في {when}؟',
  'moments.takenOut': 'يُزال ما كتبه {names} منذ ذلك الحين. ويحتفظ به السجل، مع من كتبه ومن أزاله.',
  'moments.doIt': 'إرجاع',
  'moments.leave': 'تركه كما هو',
  'moments.done': 'أُرجع إلى ما قبل {when}',
  'moments.same': 'لا شيء يُرجَع: هو كما كان حينئذ',
  'moments.more': 'لحظات أقدم: اختر وقتاً.',
  'moments.atTime': 'إلى لحظة بالساعة',
  'moments.toTime': 'الإرجاع إلى ذلك الوقت …',
  'moments.confirmTime': 'أتريد الإرجاع إلى ما كان عليه في {when}؟'
}
