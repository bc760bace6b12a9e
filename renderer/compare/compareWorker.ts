/**
 * Reads, compares and writes texts away from the thread that draws. Started by `askCompareWorker`, which ends it; it gets one
 * request and answers once.
 */
import type { CompareAnswer, CompareRequest } from '#renderer/compare/compareMessages.ts'

const scope: {
  onmessage: ((event: { readonly data: CompareRequest }) => void) | null
  postMessage(answer: CompareAnswer): void
} = globalThis as never

scope.onmessage = ({ data }) => void answer(data).then((said) => scope.postMessage(said))

async function answer(request: CompareRequest): Promise<CompareAnswer> {
  switch (request.kind) {
    case 'read': {
      const { readOutside } = await import('#core/interchange/compare/readOutside.ts')
      let count = 0
      const newId = (): string => `outside-${++count}`
      const { bytes, name, accepted, draft, conference } = request
      return readOutside(bytes, name, { draft, conference, accepted, newId, clock: () => performance.now() })
    }
    case 'compare': {
      const { compareTexts } = await import('#core/interchange/compare/compareTexts.ts')
      return { ok: true, value: compareTexts(request.before, request.after) }
    }
    case 'write': {
      const { writeComparisonDocx } = await import('#core/interchange/compare/writeComparisonDocx.ts')
      return { ok: true, value: await writeComparisonDocx(request.comparison, request.sides) }
    }
  }
}
