/**
 * Rival amendments of one paragraph, side by side.
 */
export const rivals = {
  'rivals.allSayTheSame': 'All say the same',
  'rivals.someChangeThis': 'Some change this',
  'rivals.theyCollide': 'They collide',
  'rivals.rivalsSideBySide': 'Rivals side by side',
  'rivals.noAmendmentWaitsOn': 'No amendment waits on this paragraph any more.',
  'rivals.sideBySide': 'Side by side: {title}',
  'rivals.theTextNow': 'The text now',
  'rivals.madeOnEarlierWords': 'made on earlier words',
  'rivals.itWouldRead': 'It would read',
  'rivals.wordTheAcceptance': 'Word the acceptance …',
  'rivals.putAllInBrackets': 'Put all in brackets',
  'rivals.leave': 'Leave',
  'rivals.nothing': 'nothing',
  'rivals.theTextNow2': 'The text now: {words}',
  'rivals.asTheText': 'as the text',
  'rivals.as': 'as {name}',
  'rivals.count':
    '{amendments, plural, one {One amendment} other {# amendments}}; {places, plural, =0 {nowhere do they collide} one {they collide in one place} other {they collide in # places}}.'
} as const
