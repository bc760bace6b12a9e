/**
 * What is said to those who hear the screen instead of seeing it. Short: it is spoken between other sentences. For translators:
 * {place} is "paragraph 3", {state} a state in small letters.
 */
export const hear = {
  'hear.toTheText': 'Go to the text',
  'hear.now': '{place}: {state}.',
  'hear.tabled': '{proposal}: tabled.',
  'hear.decided': '{proposal}: {state}.',
  'hear.wordsChanged': 'The words of {place} have changed.',
  'hear.more': '{count, plural, one {# more change in the text.} other {# more changes in the text.}}',
  'hear.inserted': 'inserted:',
  'hear.deleted': 'deleted:',
  'hear.endOfChange': ';',
  'hear.howToEdit':
    'Ctrl and Enter tables or accepts what is typed. Escape keeps it for later. Alt and a letter does what the letter does outside.'
} as const
