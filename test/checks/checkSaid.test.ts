import { describe, expect, it } from 'vitest'
import { checkSaid } from '#test/checks/checkSaid.ts'

const find = (code: string, english: Record<string, string> = {}, path = 'renderer/x/A.tsx'): string[] =>
  checkSaid(new Map([[path, code]]), english).map(({ where, message }) => `${where} ${message}`)

describe('the check of what the screen says', () => {
  it.each([
    '<p>Not retained</p>',
    '<button title="Not retained" />',
    '<button aria-label={`Undo ${name}`} />',
    "<p>{open ? 'fold' : say('a')}</p>",
    "const words = 'Nothing of it is kept.'",
    'const words = `Sent by ${who} again`'
  ])('finds words that stand in the code: %s', (code) => {
    expect(find(code, { a: 'unfold' }).filter((line) => line.includes('Put it into'))).toHaveLength(1)
  })

  it.each([
    '<p className="Some thing">{say("a")} · {count}</p>',
    '<kbd>Z</kbd>',
    "throw new Error('There is no such room.')",
    "import a from 'Some where'",
    "document.querySelector('.page p')"
  ])('leaves alone what is not read by people: %s', (code) => {
    expect(find(`${code}; say('a')`, { a: 'words' })).toEqual([])
  })

  it('looks for words in the renderer only', () => {
    expect(find("const words = 'Nothing of it is kept.'", {}, 'core/a.ts')).toEqual([])
  })

  it('finds a message that nobody says, and takes one said through a pattern', () => {
    expect(find("say('a.one')", { 'a.one': 'x', 'a.two': 'y' })).toEqual([
      'en a.two is said nowhere. Say it, or take it out of every language.'
    ])
    expect(find('say(`a.${word}`)', { 'a.one': 'x', 'a.two': 'y' })).toEqual([])
  })

  it('finds values that the message does not take, or that are lacking', () => {
    const english = { a: 'by {who}' }
    expect(find("say('a', { who })", english)).toEqual([])
    expect(find("say('a')", english)).toEqual(['renderer/x/A.tsx:1 "a" takes who; who does not fit.'])
    expect(find("say('a', { who, when })", english)).toHaveLength(1)
  })
})
