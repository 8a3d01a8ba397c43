import { redact } from './redact.ts'

/** Deep enough for every wrap in the app; a chain that loops ends here too. */
const longestChain = 5

function chain(error: unknown, depth: number): string[] {
  if (!(error instanceof Error)) return [`(thrown ${typeof error}) ${String(error)}`]
  const own = error.stack ?? error.message
  if (error.cause === undefined || depth === longestChain) return [own]
  return [own, ...chain(error.cause, depth + 1)]
}

/** An error with its stack and all its causes, redacted, for the log or the clipboard. */
export function errorText(error: unknown): string {
  return redact(chain(error, 1).join('\ncaused by: '))
}
