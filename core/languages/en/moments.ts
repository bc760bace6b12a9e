/**
 * Taking a text, or a delegation's own desk, back to an earlier moment. For translators: a desk is where a delegation
 * prepares its proposals, seen by nobody else.
 */
export const moments = {
  'moments.text': 'Take the text back',
  'moments.desk': 'Take your desk back',
  'moments.how':
    'Who wrote when, the newest first. Going back takes out what was written since; nothing is lost, and one can come forward again in the same way.',
  'moments.decisionsStay': 'What was tabled and decided stays: that is undone by reopening it.',
  'moments.asking': 'Looking through what was written …',
  'moments.when': 'When',
  'moments.who': 'Who',
  'moments.back': 'Way back',
  'moments.back.action': 'Back to before this',
  'moments.first': 'the beginning',
  'moments.decision': 'no. {number} of the record',
  'moments.nobody': 'the relay',
  'moments.confirm': 'Take it back to how it stood before {who} wrote at {when}?',
  'moments.takenOut':
    'What {names} wrote since then is taken out. The record keeps it, with who wrote it and who took it out.',
  'moments.doIt': 'Take it back',
  'moments.leave': 'Leave it as it is',
  'moments.done': 'Taken back to before {when}',
  'moments.same': 'Nothing to take back: it stands as it stood then',
  'moments.more': 'Older moments: choose a time.',
  'moments.atTime': 'To a moment by the clock',
  'moments.toTime': 'Take it back to then …',
  'moments.confirmTime': 'Take it back to how it stood at {when}?'
} as const
