/** In Arabic: see `core/languages/en/decisions.ts`. */
import type { decisions as english } from '#core/languages/en/decisions.ts'
import type { Words } from '#core/languages/messages.ts'

export const decisions: Words<typeof english> = {
  'decisions.acceptAsAmended': 'قبول بصيغته المعدلة – {proposalName}',
  'decisions.acceptAsAmended2': 'قبول بصيغته المعدلة، {proposalName}',
  'decisions.acceptAsAmended3': 'قبول بصيغته المعدلة',
  'decisions.leave': 'ترك',
  'decisions.decisionAboutToBe': 'قرار على وشك الإرسال',
  'decisions.theRoomSeesIt': 'ستراه القاعة بعد لحظة.',
  'decisions.undo': 'تراجع',
  'decisions.sendNow': 'إرسال الآن',
  'decisions.mergedWith': 'مدمج مع',
  'decisions.theyCollideHere': 'يتعارضان هنا',
  'decisions.theyCollideOf': 'يتعارضان، {number} من {all}',
  'decisions.nothing': 'لا شيء',
  'decisions.theTextNow': 'النص الحالي'
}
