/**
 * The screen for the room, what works without a network, and what is fetched later. For translators: the screen is a
 * projector or a large display that everybody in the room reads; the Chair is the person who presides.
 */
export const screen = {
  'later.coming': 'One moment …',
  'later.failed':
    'This part could not be fetched. It opens by itself once the conference can be reached; if it does not, reload the page. What you typed is kept.',
  'later.leave': 'Leave it',
  'screen.open': 'The screen for the room',
  'screen.blankOther': 'Blank the screen, or show it again',
  'screen.blocked':
    'The browser did not open a window for the screen. Allow this page to open windows, then press the key again.',
  'screen.notOpened': 'The screen did not open',
  'screen.title': 'Screen · {draft}',
  'screen.opening': 'Opening the text …',
  'screen.nobodyTitle': 'Nothing to show here',
  'screen.nobody':
    'This window has no place at a draft. Open the screen from the window in which you work, or by an invite link.',
  'screen.isBlank': 'The screen is blank. B shows it again.',
  'screen.changedSince': 'changed since',
  'screen.deleted': '[Deleted]',
  'screen.proposals': 'What is proposed here',
  'screen.progress':
    '{agreed} of {paragraphs, plural, one {# paragraph} other {# paragraphs}} agreed, {tabled, plural, =0 {nothing proposed} one {# proposal to decide} other {# proposals to decide}}',
  'screen.live': 'live',
  'screen.connecting': 'connecting',
  'screen.reconnecting': 'reconnecting; this is the text as it was last seen',
  'screen.offline': 'no network; this is the text as it was last seen',
  'screen.closed': 'closed',
  'screen.followsChair': 'follows the Chair',
  'screen.chairAway': 'waits for the Chair',
  'screen.followsWindow': 'follows the window it was opened from',
  'screen.windowAway': 'waits for the window it was opened from',
  'screen.byHand': 'by hand; F follows again',
  'screen.followsNobody': 'follows nobody yet',
  'screen.moreAbove': 'more above',
  'screen.moreBelow': 'more below',
  'screen.follow': 'Follow',
  'screen.blank': 'Blank',
  'screen.keys': 'Keys',
  'screen.closeKeys': 'Close',
  'screen.key.blank': 'Blank the screen, or show it again',
  'screen.key.follow': 'Follow the Chair, or the window this was opened from',
  'screen.key.down': 'Next paragraph, by hand',
  'screen.key.up': 'Previous paragraph, by hand',
  'screen.key.next': 'Next open matter, by hand',
  'screen.key.previous': 'Previous open matter, by hand',
  'screen.key.page': 'Further down in a long paragraph',
  'screen.key.pageBack': 'Back up in a long paragraph',
  'screen.key.larger': 'Larger type',
  'screen.key.smaller': 'Smaller type',
  'screen.key.usual': 'The usual size',
  'screen.key.inPlace': 'The change under discussion in the text itself, or below it',
  'screen.key.colours': 'Dark on light, or light on dark',
  'screen.key.full': 'Fill the display, or not',
  'screen.key.keys': 'These keys',
  'screen.key.leave': 'Close the keys; show a blank screen again'
} as const
