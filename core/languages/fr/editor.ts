/** In French: see `core/languages/en/editor.ts`. */
import type { editor as english } from '#core/languages/en/editor.ts'
import type { Words } from '#core/languages/messages.ts'

export const editor: Words<typeof english> = {
  'editor.footnote': 'Note de bas de page : {footnote}',
  'editor.theTextHasNot': 'Le texte n’est pas encore arrivé. Il pourra être modifié dès qu’il sera là.',
  'editor.theTextCannotBe':
    'Le texte ne peut être modifié avec cette version du programme, car la modification ôterait ce qu’elle ne connaît pas. {forbidden} Employez la dernière version.',
  'editor.thisProposalHasNo': 'Cette proposition n’a pas de mots modifiables ici. Jetez-la et recommencez.',
  'editor.thisProposalCannotBe':
    'Cette proposition ne peut être modifiée avec cette version du programme. {forbidden} Employez la dernière version.',
  'editor.numberedParagraph': 'Paragraphe numéroté',
  'editor.preambularParagraph': 'Alinéa du préambule',
  'editor.unnumberedParagraph': 'Paragraphe sans numéro',
  'editor.placeAndDate': 'Lieu et date',
  'editor.deeperToLevel': 'Plus profond (jusqu’au niveau {level})',
  'editor.lessDeep': 'Moins profond',
  'editor.openingWords': 'Mots d’introduction',
  'editor.footnote2': 'Note de bas de page',
  'editor.referenceToAParagraph': 'Renvoi à un paragraphe',
  'editor.moveUp': 'Monter',
  'editor.moveDown': 'Descendre',
  'editor.undo': 'Annuler',
  'editor.redo': 'Rétablir',
  'editor.wordsOfTheFootnote': 'Texte de la note. Échap ramène au texte.',
  'editor.paragraphsToReferTo': 'Paragraphes auxquels renvoyer',
  'editor.referenceToItFollows': 'Renvoi à {text}. Il suit le paragraphe quand celui-ci est renuméroté.',
  'editor.someone': 'Quelqu’un',
  'editor.heading': 'Intertitre {level}',
  'editor.subparagraph': 'Alinéa',
  'editor.bullet': 'Puce',
  'editor.title': 'Titre',
  'editor.subtitle': 'Sous-titre',
  'editor.bold': 'Gras',
  'editor.italic': 'Italique'
}
