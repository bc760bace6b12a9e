/**
 * Agreeing paragraphs: on conditions, as packages, waiting for a delegation.
 */
export const agreement = {
  'agreement.agree2': 'Agree {paragraphName}',
  'agreement.agreedHow': 'Agreed how',
  'agreement.adRefClosedSubject': 'Ad ref: closed, subject to confirmation',
  'agreement.agreed': 'Agreed',
  'agreement.nothingIsAgreedUntil': 'Nothing is agreed until everything is agreed: this is agreed ad ref.',
  'agreement.except': 'Except',
  'agreement.itsPlaceInThe': 'its place in the text is to be decided',
  'agreement.theBracketThatStands': 'the bracket that stands in it',
  'agreement.theBracketsThatStand': 'the {standing} brackets that stand in it',
  'agreement.agreeAdRef': 'Agree ad ref',
  'agreement.agree3': 'Agree',
  'agreement.confirmTheAgreement': 'Confirm the agreement',
  'agreement.confirms': '{name} confirms',
  'agreement.makeAPackage': 'Make a package …',
  'agreement.packageWith': '<strong>Package</strong> with {others} · {state}',
  'agreement.thePackage': 'The package',
  'agreement.settleAdRef': 'Settle ad ref',
  'agreement.settle': 'Settle',
  'agreement.dissolveThePackageWith': 'Dissolve the package with {others}',
  'agreement.dissolve': 'Dissolve',
  'agreement.findADelegation': '{legend}: find a delegation',
  'agreement.findADelegationOr': 'Find a delegation or group',
  'agreement.nobodyHereIsCalled': 'Nobody here is called “{sought}”.',
  'agreement.makeAPackage2': 'Make a package – {chosen}',
  'agreement.makeAPackage3': 'Make a package',
  'agreement.op8Op11': 'OP8, OP11',
  'agreement.conditionInWords': 'Condition, in words',
  'agreement.xAgreesOp8If': 'X agrees OP8 if OP11 keeps “voluntary”',
  'agreement.theParagraphsOfA':
    'The paragraphs of a package are settled in one decision. Whoever reopens one of them is told of the others.',
  'agreement.makeThePackage':
    '{count, plural, =0 {Make the package} one {Make the package} other {Make the package of #}}',
  'agreement.goneParagraphs': 'paragraphs that are gone',
  'agreement.settlePackage': 'Settle as a package – {labels}',
  'agreement.settlePackageAdRef': 'Settle ad ref as a package – {labels}',
  'agreement.hasConfirmed': '{name} has confirmed.',
  'agreement.pending': 'Pending: has yet to confirm',
  'agreement.agreePlain': '{how, select, adRef {Agree ad ref} other {Agree}} – {place}',
  'agreement.agreeOnConditions':
    '{how, select, adRef {Agree ad ref, on conditions} other {Agree, on conditions}} – {place}'
} as const
