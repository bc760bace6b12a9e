/**
 * The screen for the room, what works without a network, and what is fetched later. For translators: the screen is a
 * projector or a large display that everybody in the room reads; the Chair is the person who presides.
 */
export const screen = {
  'later.coming': 'One moment …',
  'later.failed':
    'This part could not be fetched. It opens by itself once the conference can be reached; if it does not, reload the page. What you typed is kept.',
  'later.leave': 'Leave it'
} as const
