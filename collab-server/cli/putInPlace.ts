/**
 * Puts a finished file in its place in one step, so that nobody ever finds half of one. The file is made under a temporary
 * name in the same folder first; whatever goes wrong, the temporary file is taken away again.
 */
import { link, rename, rm, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CliRefusal, codeOf } from '#relay/cli/refusal.ts'
import { untilSignal } from '#relay/cli/untilSignal.ts'

export interface PlaceOptions {
  /** Whether a file that is there already gives way, or is left alone and the making refused. */
  readonly replace: boolean
  readonly newId: () => string
}

/** @param make writes the file to the path it is given, and has let go of it when it returns */
export async function putInPlace<Made>(
  path: string,
  make: (temporary: string) => Promise<Made>,
  { replace, newId }: PlaceOptions
): Promise<Made> {
  await requireFolder(path)
  if (!replace) await requireFree(path)
  const temporary = join(dirname(path), `.${basename(path)}.${newId().slice(0, 8)}.part`)
  const signals = untilSignal()
  try {
    const made = await make(temporary)
    if (replace) await rename(temporary, path)
    else await placeWithoutReplacing(temporary, path)
    return made
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken(path)
    if (codeOf(error) === 'EISDIR') throw new CliRefusal(`${path} is a folder. Give the name of a file in it.`)
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(codeOf(error))) {
      throw new CliRefusal(`${path} cannot be written (${codeOf(error)}); nothing was left behind.`, { cause: error })
    }
    throw error
  } finally {
    // SQLite keeps a journal and a lock beside a file while it is written.
    for (const suffix of ['', '-wal', '-shm', '-journal', '-lock', '-lock-journal'])
      await rm(`${temporary}${suffix}`, { force: true })
    signals.forget()
  }
}

/** `rename` would replace a file that appeared meanwhile; a hard link refuses to. */
async function placeWithoutReplacing(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
    await unlink(temporary)
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error))) throw error
    // A file system without hard links, such as a memory stick's.
    await requireFree(path)
    await rename(temporary, path)
  }
}

async function requireFolder(path: string): Promise<void> {
  const folder = dirname(path)
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory())
    throw new CliRefusal(`The folder ${folder} does not exist. Make it, or choose another path.`)
}

async function requireFree(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) throw taken(path)
}

function taken(path: string): CliRefusal {
  return new CliRefusal(`${path} exists already and was left as it is. Choose another name, or move that file away.`)
}
