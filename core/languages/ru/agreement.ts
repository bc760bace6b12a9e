/** In Russian: see `core/languages/en/agreement.ts`. */
import type { agreement as english } from '#core/languages/en/agreement.ts'
import type { Words } from '#core/languages/messages.ts'

export const agreement: Words<typeof english> = {
  'agreement.agree2': 'Согласовать: {paragraphName}',
  'agreement.agreedHow': 'Как согласовано',
  'agreement.adRefClosedSubject': 'Ad ref: закрыто, подлежит подтверждению',
  'agreement.agreed': 'Согласовано',
  'agreement.nothingIsAgreedUntil': 'Ничего не согласовано, пока не согласовано всё: это согласовано ad ref.',
  'agreement.except': 'Кроме',
  'agreement.itsPlaceInThe': 'его место в тексте ещё не определено',
  'agreement.theBracketThatStands': 'скобок, стоящих в нём',
  'agreement.theBracketsThatStand': '{standing} пар скобок, стоящих в нём',
  'agreement.agreeAdRef': 'Согласовать ad ref',
  'agreement.agree3': 'Согласовать',
  'agreement.confirmTheAgreement': 'Подтвердить согласие',
  'agreement.confirms': '{name} подтверждает',
  'agreement.makeAPackage': 'Составить пакет …',
  'agreement.packageWith': '<strong>Пакет</strong> с {others} · {state}',
  'agreement.thePackage': 'Пакет',
  'agreement.settleAdRef': 'Решить ad ref',
  'agreement.settle': 'Решить',
  'agreement.dissolveThePackageWith': 'Распустить пакет с {others}',
  'agreement.dissolve': 'Распустить',
  'agreement.findADelegation': '{legend}: найти делегацию',
  'agreement.findADelegationOr': 'Найти делегацию или группу',
  'agreement.nobodyHereIsCalled': 'Никого с именем «{sought}» здесь нет.',
  'agreement.makeAPackage2': 'Составить пакет – {chosen}',
  'agreement.makeAPackage3': 'Составить пакет',
  'agreement.op8Op11': 'OP8, OP11',
  'agreement.conditionInWords': 'Условие, словами',
  'agreement.xAgreesOp8If': 'X согласует OP8, если в OP11 останется «добровольный»',
  'agreement.theParagraphsOfA':
    'Пункты пакета решаются одним решением. Тому, кто возобновляет один из них, сообщают об остальных.',
  'agreement.makeThePackage':
    '{count, plural, =0 {Составить пакет} one {Составить пакет} few {Составить пакет из #} many {Составить пакет из #} other {Составить пакет из #}}',
  'agreement.goneParagraphs': 'пунктами, которых больше нет',
  'agreement.settlePackage': 'Решить пакетом – {labels}',
  'agreement.settlePackageAdRef': 'Решить пакетом ad ref – {labels}',
  'agreement.hasConfirmed': '{name}: подтверждено.',
  'agreement.pending': 'Ожидается: ещё не подтвердили',
  'agreement.agreePlain': '{how, select, adRef {Согласовать ad ref} other {Согласовать}} – {place}',
  'agreement.agreeOnConditions':
    '{how, select, adRef {Согласовать ad ref, на условиях} other {Согласовать, на условиях}} – {place}'
}
