/**
 * Builds the documentation with Eleventy: the pages of `docs/` as static HTML that needs no script, no server and no network.
 * Called by `run.ts`. Pages lie where their sources lie, with relative links between them, so that the folder can be opened
 * from a disk in ten years as well as served by a relay.
 */
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import Eleventy from '@11ty/eleventy'
import { keyFacts, limitFacts, tableFacts, verbFacts } from '#docs/build/facts.ts'
import { SECTIONS } from '#docs/build/sections.ts'
import { showPictures } from '#docs/build/showPictures.ts'

const FACES = {
  '@fontsource-variable/inter': 'inter-latin-wght-normal.woff2',
  '@fontsource-variable/source-serif-4': 'source-serif-4-latin-wght-normal.woff2'
}

/** @param root the project's folder, in which this must run @param output where the site is to lie, below the root */
export async function buildDocs(root: string, output: string): Promise<void> {
  const { resolve } = createRequire(join(root, 'package.json'))
  const face = ([name, file]: readonly [string, string]): [string, string] => {
    const found = join(dirname(resolve(`${name}/package.json`)), 'files', file)
    return [relative(root, found), `faces/${file}`]
  }
  await new Eleventy('docs', relative(root, output), {
    quietMode: true,
    configPath: false,
    config(eleventy) {
      eleventy.setTemplateFormats(['md', 'njk'])
      eleventy.setUseGitIgnore(false)
      eleventy.setIncludesDirectory('_layouts')
      eleventy.setLayoutsDirectory('_layouts')
      eleventy.addGlobalData('layout', 'page.njk')
      eleventy.addGlobalData('eleventyComputed.permalink', () => permalinkOf)
      eleventy.addGlobalData('verbs', () => verbFacts())
      eleventy.addGlobalData('keys', () => keyFacts())
      eleventy.addGlobalData('tables', () => tableFacts())
      eleventy.addGlobalData('limits', () => limitFacts())
      eleventy.addFilter('toRoot', (stem: string) => '../'.repeat(stem.split('/').length - 2) || './')
      eleventy.addFilter('inFolder', (stem: string, folder: string) => stem.startsWith(`/${folder}/`))
      eleventy.addCollection('sections', (all) =>
        SECTIONS.map((section) => ({
          ...section,
          pages: all
            .getAll()
            .filter(({ page }) => page.filePathStem.startsWith(`/${section.folder}/`))
            .sort((one, other) => Number(one.data['order']) - Number(other.data['order']))
        }))
      )
      eleventy.amendLibrary('md', (markdown) => showPictures(markdown, join(root, 'docs/pictures')))
      eleventy.addPassthroughCopy({
        'renderer/styles/tokens.css': 'tokens.css',
        'docs/docs.css': 'docs.css',
        'docs/pictures': 'pictures',
        'renderer/icon.svg': 'icon.svg',
        ...Object.fromEntries(Object.entries(FACES).map(face))
      })
      return { markdownTemplateEngine: false }
    }
  }).write()
}

function permalinkOf({ page }: { readonly page: { readonly filePathStem: string } }): string {
  return `${page.filePathStem}.html`
}
