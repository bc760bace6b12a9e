/**
 * Writing: the text with the pen, a proposal in place, references, notes.
 */
export const editor = {
  'editor.footnote': 'Footnote: {footnote}',
  'editor.theTextHasNot': 'The text has not arrived yet. It can be edited as soon as it is here.',
  'editor.theTextCannotBe':
    'The text cannot be edited with this version of the program, because editing would take away what it does not know. {forbidden} Use the newest version.',
  'editor.thisProposalHasNo': 'This proposal has no wording that can be edited here. Discard it and begin again.',
  'editor.thisProposalCannotBe':
    'This proposal cannot be edited with this version of the program. {forbidden} Use the newest version.',
  'editor.numberedParagraph': 'Numbered paragraph',
  'editor.preambularParagraph': 'Preambular paragraph',
  'editor.unnumberedParagraph': 'Unnumbered paragraph',
  'editor.placeAndDate': 'Place and date',
  'editor.deeperToLevel': 'Deeper (to level {level})',
  'editor.lessDeep': 'Less deep',
  'editor.openingWords': 'Opening words',
  'editor.footnote2': 'Footnote',
  'editor.referenceToAParagraph': 'Reference to a paragraph',
  'editor.moveUp': 'Move up',
  'editor.moveDown': 'Move down',
  'editor.undo': 'Undo',
  'editor.redo': 'Redo',
  'editor.wordsOfTheFootnote': 'Words of the footnote. Escape goes back to the text.',
  'editor.paragraphsToReferTo': 'Paragraphs to refer to',
  'editor.referenceToItFollows': 'Reference to {text}. It follows the paragraph when that is renumbered.',
  'editor.someone': 'Someone',
  'editor.heading': 'Heading {level}',
  'editor.subparagraph': 'Sub-paragraph',
  'editor.bullet': 'Bullet',
  'editor.title': 'Title',
  'editor.subtitle': 'Subtitle',
  'editor.bold': 'Bold',
  'editor.italic': 'Italic'
} as const
