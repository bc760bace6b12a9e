/** In French: see `core/languages/en/menu.ts`. */
import type { menu as english } from '#core/languages/en/menu.ts'
import type { Words } from '#core/languages/messages.ts'

export const menu: Words<typeof english> = {
  'menu.file': 'Fichier',
  'menu.edit': 'Édition',
  'menu.view': 'Affichage',
  'menu.window': 'Fenêtre',
  'menu.openAgain': 'Rouvrir',
  'menu.openAs': 'Ouvrir en tant que',
  'menu.group.Go': 'Aller',
  'menu.group.Decide': 'Décider',
  'menu.group.Propose': 'Proposer',
  'menu.group.Secretariat': 'Secrétariat',
  'menu.group.Window': 'Page',
  'menu.start': 'Nouvelle conférence, exemple ou accès …',
  'menu.open': 'Ouvrir …',
  'menu.duplicate': 'Dupliquer …',
  'menu.host': 'Héberger sur ce réseau …',
  'menu.print': 'Imprimer …',
  'menu.save-pdf': 'Enregistrer en PDF …',
  'menu.close-conference': 'Fermer la conférence',
  'menu.updates': 'Chercher une version plus récente',
  'menu.new-window': 'Autre fenêtre'
}
