/** In Arabic: see `core/languages/en/access.ts`. */
import type { access as english } from '#core/languages/en/access.ts'
import type { Words } from '#core/languages/messages.ts'

export const access: Words<typeof english> = {
  'access.people': 'الأشخاص والدعوات',
  'access.asking': 'جارٍ السؤال عن المشاركين …',
  'access.participant': 'المشارك',
  'access.role': 'الصفة',
  'access.now': 'الآن',
  'access.invite': 'الدعوة',
  'access.withdrawn': 'سُحب الدخول',
  'access.here': '● هنا',
  'access.notHere': 'ليس هنا',
  'access.notUsedYet': 'لم تُستخدم الدعوة بعد',
  'access.turnedAway':
    'جُرّب الرابط المستخدم على جهاز آخر، {when}. إن كان {name} فأعط دعوة جديدة؛ وإلا فالرابط لدى شخص آخر.',
  'access.newInvite': 'دعوة جديدة',
  'access.inviteFor': 'رابط الدعوة لـ {name}',
  'access.pictureFor': 'رابط الدعوة لـ {name}، لكاميرا هاتف',
  'access.copy': 'نسخ',
  'access.copied': 'نُسخ',
  'access.withdraw': 'سحب الدخول',
  'access.devices':
    '{count, plural, zero {لا أجهزة} one {جهاز واحد} two {جهازان} few {# أجهزة} many {# جهازاً} other {# جهاز}} …',
  'access.note':
    'الدعوة الجديدة تحل محل سابقتها وتُدخل جهازاً واحداً؛ ومن دخل يبقى. وسحب الدخول يغلق كل نافذة مفتوحة لذلك المشارك.',
  'access.otherDevice': 'الفتح على جهاز آخر',
  'access.otherDeviceHow':
    'وجّه كاميرا هاتف أو جهاز لوحي إلى هذا، أو افتح الرابط على الحاسوب الآخر. يُدخل جهازاً واحداً، بصفة {name}، حتى {when}.',
  'access.picture': 'رابط لجهاز آخر، لكاميرا هاتف',
  'access.link': 'رابط لجهاز آخر',
  'access.another': 'رابط آخر',
  'access.making': 'جارٍ إنشاء رابط …',
  'access.signedIn': 'أين سجلت الدخول',
  'access.onlyThisComputer':
    'هذا المؤتمر مفتوح على هذا الحاسوب فقط، فلا يمكن لجهاز آخر الوصول إليه. استضفه على الشبكة أولاً.',
  'access.since': 'منذ {when}',
  'access.connected': 'متصل',
  'access.notConnected': 'غير متصل',
  'access.thisDevice': 'هذه النافذة',
  'access.end': 'إنهاء',
  'access.endSince': 'إنهاء الجلسة المفتوحة منذ {when}',
  'access.endNote': 'إنهاء جلسة يُخرج ذلك الجهاز فوراً؛ ولا تُدخله دعوته مرة أخرى.',
  'access.noDevice': 'لم يسجل الدخول في أي مكان'
}
