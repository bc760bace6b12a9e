/** The part of Eleventy that `buildDocs` uses; the package brings no types of its own. */
declare module '@11ty/eleventy' {
  import type { MarkdownIt } from 'markdown-it'

  interface TemplateItem {
    readonly url: string
    readonly data: Readonly<Record<string, unknown>>
    readonly page: { readonly filePathStem: string }
  }
  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void
    addFilter(name: string, filter: (...values: never[]) => unknown): void
    addCollection(name: string, gather: (all: { getAll(): readonly TemplateItem[] }) => unknown): void
    addPassthroughCopy(from: Readonly<Record<string, string>>): void
    amendLibrary(name: 'md', amend: (library: MarkdownIt) => void): void
    setIncludesDirectory(folder: string): void
    setLayoutsDirectory(folder: string): void
    setTemplateFormats(formats: readonly string[]): void
    setUseGitIgnore(use: boolean): void
    readonly ignores: Set<string>
  }
  export interface Options {
    readonly quietMode?: boolean
    readonly configPath?: string | false
    config?(eleventy: UserConfig): Record<string, unknown> | void
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: Options)
    write(): Promise<unknown>
  }
}
