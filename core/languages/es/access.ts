/** In Spanish: see `core/languages/en/access.ts`. */
import type { access as english } from '#core/languages/en/access.ts'
import type { Words } from '#core/languages/messages.ts'

export const access: Words<typeof english> = {
  'access.people': 'Personas e invitaciones',
  'access.asking': 'Preguntando quién participa …',
  'access.participant': 'Participante',
  'access.role': 'Función',
  'access.now': 'Ahora',
  'access.invite': 'Invitación',
  'access.withdrawn': 'acceso retirado',
  'access.here': '● aquí',
  'access.notHere': 'no está',
  'access.notUsedYet': 'invitación aún sin usar',
  'access.turnedAway':
    'El enlace usado se intentó en otro dispositivo, {when}. Si fue {name}, dé una invitación nueva; si no, otra persona tiene el enlace.',
  'access.newInvite': 'Nueva invitación',
  'access.inviteFor': 'Enlace de invitación para {name}',
  'access.pictureFor': 'El enlace de invitación para {name}, para la cámara de un teléfono',
  'access.copy': 'Copiar',
  'access.copied': 'Copiado',
  'access.withdraw': 'Retirar el acceso',
  'access.devices': '{count, plural, one {# dispositivo} other {# dispositivos}} …',
  'access.note':
    'Una invitación nueva sustituye a la anterior y deja entrar a un dispositivo; quien ya está dentro se queda. Retirar el acceso cierra todas las ventanas abiertas de ese participante.',
  'access.otherDevice': 'Abrir en otro dispositivo',
  'access.otherDeviceHow':
    'Apunte a esto con la cámara de un teléfono o una tableta, o abra el enlace en el otro equipo. Deja entrar a un dispositivo, como {name}, hasta {when}.',
  'access.picture': 'Un enlace para otro dispositivo, para la cámara de un teléfono',
  'access.link': 'Enlace para otro dispositivo',
  'access.another': 'Otro enlace',
  'access.making': 'Creando un enlace …',
  'access.signedIn': 'Dónde tiene la sesión abierta',
  'access.onlyThisComputer':
    'Esta conferencia está abierta solo en este equipo, así que otro dispositivo no puede llegar a ella. Alójela primero en la red.',
  'access.since': 'desde {when}',
  'access.connected': 'conectado',
  'access.notConnected': 'sin conexión',
  'access.thisDevice': 'esta ventana',
  'access.end': 'Terminar',
  'access.endSince': 'Terminar la sesión abierta desde {when}',
  'access.endNote':
    'Terminar una sesión excluye al instante a ese dispositivo; su invitación no lo deja entrar de nuevo.',
  'access.noDevice': 'sin sesión en ninguna parte'
}
