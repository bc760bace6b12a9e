/** In Spanish: see `core/languages/en/editor.ts`. */
import type { editor as english } from '#core/languages/en/editor.ts'
import type { Words } from '#core/languages/messages.ts'

export const editor: Words<typeof english> = {
  'editor.footnote': 'Nota al pie: {footnote}',
  'editor.theTextHasNot': 'El texto aún no ha llegado. Podrá editarse en cuanto esté aquí.',
  'editor.theTextCannotBe':
    'El texto no puede editarse con esta versión del programa, porque al editarlo se quitaría lo que no conoce. {forbidden} Use la última versión.',
  'editor.thisProposalHasNo':
    'Esta propuesta no tiene palabras que puedan editarse aquí. Descártela y empiece de nuevo.',
  'editor.thisProposalCannotBe':
    'Esta propuesta no puede editarse con esta versión del programa. {forbidden} Use la última versión.',
  'editor.numberedParagraph': 'Párrafo numerado',
  'editor.preambularParagraph': 'Párrafo del preámbulo',
  'editor.unnumberedParagraph': 'Párrafo sin número',
  'editor.placeAndDate': 'Lugar y fecha',
  'editor.deeperToLevel': 'Más profundo (hasta el nivel {level})',
  'editor.lessDeep': 'Menos profundo',
  'editor.openingWords': 'Palabras iniciales',
  'editor.footnote2': 'Nota al pie',
  'editor.referenceToAParagraph': 'Remisión a un párrafo',
  'editor.moveUp': 'Subir',
  'editor.moveDown': 'Bajar',
  'editor.undo': 'Deshacer',
  'editor.redo': 'Rehacer',
  'editor.wordsOfTheFootnote': 'Palabras de la nota. Escape vuelve al texto.',
  'editor.paragraphsToReferTo': 'Párrafos a los que remitir',
  'editor.referenceToItFollows': 'Remisión a {text}. Sigue al párrafo cuando este cambia de número.',
  'editor.someone': 'Alguien',
  'editor.heading': 'Encabezado {level}',
  'editor.subparagraph': 'Apartado',
  'editor.bullet': 'Viñeta',
  'editor.title': 'Título',
  'editor.subtitle': 'Subtítulo',
  'editor.bold': 'Negrita',
  'editor.italic': 'Cursiva'
}
