/** In Chinese: see `core/languages/en/help.ts`. */
import type { help as english } from '#core/languages/en/help.ts'
import type { Words } from '#core/languages/messages.ts'

export const help: Words<typeof english> = {
  'help.howThisIsDone': '如何操作，见文档；在旁边打开',
  'help.here': '如何操作屏幕上的内容',
  'help.allPages': '文档的所有页面',
  'help.howToBegin': '如何开始',
  'help.howToHost': '如何主持',
  'help.howToComeIn': '如何进入'
}
