/**
 * A plugin of the build: writes the service worker, with the list of all files that the application needs without a network.
 * Called by `renderer/vite.config.ts`, before what it writes is compressed.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'

/** Fonts but those of the Latin script come when they are needed: all of them are larger than the application. */
const WANTED = /^(index\.html|chapeau\.webmanifest|icons\/.*|assets\/.*\.(js|css|svg)|assets\/.*-latin-.*\.woff2)$/
/** Carries its fingerprint in its name. */
const HASHED = /^assets\//

/** @param source the service worker's own file */
export function buildServiceWorker(source: string): Plugin {
  return {
    name: 'chapeau:service-worker',
    apply: 'build',
    writeBundle: {
      order: 'pre',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) return
        const paths = (await readdir(dir, { recursive: true })).map((path) => path.replaceAll('\\', '/'))
        const files = await Promise.all(
          paths
            .filter((path) => WANTED.test(path))
            .sort()
            .map(async (url) => ({ url, revision: HASHED.test(url) ? null : await fingerprint(join(dir, url)) }))
        )
        await build({
          entryPoints: [source],
          outfile: join(dir, 'serviceWorker.js'),
          bundle: true,
          format: 'iife',
          target: 'es2022',
          minify: true,
          define: { FILES_OF_THE_BUILD: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' }
        })
      }
    }
  }
}

async function fingerprint(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 16)
}
