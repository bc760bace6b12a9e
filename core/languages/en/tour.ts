/**
 * The short tour of a sample: what to try, and on which control. Each step is a heading and a few sentences.
 */
export const tour = {
  'tour.name': 'Tour',
  'tour.take': 'Take the tour',
  'tour.place': 'Step {step} of {steps}',
  'tour.announced': 'Tour, step {step} of {steps}. {heading}. {words}',
  'tour.next': 'Next step',
  'tour.finish': 'Finish',
  'tour.skip': 'Skip the tour',
  'tour.over': 'That was the tour. “Take the tour” under ? brings it back.',

  'tour.propose.heading': 'Propose by typing',
  'tour.propose.words':
    'Click into the words of a paragraph, where the change should be, and type. With the keyboard: / and its number, then E. Only your own delegation sees it yet.',
  'tour.table.heading': 'Table it',
  'tour.table.words':
    'Press Table, or Ctrl and Enter. Now it is on the floor, in your delegation’s name, for everybody.',
  'tour.yours.heading': 'It stays yours',
  'tour.yours.words':
    'Until it is decided you can word it anew with R (Revise) or take it back with W (Withdraw). Both stay in the record.',

  'tour.arrive.heading': 'A proposal comes in',
  'tour.arrive.words':
    'Open the link of a delegation in another window and table something. Or take it down yourself: choose a paragraph, press C, say who spoke, type, and table.',
  'tour.step.heading': 'Go to what is open',
  'tour.step.words': 'Press J for the next open matter and K for the one before. The page goes there with you.',
  'tour.decide.heading': 'Decide with one key',
  'tour.decide.words': 'A accepts, E accepts as you word it, N does not retain, P parks. The buttons say the same.',
  'tour.undo.heading': 'You have five seconds',
  'tour.undo.words': 'The room sees the decision when the line has run out. Until then U takes it back.',

  'tour.pen.heading': 'Write in the text',
  'tour.pen.words':
    'You hold the pen. Press T, or “Edit the text”, and the page itself can be written in. Press it again to stop.',
  'tour.capture.heading': 'Take down what is said',
  'tour.capture.words':
    'Choose a paragraph and press C, and say who spoke. Or press : and type a line such as “KAZ: delete "joint" in 3”.',
  'tour.floor.heading': 'Put it on the floor',
  'tour.floor.words': 'Type the change and table it with Ctrl and Enter. It stands there in the name of who spoke.',
  'tour.issue.heading': 'Issue a revision',
  'tour.issue.words':
    'Menu, then “Issue a revision”. It fixes the labels and gives the text a name. Leave the dialog if you only look.',

  'tour.follow.heading': 'Follow the text',
  'tour.follow.words':
    'Press J for the next open matter, or / to find a label or words. The outline leads to each paragraph.',
  'tour.view.heading': 'With and without proposals',
  'tour.view.words': 'V changes between the compiled text, with all that is proposed, and the clean one.',

  'tour.stand.heading': 'See where we stand',
  'tour.stand.words': 'Press Z: what is agreed, what is open, who holds what, what changed. Esc leads back.',
  'tour.export.heading': 'Take it with you',
  'tour.export.words': 'Menu, under Export: Word, PDF, HTML and more; clean, compiled, or with tracked changes.',
  'tour.help.heading': 'Everything else',
  'tour.help.words': 'Press ? for all keys, and for a page about each task.'
} as const
