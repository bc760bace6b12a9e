/** In Russian: see `core/languages/en/silence.ts`. */
import type { silence as english } from '#core/languages/en/silence.ts'
import type { Words } from '#core/languages/messages.ts'

export const silence: Words<typeof english> = {
  'silence.theSilenceIsBroken': 'Молчание нарушено по одному пункту.',
  'silence.theSilenceIsBroken2': 'Молчание нарушено по этим пунктам.',
  'silence.breakTheSilence': 'Нарушить молчание',
  'silence.reasonForTheRecord': 'Причина, для протокола',
  'silence.askedForInstead': 'Что просят вместо этого',
  'silence.nothingYetItIs': 'Пока ничего: пункт снова открыт',
  'silence.otherWordsFor': 'Другие слова для: {paragraphName}',
  'silence.otherOpenAgainAt':
    '{chosen, plural, one {Пункт снова открыт} few {Эти пункты снова открыты} many {Эти пункты снова открыты} other {Эти пункты снова открыты}} сразу и для всех; все остальные остаются под процедурой молчания. Другие слова вносятся как предложение.',
  'silence.breakTheSilenceOn': 'Нарушить молчание по: {namesOf}',
  'silence.untilInYourLocal': 'До, по вашему местному времени',
  'silence.day': 'День',
  'silence.time': 'Время',
  'silence.chooseADayAnd': 'Выберите день и время.',
  'silence.callOffTheSilence': 'Отменить процедуру молчания',
  'silence.closeTheSilence': 'Закрыть процедуру молчания',
  'silence.nothingIsAgreedBy':
    'Этим ничего не согласуется: {left, plural, one {# пункт под процедурой молчания остаётся прежним} few {# пункта под процедурой молчания остаются прежними} many {# пунктов под процедурой молчания остаются прежними} other {# пункта под процедурой молчания остаются прежними}}, и предложения снова принимаются. Где молчание нарушено, там вопрос открыт.',
  'silence.forTheRecord': 'Для протокола: {summary}',
  'silence.callItOff': 'Отменить её',
  'silence.closeIt': 'Закрыть её',
  'silence.extendTheSilenceUntil': 'Продлить процедуру молчания до {deadlineWords}',
  'silence.extendTheSilence': 'Продлить процедуру молчания',
  'silence.itRunsUntilWhat': 'Она идёт до {deadlineWords}. Где молчание нарушено, там вопрос открыт.',
  'silence.extend': 'Продлить',
  'silence.putTheTextUnder': 'Поставить текст под процедуру молчания',
  'silence.asWrittenNothingAbout':
    '{count, plural, one {# пункт стоит как написан: до {deadline} по нему ничего не предлагается и не решается.} few {# пункта стоят как написаны: до {deadline} по ним ничего не предлагается и не решается.} many {# пунктов стоят как написаны: до {deadline} по ним ничего не предлагается и не решается.} other {# пункта стоят как написаны: до {deadline} по ним ничего не предлагается и не решается.}} До тех пор любая делегация может нарушить молчание, и названное ею снова открыто. То, против чего никто не возразил, согласуется ad ref при закрытии процедуры.',
  'silence.putUnderSilence': 'Поставить под процедуру молчания',
  'silence.silence': 'Процедура молчания',
  'silence.theSilence': 'Процедура молчания',
  'silence.breakTheSilence2': 'Нарушить молчание …',
  'silence.close': 'Закрыть …',
  'silence.closeTheSilence2': 'Закрыть процедуру молчания …',
  'silence.extend2': 'Продлить …',
  'silence.extendTheSilence2': 'Продлить процедуру молчания …',
  'silence.callOff': 'Отменить …',
  'silence.callOffTheSilence2': 'Отменить процедуру молчания …',
  'silence.lessThanAMinute': 'менее чем через минуту',
  'silence.paragraphsOf':
    '{paragraphs, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}} {revision}',
  'silence.isOver': '{deadline}, этот срок уже прошёл',
  'silence.underSilenceEnded':
    '{matter}: под процедурой молчания{count, plural, one {} few {} many {} other {}}; срок для возражений истёк {deadline}',
  'silence.underSilenceUntil':
    '{matter}: под процедурой молчания{count, plural, one {} few {} many {} other {}} до {deadline}',
  'silence.brokenOn': 'нарушено по',
  'silence.whoObjects': 'Кто возражает',
  'silence.paragraphs': '{count, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}}',
  'silence.putUntil': 'Поставить {what} под процедуру молчания до {deadline}',
  'silence.whatIsUnder': 'Что ставится под процедуру молчания',
  'silence.allNotAgreed': '{revision}: всё, что не согласовано окончательно'
}
