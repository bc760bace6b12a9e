/**
 * The HTTP status of each refusal of a command. Read by the relay when it answers and by nobody to decide anything:
 * programs look at the code.
 */
import type { RefusalCode } from '#core/decide/outcome.ts'

export const STATUS_OF: Readonly<Record<RefusalCode, number>> = {
  'bad-command': 400,
  'not-allowed': 403,
  'not-yours': 403,
  'unknown-delegation': 422,
  'no-such-proposal': 404,
  'no-such-paragraph': 404,
  'paragraph-gone': 409,
  'paragraph-closed': 409,
  'paragraph-changed': 409,
  'proposals-open': 409,
  'wrong-state': 409,
  stale: 409,
  'bad-content': 422,
  'empty-proposal': 422,
  'no-change': 422,
  'bad-move': 422,
  'bad-split': 422,
  'bad-merge': 422,
  'bad-level': 422,
  'bad-counter': 422,
  'already-so': 409,
  'label-taken': 409,
  'no-such-bracket': 404,
  'no-such-words': 409,
  'brackets-cross': 422,
  'brackets-standing': 409,
  'not-a-holder': 403,
  'still-held': 409,
  'no-rivals': 422,
  'no-such-package': 404,
  'in-a-package': 409,
  'not-pending': 409,
  'nothing-agreed': 409,
  'not-settled': 409,
  'under-silence': 409,
  'no-silence': 409,
  'bad-deadline': 422,
  'too-early': 409
}
