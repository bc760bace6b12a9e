/** In Arabic: see `core/languages/en/agreement.ts`. */
import type { agreement as english } from '#core/languages/en/agreement.ts'
import type { Words } from '#core/languages/messages.ts'

export const agreement: Words<typeof english> = {
  'agreement.agree2': 'الاتفاق على {paragraphName}',
  'agreement.agreedHow': 'كيفية الاتفاق',
  'agreement.adRefClosedSubject': 'بشرط الاستشارة (ad ref): مغلق، رهناً بالتأكيد',
  'agreement.agreed': 'متفق عليه',
  'agreement.nothingIsAgreedUntil': 'لا اتفاق على شيء حتى يُتفق على كل شيء: يُتفق على هذا ad ref.',
  'agreement.except': 'باستثناء',
  'agreement.itsPlaceInThe': 'مكانه في النص لم يتقرر بعد',
  'agreement.theBracketThatStands': 'القوس المعقوف الوارد فيه',
  'agreement.theBracketsThatStand': 'الأقواس المعقوفة الواردة فيه وعددها {standing}',
  'agreement.agreeAdRef': 'اتفاق ad ref',
  'agreement.agree3': 'اتفاق',
  'agreement.confirmTheAgreement': 'تأكيد الاتفاق',
  'agreement.confirms': '{name}: تأكيد',
  'agreement.makeAPackage': 'تكوين حزمة …',
  'agreement.packageWith': '<strong>حزمة</strong> مع {others} · {state}',
  'agreement.thePackage': 'الحزمة',
  'agreement.settleAdRef': 'تسوية ad ref',
  'agreement.settle': 'تسوية',
  'agreement.dissolveThePackageWith': 'حل الحزمة مع {others}',
  'agreement.dissolve': 'حل',
  'agreement.findADelegation': '{legend}: البحث عن وفد',
  'agreement.findADelegationOr': 'البحث عن وفد أو مجموعة',
  'agreement.nobodyHereIsCalled': 'لا أحد هنا باسم ”{sought}“.',
  'agreement.makeAPackage2': 'تكوين حزمة – {chosen}',
  'agreement.makeAPackage3': 'تكوين حزمة',
  'agreement.op8Op11': 'OP8, OP11',
  'agreement.conditionInWords': 'الشرط، بالكلمات',
  'agreement.xAgreesOp8If': 'يوافق X على OP8 إذا أبقى OP11 على ”طوعي“',
  'agreement.theParagraphsOfA': 'تُسوّى فقرات الحزمة بقرار واحد. ومن يعيد فتح إحداها يُنبَّه إلى الأخرى.',
  'agreement.makeThePackage':
    '{count, plural, =0 {تكوين الحزمة} zero {تكوين الحزمة} one {تكوين الحزمة} two {تكوين الحزمة من فقرتين} few {تكوين الحزمة من # فقرات} many {تكوين الحزمة من # فقرة} other {تكوين الحزمة من # فقرة}}',
  'agreement.goneParagraphs': 'فقرات لم تعد موجودة',
  'agreement.settlePackage': 'تسوية كحزمة – {labels}',
  'agreement.settlePackageAdRef': 'تسوية كحزمة ad ref – {labels}',
  'agreement.hasConfirmed': 'تم التأكيد من {name}.',
  'agreement.pending': 'معلّق: لم يؤكد بعد',
  'agreement.agreePlain': '{how, select, adRef {اتفاق ad ref} other {اتفاق}} – {place}',
  'agreement.agreeOnConditions': '{how, select, adRef {اتفاق ad ref بشروط} other {اتفاق بشروط}} – {place}'
}
