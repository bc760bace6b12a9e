/** In Arabic: see `core/languages/en/silence.ts`. */
import type { silence as english } from '#core/languages/en/silence.ts'
import type { Words } from '#core/languages/messages.ts'

export const silence: Words<typeof english> = {
  'silence.theSilenceIsBroken': 'كُسر الصمت في فقرة واحدة.',
  'silence.theSilenceIsBroken2': 'كُسر الصمت في هذه الفقرات.',
  'silence.breakTheSilence': 'كسر الصمت',
  'silence.reasonForTheRecord': 'السبب، للسجل',
  'silence.askedForInstead': 'المطلوب بدلاً منه',
  'silence.nothingYetItIs': 'لا شيء بعد: هي مفتوحة من جديد',
  'silence.otherWordsFor': 'كلمات أخرى لـ {paragraphName}',
  'silence.otherOpenAgainAt':
    '{chosen, plural, zero {لا فقرة} one {الفقرة مفتوحة} two {الفقرتان مفتوحتان} few {هذه الفقرات مفتوحة} many {هذه الفقرات مفتوحة} other {هذه الفقرات مفتوحة}} من جديد فوراً وللجميع؛ وتبقى سائر الفقرات تحت الصمت. وتُقدّم الكلمات الأخرى مقترحاً.',
  'silence.breakTheSilenceOn': 'كسر الصمت في {namesOf}',
  'silence.untilInYourLocal': 'إلى، بتوقيتك المحلي',
  'silence.day': 'اليوم',
  'silence.time': 'الساعة',
  'silence.chooseADayAnd': 'اختر يوماً وساعة.',
  'silence.callOffTheSilence': 'إلغاء إجراء الصمت',
  'silence.closeTheSilence': 'إنهاء الصمت',
  'silence.nothingIsAgreedBy':
    'لا يُتفق بذلك على شيء: {left, plural, zero {لا فقرة تحت الصمت} one {الفقرة تحت الصمت تبقى كما كانت} two {الفقرتان تحت الصمت تبقيان كما كانتا} few {الفقرات الـ # تحت الصمت تبقى كما كانت} many {الفقرات الـ # تحت الصمت تبقى كما كانت} other {الفقرات الـ # تحت الصمت تبقى كما كانت}}، وتُقبل المقترحات من جديد. وما كُسر فيه الصمت يبقى مفتوحاً.',
  'silence.forTheRecord': 'للسجل: {summary}',
  'silence.callItOff': 'إلغاؤه',
  'silence.closeIt': 'إنهاؤه',
  'silence.extendTheSilenceUntil': 'تمديد الصمت حتى {deadlineWords}',
  'silence.extendTheSilence': 'تمديد الصمت',
  'silence.itRunsUntilWhat': 'يسري حتى {deadlineWords}. وما كُسر فيه الصمت يبقى مفتوحاً.',
  'silence.extend': 'تمديد',
  'silence.putTheTextUnder': 'وضع النص تحت الصمت',
  'silence.asWrittenNothingAbout':
    '{count, plural, zero {لا فقرة: حتى {deadline}.} one {تبقى فقرة واحدة كما كُتبت: لا يُقترح بشأنها شيء ولا يتقرر حتى {deadline}.} two {تبقى فقرتان كما كُتبتا: لا يُقترح بشأنهما شيء ولا يتقرر حتى {deadline}.} few {تبقى # فقرات كما كُتبت: لا يُقترح بشأنها شيء ولا يتقرر حتى {deadline}.} many {تبقى # فقرة كما كُتبت: لا يُقترح بشأنها شيء ولا يتقرر حتى {deadline}.} other {تبقى # فقرة كما كُتبت: لا يُقترح بشأنها شيء ولا يتقرر حتى {deadline}.}} وحتى ذلك الحين يمكن لأي وفد أن يكسر الصمت، وما يسميه يُفتح من جديد. وما لم يعترض عليه أحد يُتفق عليه ad ref عند إنهاء الصمت.',
  'silence.putUnderSilence': 'وضع تحت الصمت',
  'silence.silence': 'الصمت',
  'silence.theSilence': 'الصمت',
  'silence.breakTheSilence2': 'كسر الصمت …',
  'silence.close': 'إنهاء …',
  'silence.closeTheSilence2': 'إنهاء الصمت …',
  'silence.extend2': 'تمديد …',
  'silence.extendTheSilence2': 'تمديد الصمت …',
  'silence.callOff': 'إلغاء …',
  'silence.callOffTheSilence2': 'إلغاء إجراء الصمت …',
  'silence.lessThanAMinute': 'في أقل من دقيقة',
  'silence.paragraphsOf':
    '{paragraphs, plural, zero {لا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}} من {revision}',
  'silence.isOver': '{deadline}، وقد انقضى',
  'silence.underSilenceEnded':
    '{matter} {count, plural, zero {} one {} two {} few {} many {} other {}}تحت الصمت؛ انتهت مهلة الاعتراض في {deadline}',
  'silence.underSilenceUntil':
    '{matter} {count, plural, zero {} one {} two {} few {} many {} other {}}تحت الصمت حتى {deadline}',
  'silence.brokenOn': 'كُسر في',
  'silence.whoObjects': 'من يعترض',
  'silence.paragraphs':
    '{count, plural, zero {لا فقرات} one {فقرة واحدة} two {فقرتين} few {# فقرات} many {# فقرة} other {# فقرة}}',
  'silence.putUntil': 'وضع {what} تحت الصمت حتى {deadline}',
  'silence.whatIsUnder': 'ما يوضع تحت الصمت',
  'silence.allNotAgreed': '{revision}: كل ما لم يُتفق عليه نهائياً'
}
