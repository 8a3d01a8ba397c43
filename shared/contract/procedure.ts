import type { z } from 'zod'
import type { ErrorCode, ErrorDetails } from '../app-error.ts'

/** Phantom of a type: outputs are made by our own services, so they are typed, not parsed. */
export interface Typed<T> {
  readonly __type?: T
}

export function typed<T>(): Typed<T> {
  return {}
}

interface Shape<I extends z.ZodType, O> {
  readonly input: I
  readonly output: Typed<O>
  /** Codes that this procedure may answer with beside INVALID_INPUT and INTERNAL. */
  readonly errors: readonly ErrorCode[]
}

export interface Query<I extends z.ZodType, O> extends Shape<I, O> {
  readonly kind: 'query'
}

export interface Command<I extends z.ZodType, O> extends Shape<I, O> {
  readonly kind: 'command'
  /** Queries whose answers this command may have made stale. */
  readonly touches: readonly string[]
}

/** A procedure that reads. */
export function query<I extends z.ZodType, O>(shape: Shape<I, O>): Query<I, O> {
  return { kind: 'query', ...shape }
}

/** A procedure that changes something, in one transaction. */
export function command<I extends z.ZodType, O>(
  shape: Shape<I, O> & { readonly touches: readonly string[] },
): Command<I, O> {
  return { kind: 'command', ...shape }
}

/** What crosses the bridge: errors travel as data, because Electron carries only their messages. */
export type Reply<O> =
  | { readonly ok: true; readonly value: O }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails }
