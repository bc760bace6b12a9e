/** In Russian: see `core/languages/en/app.ts`. */
import type { app as english } from '#core/languages/en/app.ts'
import type { Words } from '#core/languages/messages.ts'

export const app: Words<typeof english> = {
  'app.profile.declaration': 'Декларация',
  'app.profile.highlights': 'Основные итоги',
  'app.profile.communique': 'Коммюнике',
  'app.profile.resolution': 'Резолюция',
  'app.noDrafts': 'Секретариат ещё не открыл проект. Он появится здесь, когда вы вернётесь.',
  'app.youAre': 'Вы здесь как {name}, {role}.',
  'app.signOut': 'Выйти',
  'app.signingOut': 'Выход …',
  'app.left.forgotten': 'На этом устройстве ничего от конференции не осталось.',
  'app.left.inUse':
    'Другое окно ещё держит копию текста на этом устройстве: закройте все окна конференции, и копия будет удалена.',
  'app.left.unreached':
    'Связаться с конференцией не удалось, поэтому ваш сеанс там не завершён: попросите секретариат завершить его.',
  'app.left.back': 'In this browser your invite link brings you back.',
  'toasts.messages': 'Сообщения',
  'toasts.copyTheWords': 'Скопировать слова',
  'toasts.closeThisMessage': 'Закрыть сообщение',
  'session.theConferenceCannotBe':
    'Связаться с конференцией отсюда не удаётся. Проверьте сеть; ничего не потеряно, можно попробовать ещё раз.',
  'session.theConferenceAnsweredWith':
    'Конференция ответила ошибкой ({status}). Ничего не изменено; попробуйте ещё раз через минуту.',
  'sync.theRelayDidNot': 'Сервер не принял эти слова: сейчас вы не можете писать здесь.',
  'app.inviteRefused.title': 'Это приглашение не открывает конференцию',
  'app.inviteRefused.words': 'Возможно, оно заменено или отозвано. Попросите у секретариата новое.',
  'app.signedOut.title': 'Ваш сеанс завершён',
  'app.signedOut.words':
    'Your access was withdrawn or has run out. Make a link for this device where you are still signed in (“Open on another device” in the menu), or ask the secretariat for a new invite.',
  'app.unreachable.title': 'Связаться с конференцией не удаётся',
  'app.unreachable.words':
    'Этот компьютер сейчас не видит конференцию. Проверьте сеть или спросите секретариат, идёт ли конференция.',
  'app.update.title': 'Это окно старше конференции',
  'app.update.words':
    'Конференция использует более новую форму текста, чем знает эта программа. Перезагрузите окно; если это не поможет, установите последнюю версию.',
  'app.closed.title': 'Конференция закрыла этот проект',
  'app.closed.words':
    'Соединение прервано и само не восстановится. Попробуйте ещё раз; если повторится, сообщите секретариату.',
  'app.left.title': 'Вы вышли',
  'app.left.words': 'In this browser your invite link brings you back.',
  'app.tryAgain': 'Ещё раз'
}
