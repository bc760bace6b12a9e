/**
 * Reads the project's own text files from disk, leaving out what is installed, built or binary. Called by `check.ts`;
 * the checks themselves only see the result, so that tests can plant a fault in a few lines of text.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectTexts } from '#test/checks/finding.ts'

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.output', '.vite'])
const TEXT = /(\.(ts|tsx|js|mjs|cjs|json|md|yml|yaml|html|css|njk|svg|sh|txt)|\/run|^\.\w+)$/
// A picture is there without words, so that what names it can be checked.
const PICTURE = /\.(webp|png)$/

/** Every text file below the root, by its path with forward slashes. */
export function readProject(root: string): ProjectTexts {
  const texts = new Map<string, string>()
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (NOT_OURS.has(entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && TEXT.test(path)) texts.set(path, readFileSync(join(root, path), 'utf8'))
      else if (entry.isFile() && PICTURE.test(path)) texts.set(path, '')
    }
  }
  walk('')
  return texts
}
