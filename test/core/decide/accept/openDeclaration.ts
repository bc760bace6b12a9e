/** The table at which the tests of accepting sit: a short declaration with sub-paragraphs. */
import { openTable } from '#test/helpers/table.ts'

export const openDeclaration = () =>
  openTable('declaration', [
    '# Declaration',
    'OP1 *Calls upon* States to exchange information on mixed movements;',
    'OP2 *Encourages* States to:',
    '(a) register;',
    '(b) report.',
    'OP3 *Thanks* the host.'
  ])
