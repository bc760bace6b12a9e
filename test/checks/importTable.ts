/**
 * The import table: who may import what, and the ESLint rule that holds it. Read by `eslint.config.js`. A dependency that
 * stands in no row fails until somebody decides where it belongs; the message says where misplaced code should go.
 *
 * `import type`, `import()` and `import('...').Type` count as imports: a type that leaks drags its folder along.
 */
import type { Rule } from 'eslint'

interface Row {
  /** Where the code goes when this row refuses it. */
  readonly teach: string
  /** Aliases and packages; a trailing slash means everything below. `node:` stands for Node's own modules. */
  readonly may: readonly string[]
  /** From these, only these names. */
  readonly names?: Readonly<Record<string, readonly string[]>>
  /** Never these, although a shorter entry of `may` would let them in. */
  readonly never?: readonly string[]
  /** Only these files of the folder may import the package. */
  readonly only?: Readonly<Record<string, readonly string[]>>
}

export const IMPORT_TABLE: Readonly<Record<string, Row>> = {
  core: {
    teach:
      'core is the pure domain, the same in Node and in a browser. What needs Node, a socket or a file belongs in ' +
      'collab-server; what needs React, the DOM or an editor view belongs in renderer. Pass `now` and `newId` in.',
    may: [
      '#core/',
      'prosemirror-model',
      'prosemirror-transform',
      'yjs',
      'lib0/',
      'y-prosemirror',
      'valibot',
      'diff',
      'docx',
      'fflate',
      'intl-messageformat',
      'markdown-it',
      'markdown-it/',
      'markdown-it-footnote',
      'parse5',
      'saxes'
    ],
    names: {
      'y-prosemirror': [
        'updateYFragment',
        'initProseMirrorDoc',
        'yXmlFragmentToProseMirrorRootNode',
        'yXmlFragmentToProseMirrorFragment',
        'prosemirrorToYXmlFragment',
        'prosemirrorToYDoc',
        'prosemirrorJSONToYXmlFragment',
        'yXmlFragmentToProsemirrorJSON'
      ]
    },
    never: [
      'lib0/random',
      'lib0/time',
      'lib0/dom',
      'lib0/environment',
      'lib0/indexeddb',
      'lib0/storage',
      'lib0/webcrypto'
    ]
  },
  'collab-server': {
    teach:
      'collab-server is the relay and the command line, and runs without a screen. What people see belongs in renderer; ' +
      'what both need is domain and belongs in core.',
    may: [
      '#core/',
      '#relay/',
      'node:',
      'ws',
      'fastify',
      '@fastify/static',
      'pino',
      'prom-client',
      'reflect-metadata',
      '@peculiar/x509',
      'commander',
      'valibot',
      'yjs',
      'lib0/',
      'y-protocols/',
      'y-prosemirror',
      'y-websocket',
      'prosemirror-model',
      'prosemirror-transform',
      'docx'
    ]
  },
  renderer: {
    teach:
      'renderer runs in a browser and in a sandboxed window, without Node. A rule of the domain belongs in core; what ' +
      'needs a file or the log belongs in collab-server and is asked for over HTTP; what needs the desktop belongs in ' +
      'main and is asked for through core/protocol/bridge.ts.',
    may: [
      '#core/',
      '#renderer/',
      'react',
      'react/',
      'react-dom',
      'react-dom/',
      'react-aria-components',
      'react-aria-components/',
      '@fontsource-variable/',
      'prosemirror-',
      'yjs',
      'lib0/',
      'y-protocols/',
      'y-prosemirror',
      'y-websocket',
      'y-indexeddb',
      'valibot',
      'diff',
      'uqr',
      'workbox-precaching',
      'workbox-routing',
      'workbox-strategies'
    ]
  },
  main: {
    teach:
      'main is the thin desktop shell. What it decides is plain TypeScript tested in Node; only the files listed in ' +
      'test/checks/importTable.ts touch Electron. The domain belongs in core, the relay in collab-server, and what ' +
      'people see in renderer, which main only loads as built.',
    may: [
      '#core/',
      '#main/',
      'node:',
      'electron',
      'electron-updater',
      'valibot',
      'fastify',
      '@fastify/static',
      'http-proxy-3',
      'bonjour-service',
      'pino',
      '#relay/'
    ],
    only: {
      electron: [
        'main/main.ts',
        'main/electronDesktop.ts',
        'main/openWindow.ts',
        'main/answerBridge.ts',
        'main/preload.ts'
      ],
      'electron-updater': ['main/electronDesktop.ts']
    },
    names: {}
  },
  docs: {
    teach: 'docs builds the documentation from the program, in Node; nothing of the program needs it.',
    may: [
      '#core/',
      '#relay/',
      '#renderer/keyboard/',
      '#renderer/languages/',
      '#renderer/screen/',
      '#docs/',
      'node:',
      '@11ty/eleventy',
      'markdown-it'
    ]
  },
  'docs-samples': { teach: 'docs-samples holds data only.', may: [] }
}

/** How something is built runs in Node, wherever it lies. */
const BUILD = /\/(vite\.config\.ts$|build\/)/

/** The sentence that refuses this import of this file, or null where the table allows it. Paths are relative to the root. */
export function refuseImport(file: string, source: string, names: readonly string[] | null): string | null {
  const folder = file.split('/')[0] ?? ''
  const row = IMPORT_TABLE[folder]
  if (row === undefined || BUILD.test(file)) return null
  const refusal = `${file} may not import '${source}'. ${row.teach}`
  if (row.never?.includes(source) || !row.may.some((entry) => covers(entry, source))) return refusal
  const onlyFiles = row.only?.[source]
  if (onlyFiles && !onlyFiles.includes(file)) return refusal
  const allowedNames = row.names?.[source]
  const foreign = allowedNames && (names ?? ['*']).find((name) => !allowedNames.includes(name))
  if (foreign !== undefined) {
    return `${file} may not import '${foreign}' from '${source}', only its conversion functions. ${row.teach}`
  }
  return null
}

function covers(entry: string, source: string): boolean {
  return entry === source || (/[/:-]$/.test(entry) && source.startsWith(entry))
}

const ALIASES: Readonly<Record<string, string>> = {
  core: '#core',
  'collab-server': '#relay',
  renderer: '#renderer',
  docs: '#docs',
  main: '#main',
  test: '#test'
}
const CODE = /\.(ts|tsx|mts|cts)$/

/** `../rooms/roomName.ts` in core/compile/compile.ts is `#core/rooms/roomName.ts`; null where no alias reaches. */
export function toAlias(file: string, source: string): string | null {
  if (!source.startsWith('.') || !CODE.test(source)) return null
  const parts = file.split('/').slice(0, -1)
  for (const step of source.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  const alias = ALIASES[parts[0] ?? '']
  return alias === undefined || parts.length < 2 ? null : [alias, ...parts.slice(1)].join('/')
}

interface Literal {
  readonly type: string
  readonly value?: unknown
  readonly range?: [number, number]
}
interface Specifier {
  readonly type: string
  readonly imported?: { readonly name?: string; readonly value?: unknown }
}
interface ImportLike {
  readonly source?: Literal | null
  readonly argument?: { readonly literal?: Literal }
  readonly specifiers?: readonly Specifier[]
}

/** The rule as ESLint runs it, `house/import-table`. */
export const importTableRule: Rule.RuleModule = {
  meta: { type: 'problem', fixable: 'code', schema: [] },
  create(context) {
    const root = `${context.cwd.replaceAll('\\', '/')}/`
    const whole = context.filename.replaceAll('\\', '/')
    const file = whole.startsWith(root) ? whole.slice(root.length) : whole

    function look(node: Rule.Node): void {
      const found = node as unknown as ImportLike
      const literal = found.source ?? found.argument?.literal
      if (!literal || typeof literal.value !== 'string') return
      const source = literal.value
      const alias = toAlias(file, source)
      if (alias !== null) {
        context.report({
          node,
          message: `Write '${alias}' instead of '${source}': imports go by alias, so that a file can move.`,
          fix: (fixer) => (literal.range ? fixer.replaceTextRange(literal.range, `'${alias}'`) : null)
        })
      }
      if (source.startsWith('#') && !/\.\w+$/.test(source)) {
        context.report({
          node,
          message: `'${source}' needs its ending (.ts or .tsx): Node runs the files as they are.`
        })
      }
      const refusal =
        alias === null && source.startsWith('.') ? null : refuseImport(file, alias ?? source, namesOf(found))
      if (refusal !== null) context.report({ node, message: refusal })
    }
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
      TSImportType: look
    }
  }
}

function namesOf(node: ImportLike): readonly string[] | null {
  if (!node.specifiers) return null
  return node.specifiers.map((specifier) =>
    specifier.type === 'ImportSpecifier' ? String(specifier.imported?.name ?? specifier.imported?.value) : '*'
  )
}
