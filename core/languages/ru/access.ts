/** In Russian: see `core/languages/en/access.ts`. */
import type { access as english } from '#core/languages/en/access.ts'
import type { Words } from '#core/languages/messages.ts'

export const access: Words<typeof english> = {
  'access.people': 'Люди и приглашения',
  'access.asking': 'Запрос списка участников …',
  'access.participant': 'Участник',
  'access.role': 'Роль',
  'access.now': 'Сейчас',
  'access.invite': 'Приглашение',
  'access.withdrawn': 'доступ отозван',
  'access.here': '● здесь',
  'access.notHere': 'не здесь',
  'access.notUsedYet': 'приглашение ещё не использовано',
  'access.turnedAway':
    'Использованную ссылку пробовали открыть на другом устройстве, {when}. Если это был(а) {name}, дайте новое приглашение; если нет, ссылка есть у кого-то ещё.',
  'access.newInvite': 'Новое приглашение',
  'access.inviteFor': 'Ссылка-приглашение для: {name}',
  'access.pictureFor': 'Ссылка-приглашение для: {name}, для камеры телефона',
  'access.copy': 'Скопировать',
  'access.copied': 'Скопировано',
  'access.withdraw': 'Отозвать доступ',
  'access.devices': '{count, plural, one {# устройство} few {# устройства} many {# устройств} other {# устройства}} …',
  'access.note':
    'Новое приглашение заменяет прежнее и впускает одно устройство; кто вошёл, тот остаётся. Отзыв доступа закрывает все открытые окна этого участника.',
  'access.otherDevice': 'Открыть на другом устройстве',
  'access.otherDeviceHow':
    'Наведите на это камеру телефона или планшета или откройте ссылку на другом компьютере. Она впускает одно устройство, как {name}, до {when}.',
  'access.picture': 'Ссылка для другого устройства, для камеры телефона',
  'access.link': 'Ссылка для другого устройства',
  'access.another': 'Другая ссылка',
  'access.making': 'Создаётся ссылка …',
  'access.signedIn': 'Где вы вошли',
  'access.onlyThisComputer':
    'Эта конференция открыта только на этом компьютере, поэтому другое устройство не может к ней обратиться. Сначала проведите её в сети.',
  'access.since': 'с {when}',
  'access.connected': 'на связи',
  'access.notConnected': 'не на связи',
  'access.thisDevice': 'это окно',
  'access.end': 'Завершить',
  'access.endSince': 'Завершить сеанс, открытый {when}',
  'access.endNote': 'Завершение сеанса сразу закрывает доступ этому устройству; его приглашение больше его не впустит.',
  'access.noDevice': 'нигде не вошёл'
}
