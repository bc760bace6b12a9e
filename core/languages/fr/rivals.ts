/** In French: see `core/languages/en/rivals.ts`. */
import type { rivals as english } from '#core/languages/en/rivals.ts'
import type { Words } from '#core/languages/messages.ts'

export const rivals: Words<typeof english> = {
  'rivals.allSayTheSame': 'Toutes disent la même chose',
  'rivals.someChangeThis': 'Certaines modifient ceci',
  'rivals.theyCollide': 'Elles se heurtent',
  'rivals.rivalsSideBySide': 'Formulations côte à côte',
  'rivals.noAmendmentWaitsOn': 'Aucun amendement n’attend plus sur ce paragraphe.',
  'rivals.sideBySide': 'Côte à côte : {title}',
  'rivals.theTextNow': 'Le texte actuel',
  'rivals.madeOnEarlierWords': 'fait sur des mots antérieurs',
  'rivals.itWouldRead': 'On lirait',
  'rivals.wordTheAcceptance': 'Formuler l’acceptation …',
  'rivals.putAllInBrackets': 'Tout mettre entre crochets',
  'rivals.leave': 'Laisser',
  'rivals.nothing': 'rien',
  'rivals.theTextNow2': 'Le texte actuel : {words}',
  'rivals.asTheText': 'comme le texte',
  'rivals.as': 'comme {name}',
  'rivals.count':
    '{amendments, plural, one {Un amendement} other {# amendements}} ; {places, plural, =0 {ils ne se heurtent nulle part} one {ils se heurtent en un endroit} other {ils se heurtent en # endroits}}.'
}
