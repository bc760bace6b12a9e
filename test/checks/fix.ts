/** `npm run fix`: lets the linter and the formatter mend what they can. What remains, `npm run check` names. */
import { FORMATTED, LINTED } from '#test/checks/fileSets.ts'
import { runTool } from '#test/checks/runTool.ts'

const lint = await runTool('eslint', 'eslint', ['-c', 'test/checks/eslint.config.js', '--fix', ...LINTED])
const format = await runTool('prettier', 'prettier', ['--write', '--log-level', 'warn', ...FORMATTED])
process.stdout.write([lint.output, format.output].filter(Boolean).join('\n') + '\n')
process.exitCode = lint.ok && format.ok ? 0 : 1
