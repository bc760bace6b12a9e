/**
 * A reference in an editor: it prints the label that its paragraph has at the moment, and nobody can type into it.
 */
import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import { referenceWords } from '#renderer/draft/referenceWords.ts'
import { say } from '#renderer/languages/say.ts'

export function referenceView(node: Node): NodeView {
  const dom = document.createElement('span')
  dom.className = 'reference'
  dom.contentEditable = 'false'
  let { target } = node.attrs as { target: string }
  const show = () => {
    const { text } = referenceWords.get()(target)
    dom.textContent = text
    dom.title = say('editor.referenceToItFollows', { text })
    dom.dataset.target = target
  }
  show()
  const stop = referenceWords.subscribe(show)
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false
      target = next.attrs.target as string
      show()
      return true
    },
    selectNode: () => dom.classList.add('is-selected'),
    deselectNode: () => dom.classList.remove('is-selected'),
    ignoreMutation: () => true,
    destroy: stop
  }
}
