/** In Spanish: see `core/languages/en/silence.ts`. */
import type { silence as english } from '#core/languages/en/silence.ts'
import type { Words } from '#core/languages/messages.ts'

export const silence: Words<typeof english> = {
  'silence.theSilenceIsBroken': 'El silencio está roto en un párrafo.',
  'silence.theSilenceIsBroken2': 'El silencio está roto en estos párrafos.',
  'silence.breakTheSilence': 'Romper el silencio',
  'silence.reasonForTheRecord': 'Motivo, para el registro',
  'silence.askedForInstead': 'Pedido en su lugar',
  'silence.nothingYetItIs': 'Nada todavía: está abierto de nuevo',
  'silence.otherWordsFor': 'Otras palabras para {paragraphName}',
  'silence.otherOpenAgainAt':
    '{chosen, plural, one {El párrafo queda abierto} other {Estos párrafos quedan abiertos}} de nuevo al instante, para todos; los demás siguen bajo silencio. Otras palabras se presentan como propuesta.',
  'silence.breakTheSilenceOn': 'Romper el silencio en {namesOf}',
  'silence.untilInYourLocal': 'Hasta, en su hora local',
  'silence.day': 'Día',
  'silence.time': 'Hora',
  'silence.chooseADayAnd': 'Elija un día y una hora.',
  'silence.callOffTheSilence': 'Dejar sin efecto el silencio',
  'silence.closeTheSilence': 'Cerrar el silencio',
  'silence.nothingIsAgreedBy':
    'Nada se conviene con ello: {left, plural, one {el párrafo bajo silencio es lo que era} other {los # párrafos bajo silencio son lo que eran}}, y se aceptan de nuevo propuestas. Lo que se rompió queda abierto.',
  'silence.forTheRecord': 'Para el registro: {summary}',
  'silence.callItOff': 'Dejarlo sin efecto',
  'silence.closeIt': 'Cerrarlo',
  'silence.extendTheSilenceUntil': 'Prorrogar el silencio hasta el {deadlineWords}',
  'silence.extendTheSilence': 'Prorrogar el silencio',
  'silence.itRunsUntilWhat': 'Corre hasta el {deadlineWords}. Lo que se rompió queda abierto.',
  'silence.extend': 'Prorrogar',
  'silence.putTheTextUnder': 'Poner el texto bajo silencio',
  'silence.asWrittenNothingAbout':
    '{count, plural, one {Un párrafo queda como está escrito: nada se propone ni decide sobre él hasta el {deadline}.} other {# párrafos quedan como están escritos: nada se propone ni decide sobre ellos hasta el {deadline}.}} Hasta entonces cualquier delegación puede romper el silencio, y lo que nombre queda abierto de nuevo. Aquello a lo que nadie objetó se conviene ad ref al cerrarse el silencio.',
  'silence.putUnderSilence': 'Poner bajo silencio',
  'silence.silence': 'Silencio',
  'silence.theSilence': 'El silencio',
  'silence.breakTheSilence2': 'Romper el silencio …',
  'silence.close': 'Cerrar …',
  'silence.closeTheSilence2': 'Cerrar el silencio …',
  'silence.extend2': 'Prorrogar …',
  'silence.extendTheSilence2': 'Prorrogar el silencio …',
  'silence.callOff': 'Dejar sin efecto …',
  'silence.callOffTheSilence2': 'Dejar sin efecto el silencio …',
  'silence.lessThanAMinute': 'en menos de un minuto',
  'silence.paragraphsOf': '{paragraphs, plural, one {Un párrafo} other {# párrafos}} de {revision}',
  'silence.isOver': '{deadline}, que ya pasó',
  'silence.underSilenceEnded':
    '{matter} {count, plural, one {está} other {están}} bajo silencio; el plazo para objetar terminó el {deadline}',
  'silence.underSilenceUntil': '{matter} {count, plural, one {está} other {están}} bajo silencio hasta el {deadline}',
  'silence.brokenOn': 'roto en',
  'silence.whoObjects': 'Quién objeta',
  'silence.paragraphs': '{count, plural, one {un párrafo} other {# párrafos}}',
  'silence.putUntil': 'Poner {what} bajo silencio hasta el {deadline}',
  'silence.whatIsUnder': 'Qué está bajo silencio',
  'silence.allNotAgreed': '{revision}: todo lo que no está definitivamente convenido'
}
