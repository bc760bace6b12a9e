/** In Spanish: see `core/languages/en/moments.ts`. */
import type { moments as english } from '#core/languages/en/moments.ts'
import type { Words } from '#core/languages/messages.ts'

export const moments: Words<typeof english> = {
  'moments.text': 'Volver atrás el texto',
  'moments.desk': 'Volver atrás su mesa',
  'moments.how':
    'Quién escribió y cuándo, lo más reciente primero. Volver atrás quita lo escrito desde entonces; no se pierde nada y se puede avanzar de nuevo del mismo modo.',
  'moments.decisionsStay': 'Lo presentado y decidido queda: eso se deshace reabriéndolo.',
  'moments.asking': 'Repasando lo escrito …',
  'moments.when': 'Cuándo',
  'moments.who': 'Quién',
  'moments.back': 'Retorno',
  'moments.back.action': 'Volver a antes de esto',
  'moments.first': 'el principio',
  'moments.decision': 'n.º {number} del registro',
  'moments.nobody': 'el servidor',
  'moments.confirm': '¿Volver a como estaba antes de que {who} escribiera a las {when}?',
  'moments.takenOut':
    'Se quita lo que {names} escribió desde entonces. El registro lo conserva, con quién lo escribió y quién lo quitó.',
  'moments.doIt': 'Volver atrás',
  'moments.leave': 'Dejarlo como está',
  'moments.done': 'Vuelto a antes de {when}',
  'moments.same': 'Nada que volver atrás: está como estaba entonces',
  'moments.more': 'Momentos anteriores: elija una hora.',
  'moments.atTime': 'A una hora determinada',
  'moments.toTime': 'Volver a esa hora …',
  'moments.confirmTime': '¿Volver a como estaba a las {when}?'
}
