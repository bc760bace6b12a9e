/** In Spanish: see `core/languages/en/draft.ts`. */
import type { draft as english } from '#core/languages/en/draft.ts'
import type { Words } from '#core/languages/messages.ts'

export const draft: Words<typeof english> = {
  'draft.pastedSimplified': 'Pegado; no todo pudo conservarse como estaba',
  'draft.pastedAndMore': '{more, plural, one {Y un lugar más.} other {Y # lugares más.}}',
  'draft.outline': 'Índice',
  'draft.theConferenceCannotBe':
    'No se puede contactar con la conferencia y este dispositivo aún no tiene copia del texto. Aparecerá en cuanto haya conexión.',
  'draft.openingTheText': 'Abriendo el texto …',
  'draft.theCurrentParagraph': 'El párrafo actual',
  'draft.nothingIsOpenNo': 'No hay nada abierto: ninguna propuesta espera decisión.',
  'draft.itCannotBeAccepted': 'No se puede aceptar tal como está',
  'draft.itCollidesWithThe': 'Choca con el texto actual',
  'draft.theParagraphHasChanged':
    'El párrafo ha cambiado desde que {name} presentó esto. Elija qué palabras entran donde chocan y acéptelo en su forma enmendada.',
  'draft.notRetained': 'No retenido',
  'draft.agreeAdRef': 'Convenir ad ref',
  'draft.takenBack': 'Deshecho: {words}',
  'draft.whatThisCountersIs': 'Aquello a lo que responde está decidido',
  'draft.proposeAnAmendmentTo': 'Proponga una enmienda al párrafo o presente sus palabras como propuesta propia.',
  'draft.yourSupportIsOn': 'Su apoyo está presentado.',
  'draft.youAreACo': 'Ahora es copatrocinador.',
  'draft.theSubParagraphStands': 'El apartado está en otro nivel desde que esto se presentó.',
  'draft.theParagraphWasReplaced':
    'El párrafo fue sustituido por {by}. Estas palabras se conservan; vuelven si aquello se reabre.',
  'draft.theParagraphWasMerged': 'El párrafo se fusionó con otro ({name}). Estas palabras se conservan.',
  'draft.theParagraphWasDeleted': 'El párrafo se suprimió ({name}). Estas palabras se conservan.',
  'draft.whatItCounters': 'Aquello a lo que responde',
  'draft.notCarriedOut': 'No se llevó a cabo: {words}',
  'draft.notCarriedOut2': 'No se llevó a cabo',
  'draft.counteredIsDecided':
    '{what} está decidido, así que esto no puede ocupar su lugar. Su patrocinador puede convertirlo en una enmienda al párrafo; no se pierde ninguna palabra.',
  'draft.acceptedInItsStead': 'En su lugar se aceptó {by}.',
  'draft.isDecided': '{what} está decidido',
  'draft.levelChanged': 'su nivel ha cambiado desde entonces',
  'draft.acceptMerged': 'Aceptar, fusionado',
  'draft.inBrackets': '{rivals, plural, one {La enmienda} other {# formulaciones rivales}} entre corchetes'
}
