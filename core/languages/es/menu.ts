/** In Spanish: see `core/languages/en/menu.ts`. */
import type { menu as english } from '#core/languages/en/menu.ts'
import type { Words } from '#core/languages/messages.ts'

export const menu: Words<typeof english> = {
  'menu.file': 'Archivo',
  'menu.edit': 'Edición',
  'menu.view': 'Ver',
  'menu.window': 'Ventana',
  'menu.openAgain': 'Abrir de nuevo',
  'menu.openAs': 'Abrir como',
  'menu.group.Go': 'Ir',
  'menu.group.Decide': 'Decidir',
  'menu.group.Propose': 'Proponer',
  'menu.group.Secretariat': 'Secretaría',
  'menu.group.Window': 'Página',
  'menu.start': 'Nueva, ejemplo o unirse …',
  'menu.open': 'Abrir …',
  'menu.duplicate': 'Duplicar …',
  'menu.host': 'Alojar en esta red …',
  'menu.print': 'Imprimir …',
  'menu.save-pdf': 'Guardar como PDF …',
  'menu.close-conference': 'Cerrar la conferencia',
  'menu.updates': 'Buscar versiones nuevas',
  'menu.new-window': 'Otra ventana'
}
