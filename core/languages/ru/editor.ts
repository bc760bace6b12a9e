/** In Russian: see `core/languages/en/editor.ts`. */
import type { editor as english } from '#core/languages/en/editor.ts'
import type { Words } from '#core/languages/messages.ts'

export const editor: Words<typeof english> = {
  'editor.footnote': 'Сноска: {footnote}',
  'editor.theTextHasNot': 'Текст ещё не пришёл. Его можно будет править, как только он будет здесь.',
  'editor.theTextCannotBe':
    'Этой версией программы текст править нельзя, потому что правка убрала бы то, чего она не знает. {forbidden} Используйте последнюю версию.',
  'editor.thisProposalHasNo':
    'В этом предложении нет слов, которые можно править здесь. Выбросьте его и начните снова.',
  'editor.thisProposalCannotBe':
    'Этой версией программы это предложение править нельзя. {forbidden} Используйте последнюю версию.',
  'editor.numberedParagraph': 'Нумерованный пункт',
  'editor.preambularParagraph': 'Пункт преамбулы',
  'editor.unnumberedParagraph': 'Пункт без номера',
  'editor.placeAndDate': 'Место и дата',
  'editor.deeperToLevel': 'Глубже (до уровня {level})',
  'editor.lessDeep': 'Менее глубоко',
  'editor.openingWords': 'Вводные слова',
  'editor.footnote2': 'Сноска',
  'editor.referenceToAParagraph': 'Ссылка на пункт',
  'editor.moveUp': 'Выше',
  'editor.moveDown': 'Ниже',
  'editor.undo': 'Отменить',
  'editor.redo': 'Повторить',
  'editor.wordsOfTheFootnote': 'Слова сноски. Esc возвращает к тексту.',
  'editor.paragraphsToReferTo': 'Пункты, на которые можно сослаться',
  'editor.referenceToItFollows': 'Ссылка на {text}. Она следует за пунктом при изменении нумерации.',
  'editor.someone': 'Кто-то',
  'editor.heading': 'Заголовок {level}',
  'editor.subparagraph': 'Подпункт',
  'editor.bullet': 'Маркер',
  'editor.title': 'Название',
  'editor.subtitle': 'Подзаголовок',
  'editor.bold': 'Полужирный',
  'editor.italic': 'Курсив'
}
