import { describe, expect, it } from 'vitest'
import { exportHtml } from '#core/interchange/exportHtml.ts'
import { exportMarkdown } from '#core/interchange/exportMarkdown.ts'
import { META } from '#test/core/interchange/compiledFrom.ts'
import { openTable } from '#test/helpers/table.ts'

describe('a proposal on changed words, printed', () => {
  const table = openTable('declaration', ['# Declaration', 'OP1 States exchange information on routes every year.'])
  table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'States share information on routes every year.' })
  table.tables('tur', { kind: 'amend', paragraph: 'op1', content: 'States exchange information on routes each year.' })
  table.tables('kgz', { kind: 'delete', paragraph: 'op1' })
  table.rewrites('op1', 'States exchange information on routes once a year.')

  it('[M11] says whether it merges or collides, and prints what it would do to the present words', () => {
    const lines = exportMarkdown(table.compiled(), 'compiled').split('\n')
    const line = (name: string) => lines.find((one) => one.includes(name))
    expect(line('Kazakhstan')).toContain('merged with the present words of this paragraph')
    expect(line('Kazakhstan')).toContain('once a year')
    expect(line('Türkiye')).toContain(
      'collides with the present words of this paragraph; now “once a”, proposed “each”'
    )
    expect(line('Kyrgyzstan')).toContain('made on earlier words of this paragraph')
    expect(exportHtml(table.compiled(), 'compiled', META)).toContain('collides with the present words')
  })

  it('[M11] leaves the clean text without any of it', () => {
    expect(exportMarkdown(table.compiled(), 'clean')).not.toMatch(/merged|collides|Kazakhstan/u)
  })
})
