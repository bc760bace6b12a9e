/**
 * The command line: its verbs and their options, and the one place where a refusal becomes a sentence on standard error
 * and an exit code. Called by `chapeau.ts`. Must never let a stack trace reach a person.
 *
 * A verb is loaded when it is asked for: a relay that was killed is back sooner without what reads and writes Word files.
 */
import { Command, CommanderError } from 'commander'
import type { BackupOptions } from '#relay/cli/backup.ts'
import type { CompareOptions } from '#relay/cli/compareDocuments.ts'
import type { CreateOptions } from '#relay/cli/create.ts'
import type { DoctorOptions } from '#relay/cli/doctor.ts'
import type { ExportOptions } from '#relay/cli/exportDocument.ts'
import type { HistoryOptions } from '#relay/cli/history.ts'
import type { ImportOptions } from '#relay/cli/importDocument.ts'
import type { Output } from '#relay/cli/output.ts'
import { CliRefusal, EXIT, usage } from '#relay/cli/refusal.ts'
import type { RehearseOptions } from '#relay/cli/rehearse.ts'
import type { RestoreOptions } from '#relay/cli/restore.ts'
import { DEFAULT_SAMPLE } from '#relay/cli/samples.ts'
import type { ServeOptions } from '#relay/cli/serve.ts'
import { MOST_DAYS, MOST_USES } from '#relay/sessions/invite.ts'
import { ExportRefusal } from '#relay/exportFormats.ts'
import { StartRefusal } from '#relay/startRefusal.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

/** @returns the exit code */
export async function runChapeau(args: readonly string[], output: Output): Promise<number> {
  try {
    await describeProgram(output).parseAsync(args, { from: 'user' })
    return EXIT.done
  } catch (error) {
    return explain(error, output)
  }
}

/** The program as commander knows it, with every verb and option; the documentation is made from it too. */
export function describeProgram(output: Output): Command {
  const program = new Command('chapeau')
    .description('Delegations negotiate a text: they propose, the Chair decides, the secretariat issues.')
    .showSuggestionAfterError(false)
    .exitOverride()
    // Commander prints its own errors; here they are thrown and printed once, as a sentence, by `explain`.
    .configureOutput({ writeOut: (text) => output.note(text.trimEnd()), writeErr: () => {}, outputError: () => {} })

  const verb = (name: string, description: string) =>
    program.command(name).description(description).allowExcessArguments(false)

  verb('serve', 'the relay of a conference and its browser client, until it is ended')
    .requiredOption('--data <file>', 'the conference file')
    .option('--port <number>', 'the port; 0 takes any free one', toPort, 4400)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option(
      '--public-url <url>',
      'where people reach it, if that is elsewhere, such as https://text.example.org',
      toUrl
    )
    .option('--tls <how>', "self: HTTPS with the conference's own certificate, which invites name", toSelf)
    .option('--tls-cert <file>', 'a certificate in PEM form: the relay then speaks HTTPS')
    .option('--tls-key <file>', 'its private key in PEM form')
    .action(async (options: ServeOptions) => (await import('#relay/cli/serve.ts')).serve(options, output))

  verb('create', 'a new conference from its description')
    .requiredOption('--data <file>', 'the conference file to make')
    .requiredOption('--from <file>', 'the description, a conference.json')
    .option(
      '--invite-uses <number>',
      'how many sessions each invite opens, if more than one',
      toCount('--invite-uses', MOST_USES)
    )
    .option('--invite-days <number>', 'for how many days', toCount('--invite-days', MOST_DAYS))
    .option('--public-url <url>', 'where people will reach it, for the links; https://192.168.1.20:4400', toUrl)
    .option('--tls <how>', "self: with the conference's own certificate, which the links name", toSelf)
    .action(async (options: CreateOptions) => (await import('#relay/cli/create.ts')).create(options, output))

  verb('import', 'a document (.docx, .html, .xml, .md, .txt) into a draft')
    .argument('<input>', 'the document')
    .requiredOption('--data <file>', 'the conference file')
    .option('--draft <id>', 'the draft that takes it')
    .option('--new', 'make a new draft for it')
    .option('--profile <name>', 'what the new draft is: declaration, highlights, communique, resolution')
    .option('--title <title>', 'the title of the new draft')
    .option('--map <author=code>', 'for whom an author of a Word file stands; once for each author', collect)
    .option('--dry-run', 'say what it would do and write nothing')
    .action(async (input: string, options: ImportOptions) =>
      (await import('#relay/cli/importDocument.ts')).importDocument(input, options, output)
    )

  verb('export', 'a draft as a file')
    .requiredOption('--data <file>', 'the conference file')
    .requiredOption('--draft <id>', 'the draft')
    .requiredOption('--view <view>', 'clean, compiled or (docx) tracked')
    .requiredOption('--format <format>', 'docx, pdf, html, md, akn or json')
    .requiredOption('--out <file>', 'the file to write')
    .option('--names', 'with every name, whatever the draft shows to whom')
    .option('--symbol <symbol>', "the document's symbol, printed on each page")
    .option('--distribution <words>', 'whom it is for, printed on each page')
    .option('--line-numbers', 'number the lines (pdf)')
    .option('--layout <layout>', 'of the compiled view: listed, or woven into the words in brackets')
    .action(async (options: ExportOptions) =>
      (await import('#relay/cli/exportDocument.ts')).exportDocument(options, output)
    )

  verb('compare', 'two moments of a draft, or one and a file from outside, as a Word file with tracked changes')
    .requiredOption('--data <file>', 'the conference file')
    .requiredOption('--draft <id>', 'the draft')
    .option(
      '--from <issue>',
      'the older issue, such as "Rev.1", a number of the record or a time; the zero draft if nothing is said'
    )
    .option('--to <issue>', 'the newer one; the present text if nothing is said')
    .option('--with <file>', 'a Word, Akoma Ntoso, Markdown or text file instead of the newer one')
    .requiredOption('--out <file>', 'the Word file to write')
    .action(async (options: CompareOptions) =>
      (await import('#relay/cli/compareDocuments.ts')).compareDocuments(options, output)
    )

  verb('rehearse', "plays a sample's negotiation with real clients and prints the record")
    .option('--data <file>', 'keep the rehearsed conference in this new file')
    .option('--sample <name>', 'which sample', DEFAULT_SAMPLE)
    .action(async (options: RehearseOptions) => (await import('#relay/cli/rehearse.ts')).rehearse(options, output))

  addKeepingVerbs(verb, output)
  return program
}

/** What keeps a conference: looking at its file, copying it, going back in it, saving it. */
function addKeepingVerbs(verb: (name: string, description: string) => Command, output: Output): void {
  verb(
    'verify',
    'checks chain, signatures and contents of a conference file, and names the first thing that does not hold'
  )
    .argument('<file>', 'the conference file')
    .action(async (file: string) => (await import('#relay/cli/verify.ts')).verify(file, output))

  verb('backup', 'a copy of a conference, also while it is served; given the same file again, it adds what is new')
    .requiredOption('--data <file>', 'the conference file')
    .requiredOption('--out <file>', 'the backup')
    .action(async (options: BackupOptions) => (await import('#relay/cli/backup.ts')).backup(options, output))

  verb('restore', 'a conference from its backup, after looking at all of it')
    .requiredOption('--from <file>', 'the backup')
    .requiredOption('--data <file>', 'the conference file to make')
    .action(async (options: RestoreOptions) => (await import('#relay/cli/restore.ts')).restore(options, output))

  verb('compact', 'makes a conference file small and quick to open; its history stays whole')
    .requiredOption('--data <file>', 'the conference file')
    .action(async (options: { data: string }) => (await import('#relay/cli/compact.ts')).compact(options, output))

  verb('history', 'text and floor of a draft at any moment; without one, the record to choose from')
    .requiredOption('--data <file>', 'the conference file')
    .requiredOption('--draft <id>', 'the draft')
    .option('--seq <number>', 'after this number of the record')
    .option('--at <time>', 'at this time, such as 2026-11-23T17:30:00Z')
    .option('--view <view>', 'clean or compiled', 'clean')
    .option('--format <format>', 'docx, html, md or json', 'md')
    .option('--out <file>', 'the file to write')
    .option('--names', 'with every name, whatever the draft shows to whom')
    .action(async (options: HistoryOptions) => (await import('#relay/cli/history.ts')).history(options, output))

  verb('doctor', 'saves what can be saved of a damaged conference file into a new one')
    .requiredOption('--data <file>', 'the damaged file, which is left as it is')
    .requiredOption('--out <file>', 'the conference file to make')
    .action(async (options: DoctorOptions) => (await import('#relay/cli/doctor.ts')).doctor(options, output))
}

/** A whole number from 1 up. */
function toCount(option: string, most: number): (said: string) => number {
  return (said) => {
    const count = Number(said)
    if (!/^\d+$/u.test(said) || count < 1 || count > most) {
      throw usage(`${option} is "${said}"; give a whole number from 1 to ${most}.`)
    }
    return count
  }
}

function toSelf(said: string): 'self' {
  if (said === 'self') return said
  throw usage(`--tls is "${said}"; say self, or give --tls-cert and --tls-key.`)
}

function toUrl(said: string): string {
  const url = URL.parse(said)
  if (url && /^https?:$/u.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '') {
    return url.origin
  }
  throw usage(`--public-url is "${said}"; give an address without a path, such as https://text.example.org.`)
}

function collect(said: string, before: readonly string[] = []): readonly string[] {
  return [...before, said]
}

function toPort(said: string): number {
  const port = Number(said)
  if (!/^\d+$/u.test(said) || port > 65_535)
    throw usage(`--port is "${said}"; a port is a whole number from 0 to 65535.`)
  return port
}

function explain(error: unknown, output: Output): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
  // What SQLite and others report may span lines; a refusal is one.
  output.note(sentenceFor(error).replace(/\s+/gu, ' ').trim())
  if (error instanceof CliRefusal) return error.exitCode
  return error instanceof CommanderError ? EXIT.usage : EXIT.refused
}

function sentenceFor(error: unknown): string {
  if (error instanceof CommanderError) {
    return `${usageSentence(error)} "chapeau --help" lists the verbs, "chapeau <verb> --help" their options.`
  }
  const refusals = [CliRefusal, StoreRefusal, StartRefusal, ExportRefusal]
  if (error instanceof Error && refusals.some((refusal) => error instanceof refusal)) return error.message
  const detail = error instanceof Error ? error.message : String(error)
  return `Chapeau met an error it did not expect: ${detail}. Please report it with the command you gave.`
}

function usageSentence(error: CommanderError): string {
  if (error.code === 'commander.help')
    return 'Say what to do: serve, create, import, export, compare, rehearse, verify, backup, restore, compact, history or doctor.'
  const words = error.message.replace(/^error: |\.$/gu, '').replaceAll("'", '"')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
