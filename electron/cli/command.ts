import type { Environment } from './environment.ts'
import type { ExitStatus } from './exit-status.ts'

/** What a command did: how it ends, and the document that stands for it. */
export interface CommandResult {
  readonly status: ExitStatus
  /** The one JSON document of `--json`. */
  readonly json: unknown
  /** The readable form, already in the language that was asked for. */
  readonly text: string
}

export type CliCommand = (environment: Environment) => CommandResult | Promise<CommandResult>
