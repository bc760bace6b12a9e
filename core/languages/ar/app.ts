/** In Arabic: see `core/languages/en/app.ts`. */
import type { app as english } from '#core/languages/en/app.ts'
import type { Words } from '#core/languages/messages.ts'

export const app: Words<typeof english> = {
  'app.profile.declaration': 'إعلان',
  'app.profile.highlights': 'أبرز النقاط',
  'app.profile.communique': 'بيان ختامي',
  'app.profile.resolution': 'قرار',
  'app.noDrafts': 'لم تفتح الأمانة مشروعاً بعد. سيظهر هنا عند عودتك.',
  'app.youAre': 'أنت هنا بصفة {name}، {role}.',
  'app.signOut': 'تسجيل الخروج',
  'app.signingOut': 'جارٍ تسجيل الخروج …',
  'app.left.forgotten': 'لم يبق على هذا الجهاز شيء من المؤتمر.',
  'app.left.inUse': 'ما زالت نافذة أخرى تحتفظ بنسخة النص على هذا الجهاز: أغلق جميع نوافذ المؤتمر فتُحذف النسخة.',
  'app.left.unreached': 'تعذر الوصول إلى المؤتمر، ولذلك لم تنته جلستك هناك: اطلب من الأمانة إنهاءها.',
  'app.left.back': 'للعودة أنشئ رابطاً حيث ما زلت مسجلاً، أو اطلب من الأمانة دعوة جديدة.',
  'toasts.messages': 'رسائل',
  'toasts.copyTheWords': 'نسخ الكلمات',
  'toasts.closeThisMessage': 'إغلاق هذه الرسالة',
  'session.theConferenceCannotBe':
    'يتعذر الوصول إلى المؤتمر من هنا. تحقق من الشبكة؛ لم يُفقد شيء ويمكنك المحاولة مرة أخرى.',
  'session.theConferenceAnsweredWith': 'ردّ المؤتمر بخطأ ({status}). لم يتغير شيء؛ حاول مرة أخرى بعد لحظة.',
  'sync.theRelayDidNot': 'لم يقبل الخادوم هذه الكلمات: لا يمكنك الكتابة هنا الآن.',
  'app.inviteRefused.title': 'هذه الدعوة لا تفتح المؤتمر',
  'app.inviteRefused.words': 'ربما استُبدلت أو سُحبت. اطلب من الأمانة دعوة جديدة.',
  'app.signedOut.title': 'انتهت جلستك',
  'app.signedOut.words':
    'سُحب حقك في الدخول أو انقضت مدته. أنشئ رابطاً لهذا الجهاز حيث ما زلت مسجلاً (”الفتح على جهاز آخر“ في القائمة)، أو اطلب من الأمانة دعوة جديدة.',
  'app.unreachable.title': 'يتعذر الوصول إلى المؤتمر',
  'app.unreachable.words': 'هذا الحاسوب لا يصل إلى المؤتمر الآن. تحقق من الشبكة أو اسأل الأمانة إن كان المؤتمر يعمل.',
  'app.update.title': 'هذه النافذة أقدم من المؤتمر',
  'app.update.words':
    'يستخدم المؤتمر صيغة للنص أحدث مما يعرفه هذا البرنامج. أعد تحميل النافذة؛ فإن لم يُجدِ ذلك فثبّت أحدث إصدار.',
  'app.closed.title': 'أغلق المؤتمر هذا المشروع',
  'app.closed.words': 'انقطع الاتصال ولن يعود من تلقاء نفسه. حاول مرة أخرى؛ وإن تكرر فأبلغ الأمانة.',
  'app.left.title': 'لقد سجلت الخروج',
  'app.left.words': 'للعودة أنشئ رابطاً حيث ما زلت مسجلاً، أو اطلب من الأمانة دعوة جديدة.',
  'app.tryAgain': 'المحاولة مرة أخرى'
}
