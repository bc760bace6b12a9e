/**
 * `npm run docs`: builds the documentation into dist/docs, or below another folder of the project that is named. Also run by
 * `npm start` when the pages are older than their sources, and by the tests.
 */
import { renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDocs } from '#docs/build/buildDocs.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)
const output = resolve(process.argv[2] ?? join(root, 'dist/docs'))
const fresh = `${output}.new`
rmSync(fresh, { recursive: true, force: true })
await buildDocs(root, fresh)
// What could not be built anew stays as it was.
rmSync(output, { recursive: true, force: true })
renameSync(fresh, output)
