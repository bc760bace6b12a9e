/** In Arabic: see `core/languages/en/tour.ts`. */
import type { tour as english } from '#core/languages/en/tour.ts'
import type { Words } from '#core/languages/messages.ts'

export const tour: Words<typeof english> = {
  'tour.name': 'جولة',
  'tour.take': 'القيام بالجولة',
  'tour.place': 'الخطوة {step} من {steps}',
  'tour.announced': 'جولة، الخطوة {step} من {steps}. {heading}. {words}',
  'tour.next': 'الخطوة التالية',
  'tour.finish': 'إنهاء',
  'tour.skip': 'تخطي الجولة',
  'tour.over': 'كانت هذه هي الجولة. ”القيام بالجولة“ تحت ? يعيدها.',
  'tour.propose.heading': 'اقترح بالكتابة',
  'tour.propose.words':
    'انقر داخل كلمات فقرة حيث ينبغي أن يكون التغيير، واكتب. وبلوحة المفاتيح: / ورقمها ثم E. لا يراه الآن إلا وفدك.',
  'tour.table.heading': 'قدّمه',
  'tour.table.words': 'اضغط ”تقديم“ أو Ctrl مع Enter. صار مقدّماً باسم وفدك، للجميع.',
  'tour.yours.heading': 'يبقى لك',
  'tour.yours.words':
    'إلى أن يُبت فيه يمكنك إعادة صياغته بمفتاح R (تنقيح) أو سحبه بمفتاح W (سحب). ويبقى كلاهما في السجل.',
  'tour.arrive.heading': 'يصل مقترح',
  'tour.arrive.words':
    'افتح رابط وفد في نافذة أخرى وقدّم شيئاً. أو دوّنه بنفسك: اختر فقرة واضغط C وقل من تكلم واكتب وقدّم.',
  'tour.step.heading': 'انتقل إلى ما هو مفتوح',
  'tour.step.words': 'اضغط J للمسألة المفتوحة التالية وK للسابقة. وتنتقل الصفحة معك.',
  'tour.decide.heading': 'بُتّ بمفتاح واحد',
  'tour.decide.words': 'A يقبل، وE يقبل بالصيغة التي تكتبها، وN لا يستبقي، وP يرجئ. والأزرار تقول الشيء نفسه.',
  'tour.undo.heading': 'لديك خمس ثوانٍ',
  'tour.undo.words': 'ترى القاعة القرار عندما ينتهي الخط. وحتى ذلك الحين يسترده U.',
  'tour.pen.heading': 'اكتب في النص',
  'tour.pen.words': 'بيدك القلم. اضغط T أو ”تحرير النص“ فتمكن الكتابة في الصفحة نفسها. واضغط مرة أخرى للتوقف.',
  'tour.capture.heading': 'دوّن ما يقال',
  'tour.capture.words': 'اختر فقرة واضغط C وقل من تكلم. أو اضغط : واكتب سطراً مثل ”KAZ: delete "joint" in 3“.',
  'tour.floor.heading': 'قدّمه',
  'tour.floor.words': 'اكتب التغيير وقدّمه بـ Ctrl مع Enter. فيظهر باسم من تكلم.',
  'tour.issue.heading': 'أصدر نسخة منقحة',
  'tour.issue.words':
    'القائمة ثم ”إصدار نسخة منقحة“. يثبّت ذلك الأرقام ويعطي النص اسماً. اترك مربع الحوار إن كنت تنظر فقط.',
  'tour.follow.heading': 'تابع النص',
  'tour.follow.words': 'اضغط J للمسألة المفتوحة التالية، أو / للبحث عن رقم أو كلمات. ويقود المخطط إلى كل فقرة.',
  'tour.view.heading': 'مع المقترحات وبدونها',
  'tour.view.words': 'V يبدّل بين النص المجمّع، بكل ما يُقترح، والنص النظيف.',
  'tour.stand.heading': 'انظر أين وصلنا',
  'tour.stand.words': 'اضغط Z: ما اتُّفق عليه، وما هو مفتوح، ومن يتمسك بماذا، وما تغيّر. ويعود بك Esc.',
  'tour.export.heading': 'خذه معك',
  'tour.export.words': 'القائمة، تحت ”تصدير“: Word وPDF وHTML وغيرها؛ نظيفاً أو مجمّعاً أو بتغييرات متعقبة.',
  'tour.help.heading': 'كل ما سوى ذلك',
  'tour.help.words': 'اضغط ? لجميع المفاتيح ولصفحة عن كل مهمة.'
}
