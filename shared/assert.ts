/** Closes a switch: compiles only where every case has been handled. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`)
}

/** The value, where the caller knows that it is there; `why` says how it knows. */
export function unwrap<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`missing value: ${why}`)
  return value
}
