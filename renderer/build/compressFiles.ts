/**
 * A plugin of the build: beside every file of words it writes the same compressed, so that the relay, which has other
 * things to do, sends what is ready. Called by `renderer/vite.config.ts`. Fonts are compressed as they are.
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const COMPRESSED = /\.(js|css|html|svg|webmanifest)$/
/** What fits in one packet gains nothing. */
const SMALLEST = 1024
/** Two steps below the best, for a quarter of the time. */
const QUALITY = 9

export function compressFiles(): Plugin {
  return {
    name: 'chapeau:compress-files',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) return
        const files = (await readdir(dir, { recursive: true })).filter((file) => COMPRESSED.test(file))
        await Promise.all(files.map((file) => compress(join(dir, file))))
      }
    }
  }
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < SMALLEST) return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
    promisify(gzip)(bytes, { level: 9 })
  ])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}
