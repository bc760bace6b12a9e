/**
 * What the reference is made of, taken from the program itself each time the documentation is built: verbs, keys, tables,
 * limits. Read by `buildDocs`, and by the test that holds the words written about them to what there is.
 */
import { DatabaseSync } from 'node:sqlite'
import { describeProgram } from '#relay/cli/runChapeau.ts'
import { LIMITS } from '#relay/limits.ts'
import { TABLES } from '#relay/store/sqliteTables.ts'
import { ACTIONS, keyName } from '#renderer/keyboard/actions.ts'
import { say } from '#renderer/languages/say.ts'
import { SCREEN_KEYS } from '#renderer/screen/screenKeys.ts'
import { COLUMN_WORDS, EXAMPLES, LIMIT_WORDS, type LimitName } from '#docs/build/words.ts'

interface Fact {
  readonly name: string
  readonly words: string
}
export interface VerbFact extends Fact {
  readonly arguments: readonly Fact[]
  readonly options: readonly (Fact & { readonly required: boolean; readonly usual: string | null })[]
  readonly examples: readonly string[]
}
export interface TableFact {
  readonly name: string
  readonly words: string
  readonly columns: readonly (Fact & { readonly type: string })[]
}

export function verbFacts(): readonly VerbFact[] {
  return describeProgram({ result: () => undefined, note: () => undefined }).commands.map((verb) => ({
    name: verb.name(),
    words: capital(verb.description()),
    arguments: verb.registeredArguments.map((argument) => ({
      name: `<${argument.name()}>`,
      words: argument.description
    })),
    options: verb.options.map(({ flags, description, mandatory, defaultValue }) => ({
      name: flags,
      words: description,
      required: mandatory,
      usual: typeof defaultValue === 'string' || typeof defaultValue === 'number' ? String(defaultValue) : null
    })),
    examples: EXAMPLES[verb.name()] ?? []
  }))
}

/** The keys, by the groups of the help in the application. */
export function keyFacts(): readonly { readonly group: string; readonly keys: readonly Fact[] }[] {
  const groups = [...new Set(ACTIONS.map(({ group }) => group))]
  const inRoom = SCREEN_KEYS.map(({ printed, name }) => ({ name: printed.join(', '), words: say(name) }))
  return [...groups.map(keysOf), { group: say('screen.open'), keys: inRoom }]
}

function keysOf(group: string): { readonly group: string; readonly keys: readonly Fact[] } {
  return {
    group,
    keys: ACTIONS.filter((action) => action.group === group).map((action) => ({
      name: keyName(action),
      words: action.name
    }))
  }
}

/** The tables as SQLite itself reads their definition. */
export function tableFacts(): readonly TableFact[] {
  const database = new DatabaseSync(':memory:')
  try {
    database.exec(TABLES)
    const rows = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
      .all()
    return rows.map(({ name }) => {
      const table = String(name)
      const columns = database.prepare('SELECT name, type FROM pragma_table_info(?)').all(table)
      return {
        name: table,
        words: COLUMN_WORDS[table]?.[''] ?? '',
        columns: columns.map((column) => ({
          name: String(column['name']),
          type: String(column['type']),
          words: COLUMN_WORDS[table]?.[String(column['name'])] ?? ''
        }))
      }
    })
  } finally {
    database.close()
  }
}

export function limitFacts(): readonly Fact[] {
  return (Object.keys(LIMITS) as LimitName[]).map((name) => ({
    name: LIMIT_WORDS[name],
    words: LIMITS[name].toLocaleString('en-GB')
  }))
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
