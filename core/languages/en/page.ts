/**
 * The page of the text with what is proposed, its outline, and brackets.
 */
export const page = {
  'page.proposeANewParagraph': 'Propose a new paragraph after {paragraphName}',
  'page.newParagraph': '+ new paragraph',
  'page.toStandAtThe': 'to stand at the beginning',
  'page.toStandElsewhere': 'to stand elsewhere',
  'page.toStandAfter': 'to stand after {moveAfter}',
  'page.thisDraftHasNo': 'This draft has no text yet.',
  'page.theSecretariatTypesOr': 'The secretariat types or imports it with the pen; it appears here as they do.',
  'page.proposalsWhoseParagraphIs': 'Proposals whose paragraph is no longer in the text',
  'page.theirParagraphIsNo': 'Their paragraph is no longer in the text',
  'page.deleted': '[Deleted]',
  'page.theTextOf': 'The text of {title}',
  'page.editingTheText': 'Editing the text',
  'page.kindOfParagraph': 'Kind of paragraph',
  'page.putTheSelectedWords': 'Put the selected words in brackets (Alt-B)',
  'page.bracket': 'Bracket',
  'page.aboutToBeSent': 'about to be sent',
  'page.insteadOf': 'instead of {value} ({name})',
  'page.with': 'with {value}',
  'page.insteadOf2': '{to} instead of {from}',
  'page.packageWith': 'package with {labels}',
  'page.changedSince': 'changed since',
  'outline.chair': 'Chair',
  'outline.proposals': '{waiting, plural, one {# proposal} other {# proposals}}',
  'outline.parked': '{count} parked',
  'outline.agreed': '{agreed} of {paragraphs} agreed',
  'outline.adopted': 'Adopted',
  'outline.tabled': '{count} tabled',
  'outline.whereWeStand': 'Where we stand',
  'brackets.since': '{BRACKET_KIND_WORD} · {heldWords} · since {timeWords}'
} as const
