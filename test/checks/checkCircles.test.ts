import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCircles } from '#test/checks/checkCircles.ts'

let root = ''
const plant = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const check = async (): Promise<string[]> =>
  (await checkCircles(root, join(root, 'aliases.json'))).map(({ where, message }) => `${where} ${message}`)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chapeau-circles-'))
  plant('aliases.json', JSON.stringify({ compilerOptions: { paths: { '#core/*': ['./core/*'] } } }))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the check of circles', () => {
  it('finds a circle that runs through aliases and over a type', async () => {
    plant('core/a.ts', `import { b } from '#core/b.ts'\nexport const a = () => b`)
    plant('core/b.ts', `import type { C } from '#core/deep/c.ts'\nexport const b = (c: C) => c`)
    plant('core/deep/c.ts', `import { a } from '#core/a.ts'\nexport type C = typeof a`)
    const found = await check()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/core\/a\.ts -> core\/b\.ts -> core\/deep\/c\.ts/)
  })

  it('is silent where two files share a third', async () => {
    plant('core/a.ts', `import { c } from '#core/c.ts'\nimport { b } from '#core/b.ts'\nexport const a = [b, c]`)
    plant('core/b.ts', `import { c } from '#core/c.ts'\nexport const b = c`)
    plant('core/c.ts', `export const c = 1`)
    expect(await check()).toEqual([])
  })

  it('says when an alias does not resolve, because a circle could hide behind it', async () => {
    plant('core/a.ts', `import { b } from '#unknown/b.ts'\nexport const a = b`)
    expect(await check()).toEqual([
      "core/a.ts '#unknown/b.ts' leads nowhere. Mend the path, or name a new alias in test/checks/aliases.tsconfig.json too."
    ])
  })
})
