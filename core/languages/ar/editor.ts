/** In Arabic: see `core/languages/en/editor.ts`. */
import type { editor as english } from '#core/languages/en/editor.ts'
import type { Words } from '#core/languages/messages.ts'

export const editor: Words<typeof english> = {
  'editor.footnote': 'حاشية: {footnote}',
  'editor.theTextHasNot': 'لم يصل النص بعد. يمكن تحريره حالما يصل.',
  'editor.theTextCannotBe':
    'لا يمكن تحرير النص بهذا الإصدار من البرنامج، لأن التحرير يزيل ما لا يعرفه. {forbidden} استخدم أحدث إصدار.',
  'editor.thisProposalHasNo': 'ليس في هذا المقترح كلمات يمكن تحريرها هنا. أهمله وابدأ من جديد.',
  'editor.thisProposalCannotBe': 'لا يمكن تحرير هذا المقترح بهذا الإصدار من البرنامج. {forbidden} استخدم أحدث إصدار.',
  'editor.numberedParagraph': 'فقرة مرقمة',
  'editor.preambularParagraph': 'فقرة ديباجة',
  'editor.unnumberedParagraph': 'فقرة غير مرقمة',
  'editor.placeAndDate': 'المكان والتاريخ',
  'editor.deeperToLevel': 'أعمق (حتى المستوى {level})',
  'editor.lessDeep': 'أقل عمقاً',
  'editor.openingWords': 'الكلمات الافتتاحية',
  'editor.footnote2': 'حاشية',
  'editor.referenceToAParagraph': 'إحالة إلى فقرة',
  'editor.moveUp': 'نقل إلى أعلى',
  'editor.moveDown': 'نقل إلى أسفل',
  'editor.undo': 'تراجع',
  'editor.redo': 'إعادة',
  'editor.wordsOfTheFootnote': 'كلمات الحاشية. Esc يعود إلى النص.',
  'editor.paragraphsToReferTo': 'فقرات يمكن الإحالة إليها',
  'editor.referenceToItFollows': 'إحالة إلى {text}. تتبع الفقرة عند إعادة ترقيمها.',
  'editor.someone': 'شخص ما',
  'editor.heading': 'عنوان {level}',
  'editor.subparagraph': 'فقرة فرعية',
  'editor.bullet': 'تعداد نقطي',
  'editor.title': 'العنوان',
  'editor.subtitle': 'العنوان الفرعي',
  'editor.bold': 'عريض',
  'editor.italic': 'مائل'
}
