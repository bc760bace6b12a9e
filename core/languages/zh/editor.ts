/** In Chinese: see `core/languages/en/editor.ts`. */
import type { editor as english } from '#core/languages/en/editor.ts'
import type { Words } from '#core/languages/messages.ts'

export const editor: Words<typeof english> = {
  'editor.footnote': '脚注：{footnote}',
  'editor.theTextHasNot': '案文尚未到达。到达后即可编辑。',
  'editor.theTextCannotBe': '本版本的程序不能编辑案文，因为编辑会去掉它不认识的内容。{forbidden} 请使用最新版本。',
  'editor.thisProposalHasNo': '此提案没有可在此编辑的文字。请放弃并重新开始。',
  'editor.thisProposalCannotBe': '本版本的程序不能编辑此提案。{forbidden} 请使用最新版本。',
  'editor.numberedParagraph': '编号段落',
  'editor.preambularParagraph': '序言段落',
  'editor.unnumberedParagraph': '无编号段落',
  'editor.placeAndDate': '地点和日期',
  'editor.deeperToLevel': '降级（至第 {level} 级）',
  'editor.lessDeep': '升级',
  'editor.openingWords': '起首语',
  'editor.footnote2': '脚注',
  'editor.referenceToAParagraph': '引用段落',
  'editor.moveUp': '上移',
  'editor.moveDown': '下移',
  'editor.undo': '撤销',
  'editor.redo': '重做',
  'editor.wordsOfTheFootnote': '脚注文字。按 Esc 回到案文。',
  'editor.paragraphsToReferTo': '可引用的段落',
  'editor.referenceToItFollows': '引用{text}。该段重新编号时随之变动。',
  'editor.someone': '某人',
  'editor.heading': '标题 {level} 级',
  'editor.subparagraph': '分段',
  'editor.bullet': '项目符号',
  'editor.title': '标题',
  'editor.subtitle': '副标题',
  'editor.bold': '粗体',
  'editor.italic': '斜体'
}
