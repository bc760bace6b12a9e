/** In Russian: see `core/languages/en/draft.ts`. */
import type { draft as english } from '#core/languages/en/draft.ts'
import type { Words } from '#core/languages/messages.ts'

export const draft: Words<typeof english> = {
  'draft.pastedSimplified': 'Вставлено; не всё удалось сохранить как было',
  'draft.pastedAndMore':
    '{more, plural, one {И ещё # место.} few {И ещё # места.} many {И ещё # мест.} other {И ещё # места.}}',
  'draft.outline': 'Содержание',
  'draft.theConferenceCannotBe':
    'Связаться с конференцией не удаётся, а на этом устройстве ещё нет копии текста. Он появится, как только будет связь.',
  'draft.openingTheText': 'Текст открывается …',
  'draft.theCurrentParagraph': 'Текущий пункт',
  'draft.nothingIsOpenNo': 'Открытых вопросов нет: ни одно предложение не ждёт решения.',
  'draft.itCannotBeAccepted': 'В таком виде принять нельзя',
  'draft.itCollidesWithThe': 'Сталкивается с нынешним текстом',
  'draft.theParagraphHasChanged':
    'Пункт изменился с тех пор, как это внесла делегация {name}. Выберите, чьи слова войдут там, где они сталкиваются, и примите с поправками.',
  'draft.notRetained': 'Не учтено',
  'draft.agreeAdRef': 'Согласовать ad ref',
  'draft.takenBack': 'Взято назад: {words}',
  'draft.whatThisCountersIs': 'То, чему это противопоставлено, уже решено',
  'draft.proposeAnAmendmentTo': 'Предложите поправку к пункту или внесите свои слова отдельным предложением.',
  'draft.yourSupportIsOn': 'Ваша поддержка внесена.',
  'draft.youAreACo': 'Теперь вы соавтор.',
  'draft.theSubParagraphStands': 'С момента внесения подпункт стоит на другом уровне.',
  'draft.theParagraphWasReplaced': 'Пункт заменён: {by}. Эти слова сохранены; они вернутся, если это возобновят.',
  'draft.theParagraphWasMerged': 'Пункт объединён с другим ({name}). Эти слова сохранены.',
  'draft.theParagraphWasDeleted': 'Пункт исключён ({name}). Эти слова сохранены.',
  'draft.whatItCounters': 'То, чему это противопоставлено',
  'draft.notCarriedOut': 'Не выполнено: {words}',
  'draft.notCarriedOut2': 'Не выполнено',
  'draft.counteredIsDecided':
    '{what}: уже решено, поэтому это не может занять его место. Автор может сделать из этого поправку к пункту; ни одно слово не потеряно.',
  'draft.acceptedInItsStead': 'Вместо него принято: {by}.',
  'draft.isDecided': '{what}: уже решено',
  'draft.levelChanged': 'его уровень с тех пор изменился',
  'draft.acceptMerged': 'Принять, объединив',
  'draft.inBrackets':
    '{rivals, plural, one {Поправка} few {# варианта} many {# вариантов} other {# варианта}} в скобках'
}
