/** In French: see `core/languages/en/agreement.ts`. */
import type { agreement as english } from '#core/languages/en/agreement.ts'
import type { Words } from '#core/languages/messages.ts'

export const agreement: Words<typeof english> = {
  'agreement.agree2': 'Convenir : {paragraphName}',
  'agreement.agreedHow': 'Convenu comment',
  'agreement.adRefClosedSubject': 'Ad ref : clos, sous réserve de confirmation',
  'agreement.agreed': 'Convenu',
  'agreement.nothingIsAgreedUntil': 'Rien n’est convenu tant que tout n’est pas convenu : ceci est convenu ad ref.',
  'agreement.except': 'Sauf',
  'agreement.itsPlaceInThe': 'sa place dans le texte reste à décider',
  'agreement.theBracketThatStands': 'le crochet qui s’y trouve',
  'agreement.theBracketsThatStand': 'les {standing} crochets qui s’y trouvent',
  'agreement.agreeAdRef': 'Convenir ad ref',
  'agreement.agree3': 'Convenir',
  'agreement.confirmTheAgreement': 'Confirmer l’accord',
  'agreement.confirms': '{name} confirme',
  'agreement.makeAPackage': 'Former un ensemble …',
  'agreement.packageWith': '<strong>Ensemble</strong> avec {others} · {state}',
  'agreement.thePackage': 'L’ensemble',
  'agreement.settleAdRef': 'Régler ad ref',
  'agreement.settle': 'Régler',
  'agreement.dissolveThePackageWith': 'Dissoudre l’ensemble avec {others}',
  'agreement.dissolve': 'Dissoudre',
  'agreement.findADelegation': '{legend} : trouver une délégation',
  'agreement.findADelegationOr': 'Trouver une délégation ou un groupe',
  'agreement.nobodyHereIsCalled': 'Personne ici ne s’appelle « {sought} ».',
  'agreement.makeAPackage2': 'Former un ensemble – {chosen}',
  'agreement.makeAPackage3': 'Former un ensemble',
  'agreement.op8Op11': 'OP8, OP11',
  'agreement.conditionInWords': 'Condition, en toutes lettres',
  'agreement.xAgreesOp8If': 'X accepte OP8 si OP11 garde « volontaire »',
  'agreement.theParagraphsOfA':
    'Les paragraphes d’un ensemble sont réglés par une seule décision. Qui en rouvre un est averti des autres.',
  'agreement.makeThePackage':
    '{count, plural, =0 {Former l’ensemble} one {Former l’ensemble} other {Former l’ensemble de #}}',
  'agreement.goneParagraphs': 'des paragraphes qui n’existent plus',
  'agreement.settlePackage': 'Régler ensemble – {labels}',
  'agreement.settlePackageAdRef': 'Régler ensemble ad ref – {labels}',
  'agreement.hasConfirmed': '{name} a confirmé.',
  'agreement.pending': 'En attente : doit encore confirmer',
  'agreement.agreePlain': '{how, select, adRef {Convenir ad ref} other {Convenir}} – {place}',
  'agreement.agreeOnConditions':
    '{how, select, adRef {Convenir ad ref, sous conditions} other {Convenir, sous conditions}} – {place}'
}
