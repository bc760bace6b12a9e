/** In French: see `core/languages/en/hear.ts`. */
import type { hear as english } from '#core/languages/en/hear.ts'
import type { Words } from '#core/languages/messages.ts'

export const hear: Words<typeof english> = {
  'hear.toTheText': 'Aller au texte',
  'hear.now': '{place}: {state}.',
  'hear.tabled': '{proposal} : déposé.',
  'hear.decided': '{proposal}: {state}.',
  'hear.wordsChanged': 'Les mots ont changé : {place}.',
  'hear.more': '{count, plural, one {# autre changement dans le texte.} other {# autres changements dans le texte.}}',
  'hear.inserted': 'inséré :',
  'hear.deleted': 'supprimé :',
  'hear.endOfChange': ';',
  'hear.howToEdit':
    'Ctrl et Entrée dépose ou accepte ce qui est tapé. Échap le garde pour plus tard. Alt et une lettre fait ce que la lettre fait en dehors.'
}
