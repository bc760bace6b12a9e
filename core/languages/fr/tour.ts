/** In French: see `core/languages/en/tour.ts`. */
import type { tour as english } from '#core/languages/en/tour.ts'
import type { Words } from '#core/languages/messages.ts'

export const tour: Words<typeof english> = {
  'tour.name': 'Visite',
  'tour.take': 'Faire la visite',
  'tour.place': 'Étape {step} sur {steps}',
  'tour.announced': 'Visite, étape {step} sur {steps}. {heading}. {words}',
  'tour.next': 'Étape suivante',
  'tour.finish': 'Terminer',
  'tour.skip': 'Passer la visite',
  'tour.over': 'C’était la visite. « Faire la visite » sous ? la ramène.',
  'tour.propose.heading': 'Proposer en tapant',
  'tour.propose.words':
    'Cliquez dans les mots d’un paragraphe, là où doit être le changement, et tapez. Au clavier : / et son numéro, puis E. Seule votre délégation le voit pour l’instant.',
  'tour.table.heading': 'Déposer',
  'tour.table.words':
    'Appuyez sur Déposer, ou Ctrl et Entrée. C’est maintenant déposé, au nom de votre délégation, pour tous.',
  'tour.yours.heading': 'Cela reste à vous',
  'tour.yours.words':
    'Jusqu’à la décision, vous pouvez reformuler avec R (Réviser) ou reprendre avec W (Retirer). Les deux restent au registre.',
  'tour.arrive.heading': 'Une proposition arrive',
  'tour.arrive.words':
    'Ouvrez le lien d’une délégation dans une autre fenêtre et déposez quelque chose. Ou notez-la vous-même : choisissez un paragraphe, appuyez sur C, dites qui a parlé, tapez et déposez.',
  'tour.step.heading': 'Aller à ce qui est ouvert',
  'tour.step.words': 'Appuyez sur J pour la question ouverte suivante et sur K pour la précédente. La page vous suit.',
  'tour.decide.heading': 'Décider d’une touche',
  'tour.decide.words':
    'A accepte, E accepte comme vous le formulez, N ne retient pas, P met de côté. Les boutons disent la même chose.',
  'tour.undo.heading': 'Vous avez cinq secondes',
  'tour.undo.words': 'La salle voit la décision quand la ligne est écoulée. D’ici là, U la reprend.',
  'tour.pen.heading': 'Écrire dans le texte',
  'tour.pen.words':
    'Vous tenez la plume. Appuyez sur T, ou « Modifier le texte », et l’on peut écrire dans la page même. Appuyez de nouveau pour cesser.',
  'tour.capture.heading': 'Noter ce qui est dit',
  'tour.capture.words':
    'Choisissez un paragraphe, appuyez sur C et dites qui a parlé. Ou appuyez sur : et tapez une ligne telle que « KAZ: delete "joint" in 3 ».',
  'tour.floor.heading': 'Le déposer',
  'tour.floor.words': 'Tapez le changement et déposez-le avec Ctrl et Entrée. Il figure au nom de qui a parlé.',
  'tour.issue.heading': 'Publier une révision',
  'tour.issue.words':
    'Menu, puis « Publier une révision ». Cela fixe les numéros et donne un nom au texte. Laissez le dialogue si vous ne faites que regarder.',
  'tour.follow.heading': 'Suivre le texte',
  'tour.follow.words':
    'Appuyez sur J pour la question ouverte suivante, ou sur / pour trouver un numéro ou des mots. Le plan mène à chaque paragraphe.',
  'tour.view.heading': 'Avec et sans propositions',
  'tour.view.words': 'V passe du texte compilé, avec tout ce qui est proposé, au texte net.',
  'tour.stand.heading': 'Voir où nous en sommes',
  'tour.stand.words':
    'Appuyez sur Z : ce qui est convenu, ce qui est ouvert, qui maintient quoi, ce qui a changé. Échap ramène.',
  'tour.export.heading': 'L’emporter',
  'tour.export.words': 'Menu, sous Exporter : Word, PDF, HTML et plus ; net, compilé ou avec modifications suivies.',
  'tour.help.heading': 'Tout le reste',
  'tour.help.words': 'Appuyez sur ? pour toutes les touches et pour une page sur chaque tâche.'
}
