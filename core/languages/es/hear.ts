/** In Spanish: see `core/languages/en/hear.ts`. */
import type { hear as english } from '#core/languages/en/hear.ts'
import type { Words } from '#core/languages/messages.ts'

export const hear: Words<typeof english> = {
  'hear.toTheText': 'Ir al texto',
  'hear.now': '{place}: {state}.',
  'hear.tabled': '{proposal}: presentado.',
  'hear.decided': '{proposal}: {state}.',
  'hear.wordsChanged': 'Han cambiado las palabras: {place}.',
  'hear.more': '{count, plural, one {# cambio más en el texto.} other {# cambios más en el texto.}}',
  'hear.inserted': 'insertado:',
  'hear.deleted': 'suprimido:',
  'hear.endOfChange': ';',
  'hear.howToEdit':
    'Ctrl e Intro presenta o acepta lo escrito. Escape lo guarda para después. Alt y una letra hace lo que la letra hace fuera.'
}
