/** In Spanish: see `core/languages/en/decisions.ts`. */
import type { decisions as english } from '#core/languages/en/decisions.ts'
import type { Words } from '#core/languages/messages.ts'

export const decisions: Words<typeof english> = {
  'decisions.acceptAsAmended': 'Aceptar en su forma enmendada – {proposalName}',
  'decisions.acceptAsAmended2': 'Aceptar en su forma enmendada, {proposalName}',
  'decisions.acceptAsAmended3': 'Aceptar en su forma enmendada',
  'decisions.leave': 'Dejar',
  'decisions.decisionAboutToBe': 'Decisión a punto de enviarse',
  'decisions.theRoomSeesIt': 'La sala la verá en un momento.',
  'decisions.undo': 'Deshacer',
  'decisions.sendNow': 'Enviar ahora',
  'decisions.mergedWith': 'Fusionado con',
  'decisions.theyCollideHere': 'Chocan aquí',
  'decisions.theyCollideOf': 'Chocan, {number} de {all}',
  'decisions.nothing': 'nada',
  'decisions.theTextNow': 'el texto actual'
}
