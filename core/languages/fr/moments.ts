/** In French: see `core/languages/en/moments.ts`. */
import type { moments as english } from '#core/languages/en/moments.ts'
import type { Words } from '#core/languages/messages.ts'

export const moments: Words<typeof english> = {
  'moments.text': 'Ramener le texte en arrière',
  'moments.desk': 'Ramener votre bureau en arrière',
  'moments.how':
    'Qui a écrit quand, le plus récent d’abord. Revenir ôte ce qui a été écrit depuis ; rien n’est perdu, et on peut ravancer de la même façon.',
  'moments.decisionsStay': 'Ce qui a été déposé et décidé reste : cela se défait en le rouvrant.',
  'moments.asking': 'Examen de ce qui a été écrit …',
  'moments.when': 'Quand',
  'moments.who': 'Qui',
  'moments.back': 'Retour',
  'moments.back.action': 'Revenir avant ceci',
  'moments.first': 'le début',
  'moments.decision': 'nº {number} du registre',
  'moments.nobody': 'le relais',
  'moments.confirm': 'Ramener à l’état d’avant que {who} n’écrive à {when} ?',
  'moments.takenOut': 'Ce que {names} a écrit depuis est ôté. Le registre le garde, avec qui l’a écrit et qui l’a ôté.',
  'moments.doIt': 'Ramener en arrière',
  'moments.leave': 'Laisser tel quel',
  'moments.done': 'Ramené avant {when}',
  'moments.same': 'Rien à ramener : l’état est le même qu’alors',
  'moments.more': 'Moments plus anciens : choisissez une heure.',
  'moments.atTime': 'À une heure donnée',
  'moments.toTime': 'Ramener à cette heure …',
  'moments.confirmTime': 'Ramener à l’état de {when} ?'
}
