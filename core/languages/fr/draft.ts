/** In French: see `core/languages/en/draft.ts`. */
import type { draft as english } from '#core/languages/en/draft.ts'
import type { Words } from '#core/languages/messages.ts'

export const draft: Words<typeof english> = {
  'draft.pastedSimplified': 'Collé ; tout n’a pas pu rester tel quel',
  'draft.pastedAndMore': '{more, plural, one {Et un autre endroit.} other {Et # autres endroits.}}',
  'draft.outline': 'Plan',
  'draft.theConferenceCannotBe':
    'La conférence ne peut être jointe et cet appareil n’a pas encore de copie du texte. Il apparaîtra dès qu’il y aura une connexion.',
  'draft.openingTheText': 'Ouverture du texte …',
  'draft.theCurrentParagraph': 'Le paragraphe actuel',
  'draft.nothingIsOpenNo': 'Rien n’est ouvert : aucune proposition n’attend de décision.',
  'draft.itCannotBeAccepted': 'Elle ne peut être acceptée telle quelle',
  'draft.itCollidesWithThe': 'Elle se heurte au texte actuel',
  'draft.theParagraphHasChanged':
    'Le paragraphe a changé depuis que {name} a déposé ceci. Choisissez les mots à garder là où ils se heurtent, et acceptez tel que modifié.',
  'draft.notRetained': 'Non retenu',
  'draft.agreeAdRef': 'Convenir ad ref',
  'draft.takenBack': 'Repris : {words}',
  'draft.whatThisCountersIs': 'Ce à quoi ceci répond est décidé',
  'draft.proposeAnAmendmentTo':
    'Proposez un amendement au paragraphe ou déposez vos mots comme une proposition distincte.',
  'draft.yourSupportIsOn': 'Votre soutien est déposé.',
  'draft.youAreACo': 'Vous êtes à présent coauteur.',
  'draft.theSubParagraphStands': 'L’alinéa est à un autre niveau depuis le dépôt.',
  'draft.theParagraphWasReplaced':
    'Le paragraphe a été remplacé par {by}. Ces mots sont conservés ; ils reviennent si cela est rouvert.',
  'draft.theParagraphWasMerged': 'Le paragraphe a été fusionné avec un autre ({name}). Ces mots sont conservés.',
  'draft.theParagraphWasDeleted': 'Le paragraphe a été supprimé ({name}). Ces mots sont conservés.',
  'draft.whatItCounters': 'Ce à quoi elle répond',
  'draft.notCarriedOut': 'Non exécuté : {words}',
  'draft.notCarriedOut2': 'Non exécuté',
  'draft.counteredIsDecided':
    '{what} est décidé, ceci ne peut donc en prendre la place. Son auteur peut en faire un amendement au paragraphe ; aucun mot n’est perdu.',
  'draft.acceptedInItsStead': '{by} a été accepté à sa place.',
  'draft.isDecided': '{what} est décidé',
  'draft.levelChanged': 'son niveau a changé depuis',
  'draft.acceptMerged': 'Accepter, fusionné',
  'draft.inBrackets': '{rivals, plural, one {L’amendement} other {# formulations rivales}} entre crochets'
}
