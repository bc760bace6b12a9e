/** In Arabic: see `core/languages/en/hear.ts`. */
import type { hear as english } from '#core/languages/en/hear.ts'
import type { Words } from '#core/languages/messages.ts'

export const hear: Words<typeof english> = {
  'hear.toTheText': 'الانتقال إلى النص',
  'hear.now': '{place}: {state}.',
  'hear.tabled': '{proposal}: قُدّم.',
  'hear.decided': '{proposal}: {state}.',
  'hear.wordsChanged': 'تغيّرت الكلمات: {place}.',
  'hear.more':
    '{count, plural, zero {لا تغييرات أخرى.} one {تغيير آخر في النص.} two {تغييران آخران في النص.} few {# تغييرات أخرى في النص.} many {# تغييراً آخر في النص.} other {# تغيير آخر في النص.}}',
  'hear.inserted': 'أُدرج:',
  'hear.deleted': 'حُذف:',
  'hear.endOfChange': ';',
  'hear.howToEdit':
    'يقدّم Ctrl مع Enter ما كُتب أو يقبله. ويبقيه Escape لوقت لاحق. ويفعل Alt مع حرف ما يفعله الحرف في الخارج.'
}
