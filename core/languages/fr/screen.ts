/** In French: see `core/languages/en/screen.ts`. */
import type { screen as english } from '#core/languages/en/screen.ts'
import type { Words } from '#core/languages/messages.ts'

export const screen: Words<typeof english> = {
  'later.coming': 'Un instant …',
  'later.failed':
    'Cette partie n’a pas pu être chargée. Elle s’ouvrira d’elle-même dès que la conférence pourra être jointe ; sinon, rechargez la page. Ce que vous avez tapé est conservé.',
  'later.leave': 'La laisser'
}
