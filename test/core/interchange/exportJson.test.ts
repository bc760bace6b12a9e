import { describe, expect, it } from 'vitest'
import { exportJson, JSON_FORMAT_VERSION } from '#core/interchange/exportJson.ts'
import { negotiatedSample } from '#test/core/interchange/negotiatedSample.ts'

describe('exportJson', () => {
  it('[I20] carries the whole compiled text with the version of its format', () => {
    const compiled = negotiatedSample()
    const file = JSON.parse(exportJson(compiled, 'compiled')) as Record<string, unknown>
    expect(file).toMatchObject({ format: 'chapeau-compiled', version: JSON_FORMAT_VERSION, view: 'compiled' })
    expect(file).toMatchObject(JSON.parse(JSON.stringify(compiled)) as object)
  })

  it('[I12] [I20] carries the text alone in the clean view', () => {
    const text = exportJson(negotiatedSample(), 'clean')
    const file = JSON.parse(text) as { paragraphs: object[] }
    expect(text).not.toMatch(/proposals|Kyrgyzstan|This paragraph is gone/u)
    expect(file.paragraphs).toHaveLength(18)
    expect(file.paragraphs[3]).toMatchObject({ label: '1', issued: '1.', type: 'paragraph', role: 'numbered' })
  })
})
