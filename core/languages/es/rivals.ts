/** In Spanish: see `core/languages/en/rivals.ts`. */
import type { rivals as english } from '#core/languages/en/rivals.ts'
import type { Words } from '#core/languages/messages.ts'

export const rivals: Words<typeof english> = {
  'rivals.allSayTheSame': 'Todas dicen lo mismo',
  'rivals.someChangeThis': 'Algunas cambian esto',
  'rivals.theyCollide': 'Chocan',
  'rivals.rivalsSideBySide': 'Formulaciones en paralelo',
  'rivals.noAmendmentWaitsOn': 'Ya no espera ninguna enmienda en este párrafo.',
  'rivals.sideBySide': 'En paralelo: {title}',
  'rivals.theTextNow': 'El texto actual',
  'rivals.madeOnEarlierWords': 'hecho sobre palabras anteriores',
  'rivals.itWouldRead': 'Diría',
  'rivals.wordTheAcceptance': 'Formular la aceptación …',
  'rivals.putAllInBrackets': 'Poner todo entre corchetes',
  'rivals.leave': 'Dejar',
  'rivals.nothing': 'nada',
  'rivals.theTextNow2': 'El texto actual: {words}',
  'rivals.asTheText': 'como el texto',
  'rivals.as': 'como {name}',
  'rivals.count':
    '{amendments, plural, one {Una enmienda} other {# enmiendas}}; {places, plural, =0 {no chocan en ningún lugar} one {chocan en un lugar} other {chocan en # lugares}}.'
}
