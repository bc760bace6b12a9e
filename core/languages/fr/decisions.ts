/** In French: see `core/languages/en/decisions.ts`. */
import type { decisions as english } from '#core/languages/en/decisions.ts'
import type { Words } from '#core/languages/messages.ts'

export const decisions: Words<typeof english> = {
  'decisions.acceptAsAmended': 'Accepter tel que modifié – {proposalName}',
  'decisions.acceptAsAmended2': 'Accepter tel que modifié, {proposalName}',
  'decisions.acceptAsAmended3': 'Accepter tel que modifié',
  'decisions.leave': 'Laisser',
  'decisions.decisionAboutToBe': 'Décision sur le point de partir',
  'decisions.theRoomSeesIt': 'La salle la verra dans un instant.',
  'decisions.undo': 'Annuler',
  'decisions.sendNow': 'Envoyer maintenant',
  'decisions.mergedWith': 'Fusionné avec',
  'decisions.theyCollideHere': 'Ils se heurtent ici',
  'decisions.theyCollideOf': 'Ils se heurtent, {number} sur {all}',
  'decisions.nothing': 'rien',
  'decisions.theTextNow': 'le texte actuel'
}
