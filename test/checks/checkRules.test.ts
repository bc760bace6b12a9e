import { describe, expect, it } from 'vitest'
import { checkRules } from '#test/checks/checkRules.ts'

const spec = (...lines: string[]): [string, string] => ['core/decide/SPEC.md', ['# Rules', '', ...lines].join('\n')]
const test = (text: string): [string, string] => ['test/core/decide/decide.test.ts', text]
// Written in two pieces, so that this file cites no rule itself.
const cite = (id: string): string => `it('${`[${id}`}] says so', () => {})`
const check = (...files: [string, string][]): string[] =>
  checkRules(new Map(files)).map(({ where, message }) => `${where} ${message}`)

describe('the check of rules against tests', () => {
  it('is silent when every rule is cited and every citation names a rule', () => {
    expect(check(spec('- **P1** One.', '- **P2** Two,', '  which goes on.'), test(cite('P1, P2')))).toEqual([])
    expect(check(spec('- **P1** One.', '- **P2** Two.'), test(cite('P1][P2')))).toEqual([])
  })

  it('names a rule that no test cites, with its line', () => {
    expect(check(spec('- **P1** One.', '- **P2** Two.'), test(cite('P1')))).toEqual([
      'core/decide/SPEC.md:4 No test cites rule P2. Write one whose name begins with [P2].'
    ])
  })

  it('names a citation without a rule', () => {
    expect(check(spec('- **P1** One.'), test(`${cite('P1')}\n${cite('Q9')}`))).toEqual([
      'test/core/decide/decide.test.ts:2 [Q9] names no rule of any SPEC.md. Write the rule, or mend the citation.'
    ])
  })

  it('refuses one number in two places, even in two SPEC.md files', () => {
    const other: [string, string] = ['core/compile/SPEC.md', '- **P1** Another.']
    expect(check(spec('- **P1** One.'), other, test(cite('P1')))).toEqual([
      'core/compile/SPEC.md:1 Rule P1 stands already at core/decide/SPEC.md:3. Give this one a number of its own.'
    ])
  })

  it('refuses a rule written otherwise, which it would not see', () => {
    expect(check(spec('**P1.** One.', '| **P2** | Two |'))).toHaveLength(2)
  })

  it('takes an index or a label inside a text for no citation', () => {
    expect(check(spec('- **P1** One.'), test(`${cite('P1')}; rows[A1]; say('see [B2]')`))).toEqual([])
  })
})
