/** In Russian: see `core/languages/en/menu.ts`. */
import type { menu as english } from '#core/languages/en/menu.ts'
import type { Words } from '#core/languages/messages.ts'

export const menu: Words<typeof english> = {
  'menu.file': 'Файл',
  'menu.edit': 'Правка',
  'menu.view': 'Вид',
  'menu.window': 'Окно',
  'menu.openAgain': 'Открыть снова',
  'menu.openAs': 'Открыть как',
  'menu.group.Go': 'Перейти',
  'menu.group.Decide': 'Решить',
  'menu.group.Propose': 'Предложить',
  'menu.group.Secretariat': 'Секретариат',
  'menu.group.Window': 'Страница',
  'menu.start': 'Новая, образец или присоединиться …',
  'menu.open': 'Открыть …',
  'menu.duplicate': 'Создать копию …',
  'menu.host': 'Провести в этой сети …',
  'menu.print': 'Печать …',
  'menu.save-pdf': 'Сохранить как PDF …',
  'menu.close-conference': 'Закрыть конференцию',
  'menu.updates': 'Искать новые версии',
  'menu.new-window': 'Ещё одно окно'
}
