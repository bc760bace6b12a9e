/** In Russian: see `core/languages/en/hear.ts`. */
import type { hear as english } from '#core/languages/en/hear.ts'
import type { Words } from '#core/languages/messages.ts'

export const hear: Words<typeof english> = {
  'hear.toTheText': 'Перейти к тексту',
  'hear.now': '{place}: {state}.',
  'hear.tabled': '{proposal}: внесено.',
  'hear.decided': '{proposal}: {state}.',
  'hear.wordsChanged': 'Слова изменились: {place}.',
  'hear.more':
    '{count, plural, one {Ещё # изменение в тексте.} few {Ещё # изменения в тексте.} many {Ещё # изменений в тексте.} other {Ещё # изменения в тексте.}}',
  'hear.inserted': 'добавлено:',
  'hear.deleted': 'исключено:',
  'hear.endOfChange': ';',
  'hear.howToEdit':
    'Ctrl и Enter вносит или принимает набранное. Escape откладывает. Alt с буквой делает то же, что буква снаружи.'
}
