/** In French: see `core/languages/en/silence.ts`. */
import type { silence as english } from '#core/languages/en/silence.ts'
import type { Words } from '#core/languages/messages.ts'

export const silence: Words<typeof english> = {
  'silence.theSilenceIsBroken': 'Le silence est rompu sur un paragraphe.',
  'silence.theSilenceIsBroken2': 'Le silence est rompu sur ces paragraphes.',
  'silence.breakTheSilence': 'Rompre le silence',
  'silence.reasonForTheRecord': 'Motif, pour le registre',
  'silence.askedForInstead': 'Demandé à la place',
  'silence.nothingYetItIs': 'Rien encore : il est de nouveau ouvert',
  'silence.otherWordsFor': 'D’autres mots pour {paragraphName}',
  'silence.otherOpenAgainAt':
    '{chosen, plural, one {Le paragraphe est de nouveau ouvert} other {Ces paragraphes sont de nouveau ouverts}} aussitôt, pour tous ; tous les autres restent sous silence. D’autres mots sont déposés comme une proposition.',
  'silence.breakTheSilenceOn': 'Rompre le silence sur {namesOf}',
  'silence.untilInYourLocal': 'Jusqu’à, à votre heure locale',
  'silence.day': 'Jour',
  'silence.time': 'Heure',
  'silence.chooseADayAnd': 'Choisissez un jour et une heure.',
  'silence.callOffTheSilence': 'Lever la procédure de silence',
  'silence.closeTheSilence': 'Clore le silence',
  'silence.nothingIsAgreedBy':
    'Rien n’en est convenu : {left, plural, one {le paragraphe sous silence est ce qu’il était} other {les # paragraphes sous silence sont ce qu’ils étaient}}, et les propositions sont de nouveau reçues. Ce qui a été rompu reste ouvert.',
  'silence.forTheRecord': 'Pour le registre : {summary}',
  'silence.callItOff': 'La lever',
  'silence.closeIt': 'Le clore',
  'silence.extendTheSilenceUntil': 'Prolonger le silence jusqu’au {deadlineWords}',
  'silence.extendTheSilence': 'Prolonger le silence',
  'silence.itRunsUntilWhat': 'Il court jusqu’au {deadlineWords}. Ce qui a été rompu reste ouvert.',
  'silence.extend': 'Prolonger',
  'silence.putTheTextUnder': 'Mettre le texte sous silence',
  'silence.asWrittenNothingAbout':
    '{count, plural, one {Un paragraphe reste tel qu’il est écrit : rien n’y est proposé ni décidé jusqu’au {deadline}.} other {# paragraphes restent tels qu’ils sont écrits : rien n’y est proposé ni décidé jusqu’au {deadline}.}} D’ici là toute délégation peut rompre le silence, et ce qu’elle nomme est de nouveau ouvert. Ce à quoi personne n’a objecté est convenu ad ref à la clôture du silence.',
  'silence.putUnderSilence': 'Mettre sous silence',
  'silence.silence': 'Silence',
  'silence.theSilence': 'Le silence',
  'silence.breakTheSilence2': 'Rompre le silence …',
  'silence.close': 'Clore …',
  'silence.closeTheSilence2': 'Clore le silence …',
  'silence.extend2': 'Prolonger …',
  'silence.extendTheSilence2': 'Prolonger le silence …',
  'silence.callOff': 'Lever …',
  'silence.callOffTheSilence2': 'Lever la procédure de silence …',
  'silence.lessThanAMinute': 'dans moins d’une minute',
  'silence.paragraphsOf': '{paragraphs, plural, one {Un paragraphe} other {# paragraphes}} de {revision}',
  'silence.isOver': '{deadline}, qui est passé',
  'silence.underSilenceEnded':
    '{matter} {count, plural, one {est} other {sont}} sous silence ; le délai d’objection a expiré le {deadline}',
  'silence.underSilenceUntil': '{matter} {count, plural, one {est} other {sont}} sous silence jusqu’au {deadline}',
  'silence.brokenOn': 'rompu sur',
  'silence.whoObjects': 'Qui objecte',
  'silence.paragraphs': '{count, plural, one {un paragraphe} other {# paragraphes}}',
  'silence.putUntil': 'Mettre {what} sous silence jusqu’au {deadline}',
  'silence.whatIsUnder': 'Ce qui est sous silence',
  'silence.allNotAgreed': '{revision} : tout ce qui n’est pas définitivement convenu'
}
