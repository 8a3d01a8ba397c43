/** One thing that was measured. */
export interface BenchCase {
  readonly name: string
  readonly size: string
  /** Median of the runs. */
  readonly milliseconds: number
  readonly runs: readonly number[]
  readonly note?: string
}

const RUNS = 3

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Runs something once to warm up and three times for the clock. `prepare` is not measured and gives
 * each run what it works on.
 */
export function measured<T>(
  what: { readonly name: string; readonly size: string; readonly note?: string },
  prepare: () => T,
  work: (prepared: T) => void,
): BenchCase {
  work(prepare())
  const runs = Array.from({ length: RUNS }, () => {
    const prepared = prepare()
    const start = performance.now()
    work(prepared)
    return Math.round((performance.now() - start) * 100) / 100
  })
  return { ...what, milliseconds: median(runs), runs }
}

/** The same case with how it stands to another of the same run. */
export function compared(one: BenchCase, other: BenchCase): BenchCase {
  const ratio = (one.milliseconds / other.milliseconds).toPrecision(2)
  const note = [one.note, `${ratio} of "${other.name}"`].filter(Boolean).join('; ')
  return { ...one, note }
}
