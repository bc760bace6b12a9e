/** In French: see `core/languages/en/app.ts`. */
import type { app as english } from '#core/languages/en/app.ts'
import type { Words } from '#core/languages/messages.ts'

export const app: Words<typeof english> = {
  'app.profile.declaration': 'Déclaration',
  'app.profile.highlights': 'Points saillants',
  'app.profile.communique': 'Communiqué',
  'app.profile.resolution': 'Résolution',
  'app.noDrafts': 'Le secrétariat n’a pas encore ouvert de projet. Il apparaîtra ici à votre retour.',
  'app.youAre': 'Vous êtes ici en tant que {name}, {role}.',
  'app.signOut': 'Quitter la session',
  'app.signingOut': 'Fermeture de la session …',
  'app.left.forgotten': 'Rien de la conférence n’est conservé sur cet appareil.',
  'app.left.inUse':
    'Une autre fenêtre tient encore la copie du texte sur cet appareil : fermez toutes les fenêtres de la conférence et la copie sera effacée.',
  'app.left.unreached':
    'La conférence n’a pas pu être jointe, votre session n’y est donc pas close : demandez au secrétariat d’y mettre fin.',
  'app.left.back':
    'Pour revenir, créez un lien là où vous êtes encore connecté ou demandez une nouvelle invitation au secrétariat.',
  'toasts.messages': 'Messages',
  'toasts.copyTheWords': 'Copier les mots',
  'toasts.closeThisMessage': 'Fermer ce message',
  'session.theConferenceCannotBe':
    'La conférence ne peut être jointe d’ici. Vérifiez le réseau ; rien n’est perdu et vous pouvez réessayer.',
  'session.theConferenceAnsweredWith':
    'La conférence a répondu par une erreur ({status}). Rien n’a été modifié ; réessayez dans un instant.',
  'sync.theRelayDidNot': 'Le relais n’a pas pris ces mots : vous ne pouvez pas écrire ici en ce moment.',
  'app.inviteRefused.title': 'Cette invitation n’ouvre pas la conférence',
  'app.inviteRefused.words': 'Elle a peut-être été remplacée ou retirée. Demandez-en une nouvelle au secrétariat.',
  'app.signedOut.title': 'Votre session a pris fin',
  'app.signedOut.words':
    'Votre accès a été retiré ou a expiré. Créez un lien pour cet appareil là où vous êtes encore connecté (« Ouvrir sur un autre appareil » dans le menu) ou demandez une nouvelle invitation au secrétariat.',
  'app.unreachable.title': 'La conférence ne peut être jointe',
  'app.unreachable.words':
    'Cet ordinateur n’atteint pas la conférence en ce moment. Vérifiez le réseau ou demandez au secrétariat si la conférence est en marche.',
  'app.update.title': 'Cette fenêtre est plus ancienne que la conférence',
  'app.update.words':
    'La conférence emploie une forme du texte plus récente que celle que connaît ce programme. Rechargez la fenêtre ; si cela ne suffit pas, installez la dernière version.',
  'app.closed.title': 'La conférence a fermé ce projet',
  'app.closed.words':
    'La connexion a été coupée et ne reviendra pas d’elle-même. Réessayez ; si cela se reproduit, dites-le au secrétariat.',
  'app.left.title': 'Vous avez quitté la session',
  'app.left.words':
    'Pour revenir, créez un lien là où vous êtes encore connecté ou demandez une nouvelle invitation au secrétariat.',
  'app.tryAgain': 'Réessayer'
}
