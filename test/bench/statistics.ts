/**
 * What the benches say about a series of times, and the line each of them prints.
 */
export interface Series {
  readonly n: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

export function summarize(values: ArrayLike<number>): Series {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number): number =>
    // The smallest value that at least this share of all values does not exceed.
    round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

export interface Target {
  readonly figure: 'p50' | 'p95'
  readonly below: number
}

/** One line of the output; `met` is null for a figure that has no target. */
export interface Line extends Series {
  readonly bench: string
  readonly unit: 'ms' | 'MB'
  readonly target: string | null
  readonly met: boolean | null
  readonly [detail: string]: unknown
}

export function toLine(
  bench: string,
  values: ArrayLike<number>,
  target: Target | null,
  details: Readonly<Record<string, unknown>> = {}
): Line {
  const series = summarize(values)
  return {
    bench,
    ...series,
    unit: 'ms',
    target: target && `${target.figure} < ${target.below}`,
    met: target && series.n > 0 && series[target.figure] < target.below,
    ...details
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
