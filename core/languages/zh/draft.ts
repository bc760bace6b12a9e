/** In Chinese: see `core/languages/en/draft.ts`. */
import type { draft as english } from '#core/languages/en/draft.ts'
import type { Words } from '#core/languages/messages.ts'

export const draft: Words<typeof english> = {
  'draft.pastedSimplified': '已粘贴；并非一切都能原样保留',
  'draft.pastedAndMore': '{more, plural, other {另有 # 处。}}',
  'draft.outline': '大纲',
  'draft.theConferenceCannotBe': '无法连接会议，本设备上也还没有案文副本。一有连接即会显示。',
  'draft.openingTheText': '正在打开案文 …',
  'draft.theCurrentParagraph': '当前段落',
  'draft.nothingIsOpenNo': '没有未决事项：没有提案等待决定。',
  'draft.itCannotBeAccepted': '不能按现状接受',
  'draft.itCollidesWithThe': '与现有案文冲突',
  'draft.theParagraphHasChanged': '自{name}提交以来该段已有变化。请选择冲突之处采用谁的文字，并经修正后接受。',
  'draft.notRetained': '未采纳',
  'draft.agreeAdRef': '待核准商定',
  'draft.takenBack': '已撤销：{words}',
  'draft.whatThisCountersIs': '所针对的内容已有决定',
  'draft.proposeAnAmendmentTo': '请对该段提出修正，或将您的文字作为单独提案提交。',
  'draft.yourSupportIsOn': '您的支持已提交。',
  'draft.youAreACo': '您现在是共同提案方。',
  'draft.theSubParagraphStands': '自提交以来，该分段已处于另一层级。',
  'draft.theParagraphWasReplaced': '该段已被{by}取代。这些文字予以保留；如重新讨论，即恢复。',
  'draft.theParagraphWasMerged': '该段已与另一段合并（{name}）。这些文字予以保留。',
  'draft.theParagraphWasDeleted': '该段已被删除（{name}）。这些文字予以保留。',
  'draft.whatItCounters': '所针对的内容',
  'draft.notCarriedOut': '未执行：{words}',
  'draft.notCarriedOut2': '未执行',
  'draft.counteredIsDecided': '{what}已有决定，因此不能由此取代。提案方可将其改为对该段的修正；一字不失。',
  'draft.acceptedInItsStead': '已接受{by}取代之。',
  'draft.isDecided': '{what}已有决定',
  'draft.levelChanged': '其层级此后已变',
  'draft.acceptMerged': '合并后接受',
  'draft.inBrackets': '{rivals, plural, one {将该修正} other {将 # 个竞争文本}}置于方括号内'
}
