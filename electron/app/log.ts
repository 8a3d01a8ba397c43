import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorText } from './error-text.ts'
import { redact } from './redact.ts'

type LogLevel = 'info' | 'warn' | 'error'

export interface Log {
  readonly folder: string
  /** One line, and the error with its causes below it. Never throws. */
  write(level: LogLevel, message: string, error?: unknown): void
}

interface LogParts {
  readonly folder: string
  /** Real local time; a replaced day would make a log useless. */
  readonly now: () => string
  /** A file is put aside when it has grown past this. */
  readonly largestBytes?: number
  /** Files kept beside the current one. */
  readonly kept?: number
}

/** `app.log`, then `app.1.log` and on, older with each number. */
function logFile(folder: string, age: number): string {
  return join(folder, age === 0 ? 'app.log' : `app.${age}.log`)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** Moves every file one number up; the oldest is written over. */
function rotate(folder: string, kept: number): void {
  for (let age = kept - 1; age >= 0; age -= 1) {
    if (sizeOf(logFile(folder, age)) > 0) renameSync(logFile(folder, age), logFile(folder, age + 1))
  }
}

/**
 * A log of bounded size in the user's own folder. Everything in it is redacted, because people
 * send it to whoever helps them.
 */
export function createLog(parts: LogParts): Log {
  const { folder, now, largestBytes = 1024 * 1024, kept = 3 } = parts

  function append(text: string): void {
    mkdirSync(folder, { recursive: true })
    if (sizeOf(logFile(folder, 0)) + Buffer.byteLength(text) > largestBytes) rotate(folder, kept)
    appendFileSync(logFile(folder, 0), text)
  }

  return {
    folder,
    write(level, message, error) {
      const details = error === undefined ? '' : `\n${errorText(error)}`
      try {
        append(`${now()} ${level} ${redact(message)}${details}\n`)
      } catch (problem) {
        // A full disk must not turn into a second failure; standard error is all that is left.
        process.stderr.write(`log not written: ${errorText(problem)}\n`)
      }
    },
  }
}
