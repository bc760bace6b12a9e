/**
 * A plugin of the build: the page names the application's first script beside the one that starts it, so that a browser
 * fetches both at once and not one after the other. Called by `renderer/vite.config.ts`.
 */
import type { Plugin } from 'vite'

/** @param module the end of the path of the module that the page imports as soon as its language is known */
export function preloadApplication(module: string): Plugin {
  return {
    name: 'chapeau:preload-application',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk: started }) {
        const chunks = Object.values(bundle ?? {}).filter((part) => part.type === 'chunk')
        const wanted = new Set<string>()
        const want = (file: string): void => {
          if (wanted.has(file) || file === started?.fileName) return
          wanted.add(file)
          for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) want(next)
        }
        const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module))
        if (!first) throw new Error(`The application's first script, ${module}, is not a part of the build.`)
        want(first.fileName)
        // The entry fetches its own imports by itself.
        return [...wanted].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const
        }))
      }
    }
  }
}
