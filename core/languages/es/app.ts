/** In Spanish: see `core/languages/en/app.ts`. */
import type { app as english } from '#core/languages/en/app.ts'
import type { Words } from '#core/languages/messages.ts'

export const app: Words<typeof english> = {
  'app.profile.declaration': 'Declaración',
  'app.profile.highlights': 'Aspectos destacados',
  'app.profile.communique': 'Comunicado',
  'app.profile.resolution': 'Resolución',
  'app.noDrafts': 'La secretaría aún no ha abierto ningún proyecto. Aparecerá aquí cuando vuelva.',
  'app.youAre': 'Está aquí como {name}, {role}.',
  'app.signOut': 'Cerrar la sesión',
  'app.signingOut': 'Cerrando la sesión …',
  'app.left.forgotten': 'No se guarda nada de la conferencia en este dispositivo.',
  'app.left.inUse':
    'Otra ventana tiene todavía la copia del texto en este dispositivo: cierre todas las ventanas de la conferencia y la copia se borrará.',
  'app.left.unreached':
    'No se pudo contactar con la conferencia, así que su sesión no ha terminado allí: pida a la secretaría que la cierre.',
  'app.left.back':
    'Para volver, cree un enlace donde aún tenga la sesión abierta o pida una invitación nueva a la secretaría.',
  'toasts.messages': 'Mensajes',
  'toasts.copyTheWords': 'Copiar las palabras',
  'toasts.closeThisMessage': 'Cerrar este mensaje',
  'session.theConferenceCannotBe':
    'No se puede contactar con la conferencia desde aquí. Compruebe la red; no se ha perdido nada y puede intentarlo de nuevo.',
  'session.theConferenceAnsweredWith':
    'La conferencia respondió con un error ({status}). No se cambió nada; inténtelo de nuevo en un momento.',
  'sync.theRelayDidNot': 'El servidor no aceptó estas palabras: ahora no puede escribir aquí.',
  'app.inviteRefused.title': 'Esta invitación no abre la conferencia',
  'app.inviteRefused.words': 'Puede haber sido sustituida o retirada. Pida otra a la secretaría.',
  'app.signedOut.title': 'Su sesión ha terminado',
  'app.signedOut.words':
    'Su acceso fue retirado o ha caducado. Cree un enlace para este dispositivo donde aún tenga la sesión abierta («Abrir en otro dispositivo» en el menú) o pida una invitación nueva a la secretaría.',
  'app.unreachable.title': 'No se puede contactar con la conferencia',
  'app.unreachable.words':
    'Este equipo no llega ahora a la conferencia. Compruebe la red o pregunte a la secretaría si la conferencia está en marcha.',
  'app.update.title': 'Esta ventana es más antigua que la conferencia',
  'app.update.words':
    'La conferencia usa una forma del texto más nueva que la que conoce este programa. Recargue la ventana; si no basta, instale la última versión.',
  'app.closed.title': 'La conferencia cerró este proyecto',
  'app.closed.words':
    'La conexión se cortó y no volverá por sí sola. Inténtelo de nuevo; si se repite, avise a la secretaría.',
  'app.left.title': 'Ha cerrado la sesión',
  'app.left.words':
    'Para volver, cree un enlace donde aún tenga la sesión abierta o pida una invitación nueva a la secretaría.',
  'app.tryAgain': 'Intentar de nuevo'
}
