/**
 * The silence procedure: a text that stands agreed unless somebody objects until a deadline.
 */
export const silence = {
  'silence.theSilenceIsBroken': 'The silence is broken on one paragraph.',
  'silence.theSilenceIsBroken2': 'The silence is broken on these paragraphs.',
  'silence.breakTheSilence': 'Break the silence',
  'silence.reasonForTheRecord': 'Reason, for the record',
  'silence.askedForInstead': 'Asked for instead',
  'silence.nothingYetItIs': 'Nothing yet: it is open again',
  'silence.otherWordsFor': 'Other words for {paragraphName}',
  'silence.otherOpenAgainAt':
    '{chosen, plural, one {The paragraph is} other {These paragraphs are}} open again at once, for everybody; all others stay under silence. Other words are tabled as a proposal.',
  'silence.breakTheSilenceOn': 'Break the silence on {namesOf}',
  'silence.untilInYourLocal': 'Until, in your local time',
  'silence.day': 'Day',
  'silence.time': 'Time',
  'silence.chooseADayAnd': 'Choose a day and a time.',
  'silence.callOffTheSilence': 'Call off the silence',
  'silence.closeTheSilence': 'Close the silence',
  'silence.nothingIsAgreedBy':
    'Nothing is agreed by it: {value} what {left, plural, one {it was} other {they were}}, and proposals are taken again. What was broken stays open.',
  'silence.forTheRecord': 'For the record: {summary}',
  'silence.callItOff': 'Call it off',
  'silence.closeIt': 'Close it',
  'silence.extendTheSilenceUntil': 'Extend the silence until {deadlineWords}',
  'silence.extendTheSilence': 'Extend the silence',
  'silence.itRunsUntilWhat': 'It runs until {deadlineWords}. What was broken stays open.',
  'silence.extend': 'Extend',
  'silence.putTheTextUnder': 'Put the text under silence',
  'silence.asWrittenNothingAbout':
    '{value} as written: nothing about {count, plural, one {it} other {them}} is proposed or decided until {deadlineWords}. Until then any delegation can break the silence, and what it names is open again. What nobody objected to is agreed ad ref when the silence is closed.',
  'silence.putUnderSilence': 'Put under silence',
  'silence.silence': 'Silence',
  'silence.theSilence': 'The silence',
  'silence.breakTheSilence2': 'Break the silence …',
  'silence.close': 'Close …',
  'silence.closeTheSilence2': 'Close the silence …',
  'silence.extend2': 'Extend …',
  'silence.extendTheSilence2': 'Extend the silence …',
  'silence.callOff': 'Call off …',
  'silence.callOffTheSilence2': 'Call off the silence …',
  'silence.lessThanAMinute': 'in less than a minute',
  'silence.paragraphsOf': '{paragraphs, plural, one {One paragraph} other {# paragraphs}} of {revision}',
  'silence.isOver': '{deadline}, which is over',
  'silence.underSilenceEnded':
    '{matter} {count, plural, one {is} other {are}} under silence; the time for objections ended on {deadline}',
  'silence.underSilenceUntil': '{matter} {count, plural, one {is} other {are}} under silence until {deadline}',
  'silence.brokenOn': 'broken on'
} as const
