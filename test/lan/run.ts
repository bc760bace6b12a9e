/**
 * `npm run lan`: four computers on one network, each a network namespace of Linux. One hosts, three find the conference by
 * multicast DNS and join; then the host's cable is pulled for a minute while all three type, and put back. Everything must be
 * with everybody afterwards. Needs root and `ip`; where they are missing it says that nothing was run, and ends with 0.
 * `npm run lan -- 10` pulls the cable for ten seconds.
 */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

const SWITCH = 'chapeau-lan'
const NAMES = ['host', 'one', 'two', 'three'] as const
const JOINERS = NAMES.slice(1)
const PATIENCE = 90_000
const seconds = Number(process.argv[2] ?? 60)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const ip = (...args: string[]): boolean => spawnSync('ip', args, { stdio: 'ignore' }).status === 0
const must = (...args: string[]): void => {
  if (!ip(...args)) throw new Error(`ip ${args.join(' ')} failed.`)
}
const space = (name: string): string => `${SWITCH}-${name}`

interface Computer {
  readonly child: ChildProcessWithoutNullStreams
  readonly seen: Record<string, unknown>
  until(isSo: (seen: Record<string, unknown>) => boolean, what: string): Promise<void>
}

function lay(): void {
  must('netns', 'add', SWITCH)
  must('-n', SWITCH, 'link', 'add', 'switch', 'type', 'bridge')
  must('-n', SWITCH, 'link', 'set', 'switch', 'up')
  for (const [index, name] of NAMES.entries()) {
    must('netns', 'add', space(name))
    must('-n', space(name), 'link', 'add', 'cable', 'type', 'veth', 'peer', 'name', `to-${name}`, 'netns', SWITCH)
    must('-n', SWITCH, 'link', 'set', `to-${name}`, 'master', 'switch', 'up')
    must('-n', space(name), 'address', 'add', `10.77.0.${index + 1}/24`, 'dev', 'cable')
    must('-n', space(name), 'link', 'set', 'lo', 'up')
    must('-n', space(name), 'link', 'set', 'cable', 'up')
    must('-n', space(name), 'route', 'add', 'default', 'via', '10.77.0.254', 'dev', 'cable')
  }
}

function takeAway(): void {
  for (const name of NAMES) ip('netns', 'del', space(name))
  ip('netns', 'del', SWITCH)
}

function boot(name: string, script: string, ...args: string[]): Computer {
  const command = ['netns', 'exec', space(name), process.execPath, `test/lan/${script}.ts`, ...args]
  const child = spawn('ip', command, {
    stdio: ['pipe', 'pipe', 'inherit']
  }) as unknown as ChildProcessWithoutNullStreams
  const seen: Record<string, unknown> = {}
  let look = (): void => undefined
  createInterface({ input: child.stdout }).on('line', (line) => {
    Object.assign(seen, JSON.parse(line))
    look()
  })
  return {
    child,
    seen,
    until: (isSo, what) =>
      new Promise((done, failed) => {
        const giveUp = setTimeout(() => failed(new Error(`${name} waited in vain for ${what}.`)), PATIENCE)
        look = () => {
          if (!isSo(seen)) return
          clearTimeout(giveUp)
          done()
        }
        look()
      })
  }
}

async function play(folder: string): Promise<void> {
  for (const name of NAMES) mkdirSync(join(folder, name))
  const host = boot('host', 'host', join(folder, 'host'), '10.77.0.1')
  await host.until(({ codes }) => Array.isArray(codes), 'the conference to be hosted')
  const codes = host.seen['codes'] as string[]
  const joiners = JOINERS.map((name, index) => boot(name, 'joiner', join(folder, name), codes[index] ?? ''))
  await Promise.all(joiners.map((joiner) => joiner.until(({ ready }) => ready === true, 'the desk')))
  say(`  three joined at ${String(joiners[0]?.seen['found'])}, found by multicast DNS`)

  const typed: string[] = []
  const type = (when: string): void => {
    for (const [index, { child }] of joiners.entries()) {
      const words = `${when}-${JOINERS[index]}`
      typed.push(words)
      child.stdin.write(`${words}\n`)
    }
  }
  const together = (what: string): Promise<unknown> =>
    Promise.all(
      joiners.map((joiner) => joiner.until(({ text }) => typed.every((words) => String(text).includes(words)), what))
    )
  type('before')
  await together('what was typed before')
  must('-n', SWITCH, 'link', 'set', 'to-host', 'down')
  for (let second = 0; second < seconds; second += 1) {
    type(`cut${second}`)
    await wait(1000)
  }
  const apart = joiners.every(({ seen }) => typed.some((words) => !String(seen['text']).includes(words)))
  if (!apart) throw new Error('The cable was pulled, and the words still went through.')
  must('-n', SWITCH, 'link', 'set', 'to-host', 'up')
  const from = performance.now()
  await together('what was typed while the cable was out')
  const took = ((performance.now() - from) / 1000).toFixed(1)
  const texts = new Set(joiners.map(({ seen }) => seen['text']))
  if (texts.size !== 1) throw new Error('Not everybody has the same text.')
  say(`  ${typed.length} words of three people are with everybody, the same, ${took} s after the cable was back`)
  for (const { child } of [host, ...joiners]) child.stdin.end()
}

if (process.platform !== 'linux' || process.getuid?.() !== 0 || !ip('netns')) {
  say('The network test was NOT run: it needs Linux, root and the command "ip". Nothing of it counts as passed.')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-lan-'))
  takeAway()
  try {
    lay()
    await play(folder)
    say('passed')
  } catch (error) {
    say(`failed: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  } finally {
    for (const name of NAMES) {
      const { stdout } = spawnSync('ip', ['netns', 'pids', space(name)], { encoding: 'utf8' })
      for (const pid of stdout.split('\n').filter(Boolean)) process.kill(Number(pid))
    }
    takeAway()
    rmSync(folder, { recursive: true, force: true })
  }
}
