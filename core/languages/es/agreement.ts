/** In Spanish: see `core/languages/en/agreement.ts`. */
import type { agreement as english } from '#core/languages/en/agreement.ts'
import type { Words } from '#core/languages/messages.ts'

export const agreement: Words<typeof english> = {
  'agreement.agree2': 'Convenir: {paragraphName}',
  'agreement.agreedHow': 'Convenido cómo',
  'agreement.adRefClosedSubject': 'Ad ref: cerrado, sujeto a confirmación',
  'agreement.agreed': 'Convenido',
  'agreement.nothingIsAgreedUntil': 'Nada está convenido hasta que todo esté convenido: esto se conviene ad ref.',
  'agreement.except': 'Excepto',
  'agreement.itsPlaceInThe': 'su lugar en el texto está por decidir',
  'agreement.theBracketThatStands': 'el corchete que figura en él',
  'agreement.theBracketsThatStand': 'los {standing} corchetes que figuran en él',
  'agreement.agreeAdRef': 'Convenir ad ref',
  'agreement.agree3': 'Convenir',
  'agreement.confirmTheAgreement': 'Confirmar el acuerdo',
  'agreement.confirms': '{name} confirma',
  'agreement.makeAPackage': 'Formar un paquete …',
  'agreement.packageWith': '<strong>Paquete</strong> con {others} · {state}',
  'agreement.thePackage': 'El paquete',
  'agreement.settleAdRef': 'Resolver ad ref',
  'agreement.settle': 'Resolver',
  'agreement.dissolveThePackageWith': 'Disolver el paquete con {others}',
  'agreement.dissolve': 'Disolver',
  'agreement.findADelegation': '{legend}: buscar una delegación',
  'agreement.findADelegationOr': 'Buscar una delegación o un grupo',
  'agreement.nobodyHereIsCalled': 'Nadie aquí se llama «{sought}».',
  'agreement.makeAPackage2': 'Formar un paquete – {chosen}',
  'agreement.makeAPackage3': 'Formar un paquete',
  'agreement.op8Op11': 'OP8, OP11',
  'agreement.conditionInWords': 'Condición, en palabras',
  'agreement.xAgreesOp8If': 'X acepta OP8 si OP11 mantiene «voluntario»',
  'agreement.theParagraphsOfA':
    'Los párrafos de un paquete se resuelven en una sola decisión. A quien reabra uno se le advierte de los demás.',
  'agreement.makeThePackage':
    '{count, plural, =0 {Formar el paquete} one {Formar el paquete} other {Formar el paquete de #}}',
  'agreement.goneParagraphs': 'párrafos que ya no existen',
  'agreement.settlePackage': 'Resolver como paquete – {labels}',
  'agreement.settlePackageAdRef': 'Resolver como paquete ad ref – {labels}',
  'agreement.hasConfirmed': '{name} ha confirmado.',
  'agreement.pending': 'Pendiente: aún debe confirmar',
  'agreement.agreePlain': '{how, select, adRef {Convenir ad ref} other {Convenir}} – {place}',
  'agreement.agreeOnConditions':
    '{how, select, adRef {Convenir ad ref, con condiciones} other {Convenir, con condiciones}} – {place}'
}
