/** In Russian: see `core/languages/en/decisions.ts`. */
import type { decisions as english } from '#core/languages/en/decisions.ts'
import type { Words } from '#core/languages/messages.ts'

export const decisions: Words<typeof english> = {
  'decisions.acceptAsAmended': 'Принять с поправками – {proposalName}',
  'decisions.acceptAsAmended2': 'Принять с поправками, {proposalName}',
  'decisions.acceptAsAmended3': 'Принять с поправками',
  'decisions.leave': 'Оставить',
  'decisions.decisionAboutToBe': 'Решение сейчас будет отправлено',
  'decisions.theRoomSeesIt': 'Зал увидит его через мгновение.',
  'decisions.undo': 'Отменить',
  'decisions.sendNow': 'Отправить сейчас',
  'decisions.mergedWith': 'Объединено с',
  'decisions.theyCollideHere': 'Здесь они сталкиваются',
  'decisions.theyCollideOf': 'Они сталкиваются, {number} из {all}',
  'decisions.nothing': 'ничего',
  'decisions.theTextNow': 'нынешний текст'
}
