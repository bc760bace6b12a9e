/** In French: see `core/languages/en/access.ts`. */
import type { access as english } from '#core/languages/en/access.ts'
import type { Words } from '#core/languages/messages.ts'

export const access: Words<typeof english> = {
  'access.people': 'Personnes et invitations',
  'access.asking': 'Demande de la liste des participants …',
  'access.participant': 'Participant',
  'access.role': 'Rôle',
  'access.now': 'Maintenant',
  'access.invite': 'Invitation',
  'access.withdrawn': 'accès retiré',
  'access.here': '● ici',
  'access.notHere': 'pas ici',
  'access.notUsedYet': 'invitation pas encore utilisée',
  'access.turnedAway':
    'Le lien utilisé a été essayé sur un autre appareil, {when}. Si c’était {name}, donnez une nouvelle invitation ; sinon, quelqu’un d’autre a le lien.',
  'access.newInvite': 'Nouvelle invitation',
  'access.inviteFor': 'Lien d’invitation pour {name}',
  'access.pictureFor': 'Le lien d’invitation pour {name}, pour l’appareil photo d’un téléphone',
  'access.copy': 'Copier',
  'access.copied': 'Copié',
  'access.withdraw': 'Retirer l’accès',
  'access.devices': '{count, plural, one {# appareil} other {# appareils}} …',
  'access.note':
    'Une nouvelle invitation remplace la précédente et laisse entrer un appareil ; qui est déjà là y reste. Retirer l’accès ferme toutes les fenêtres ouvertes de ce participant.',
  'access.otherDevice': 'Ouvrir sur un autre appareil',
  'access.otherDeviceHow':
    'Visez ceci avec l’appareil photo d’un téléphone ou d’une tablette, ou ouvrez le lien sur l’autre ordinateur. Il laisse entrer un appareil, en tant que {name}, jusqu’à {when}.',
  'access.picture': 'Un lien pour un autre appareil, pour l’appareil photo d’un téléphone',
  'access.link': 'Lien pour un autre appareil',
  'access.another': 'Un autre lien',
  'access.making': 'Création du lien …',
  'access.signedIn': 'Où vous êtes connecté',
  'access.onlyThisComputer':
    'Cette conférence n’est ouverte que sur cet ordinateur, un autre appareil ne peut donc l’atteindre. Hébergez-la d’abord sur le réseau.',
  'access.since': 'depuis {when}',
  'access.connected': 'connecté',
  'access.notConnected': 'non connecté',
  'access.thisDevice': 'cette fenêtre',
  'access.end': 'Mettre fin',
  'access.endSince': 'Mettre fin à la session ouverte depuis {when}',
  'access.endNote': 'Mettre fin à une session exclut aussitôt cet appareil ; son invitation ne le laisse pas rentrer.',
  'access.noDevice': 'connecté nulle part'
}
