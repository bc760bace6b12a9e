/**
 * The words for states, kinds, positions and roles, and what is said when something was done.
 */
export const draft = {
  'draft.pastedSimplified': 'Pasted; not everything could be kept as it was',
  'draft.pastedAndMore': '{more, plural, one {And one more place.} other {And # more places.}}',
  'draft.outline': 'Outline',
  'draft.theConferenceCannotBe':
    'The conference cannot be reached, and this device has no copy of the text yet. It appears as soon as there is a connection.',
  'draft.openingTheText': 'Opening the text …',
  'draft.theCurrentParagraph': 'The current paragraph',
  'draft.nothingIsOpenNo': 'Nothing is open: no proposal waits for a decision.',
  'draft.itCannotBeAccepted': 'It cannot be accepted as it stands',
  'draft.itCollidesWithThe': 'It collides with the text as it is now',
  'draft.theParagraphHasChanged':
    'The paragraph has changed since {name} tabled this. Choose whose words go in where they collide, and accept it as amended.',
  'draft.notRetained': 'Not retained',
  'draft.agreeAdRef': 'Agree ad ref',
  'draft.takenBack': 'Taken back: {words}',
  'draft.whatThisCountersIs': 'What this counters is decided',
  'draft.proposeAnAmendmentTo':
    'Propose an amendment to the paragraph, or table your words as a proposal of their own.',
  'draft.yourSupportIsOn': 'Your support is on the floor.',
  'draft.youAreACo': 'You are a co-sponsor now.',
  'draft.theSubParagraphStands': 'The sub-paragraph stands at another level since this was tabled.',
  'draft.theParagraphWasReplaced':
    'The paragraph was replaced by {by}. These words are kept; they come back if that is reopened.',
  'draft.theParagraphWasMerged': 'The paragraph was merged with another ({name}). These words are kept.',
  'draft.theParagraphWasDeleted': 'The paragraph was deleted ({name}). These words are kept.',
  'draft.whatItCounters': 'What it counters',
  'draft.notCarriedOut': 'Not carried out: {words}',
  'draft.notCarriedOut2': 'Not carried out',
  'draft.counteredIsDecided':
    '{what} is decided, so this cannot go in its place. Its sponsor can revise it into an amendment to the paragraph; no word is lost.',
  'draft.acceptedInItsStead': '{by} was accepted in its stead.',
  'draft.isDecided': '{what} is decided',
  'draft.levelChanged': 'its level has changed since',
  'draft.acceptMerged': 'Accept, merged',
  'draft.inBrackets': '{rivals, plural, one {The amendment} other {# rivals}} in brackets'
} as const
