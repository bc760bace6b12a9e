/**
 * Reads a document away from the thread that draws. Started by `readWordInWorker`, which ends it; it gets the bytes once and
 * answers once, with plain data.
 */
import { importFile } from '#core/interchange/importFile.ts'
import type { WordAnswer, WordRequest } from '#renderer/import/wordAnswer.ts'

const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: WordRequest }) => void) | null
  postMessage(answer: WordAnswer): void
}

scope.onmessage = ({ data: { name, bytes, profile } }) => {
  let count = 0
  const prefix = crypto.randomUUID().slice(0, 13)
  const imported = importFile(name, bytes, {
    profile,
    // The relay alone puts brackets on the floor.
    keepBrackets: true,
    // Of one import, and of no other: a draft's paragraphs keep these for good.
    newId: () => `${prefix}-${++count}`,
    clock: () => performance.now()
  })
  if (!imported.ok) return scope.postMessage(imported)
  const { nodes, ...rest } = imported
  scope.postMessage({ ...rest, nodes: nodes.map((node) => node.toJSON() as object) })
}
