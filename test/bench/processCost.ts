/** What a process has cost so far, from Linux's own books: `/proc/PID`. Null where there are none. */
import { readFileSync } from 'node:fs'

export interface ProcessCost {
  /** Processor seconds, in steps of ten milliseconds. */
  readonly cpu: number
  readonly memoryMb: number
}

const TICKS_PER_SECOND = 100
const PAGE = 4096

export function processCost(pid: number): ProcessCost | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may hold anything; what follows its last parenthesis is numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const cpu = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
    return { cpu, memoryMb: Math.round((Number(fields[21]) * PAGE) / 1024 / 1024) }
  } catch {
    return null
  }
}

/** Processor seconds that everything on this machine has used together. */
export function machineCost(): number {
  try {
    const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]!.split(/\s+/u).map(Number)
    const [user = 0, nice = 0, system = 0] = ticks
    return (user + nice + system) / TICKS_PER_SECOND
  } catch {
    return Number.NaN
  }
}
