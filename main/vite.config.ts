/**
 * How the desktop program is built: an ES module in dist/main. Packages are left out of the bundle and loaded
 * from node_modules. The preload script has a configuration of its own beside it.
 */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('.'),
  build: {
    ssr: true,
    outDir: at('../dist/main'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: { main: at('main.ts') },
      external: [/^node:/, /^[^.#/]/],
      output: { entryFileNames: '[name].js' }
    }
  }
})
