/** In Arabic: see `core/languages/en/menu.ts`. */
import type { menu as english } from '#core/languages/en/menu.ts'
import type { Words } from '#core/languages/messages.ts'

export const menu: Words<typeof english> = {
  'menu.file': 'ملف',
  'menu.edit': 'تحرير',
  'menu.view': 'عرض',
  'menu.window': 'نافذة',
  'menu.openAgain': 'فتح من جديد',
  'menu.openAs': 'فتح بصفة',
  'menu.group.Go': 'انتقال',
  'menu.group.Decide': 'بتّ',
  'menu.group.Propose': 'اقتراح',
  'menu.group.Secretariat': 'الأمانة',
  'menu.group.Window': 'الصفحة',
  'menu.start': 'جديد أو عينة أو انضمام …',
  'menu.open': 'فتح …',
  'menu.duplicate': 'تكرار …',
  'menu.host': 'الاستضافة على هذه الشبكة …',
  'menu.print': 'طباعة …',
  'menu.save-pdf': 'حفظ بصيغة PDF …',
  'menu.close-conference': 'إغلاق المؤتمر',
  'menu.updates': 'البحث عن إصدارات أحدث',
  'menu.new-window': 'نافذة أخرى'
}
