import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/app-error.ts'
import { contract, type ProcedureName } from '../../shared/contract/contract.ts'
import type { Reply } from '../../shared/contract/procedure.ts'
import type { Handlers, Sender } from './handlers-type.ts'

/** Something for the log: a bug, or a message that the app's own window never sends. */
export interface Incident {
  /** What a person can read out to whoever helps; stands in the log beside the error. */
  readonly reference: string
  readonly procedure: string
  readonly error: unknown
}

interface DispatcherParts<S extends Sender> {
  readonly isTrusted: (sender: S) => boolean
  readonly handlers: Handlers
  readonly report: (incident: Incident) => void
}

type Answer = Reply<unknown>
export type Dispatch<S extends Sender> = (
  sender: S,
  name: unknown,
  input: unknown,
) => Promise<Answer>

/**
 * Handlers without their input types. A method's parameter is compared loosely, so that any
 * handler fits; what it is called with has just been parsed by the schema of the same name.
 */
interface Erased {
  run(input: unknown, sender: Sender): unknown
}
type ErasedHandlers = Readonly<Record<ProcedureName, Erased['run']>>

/**
 * `print.ready` tells a running export that its page is there, whatever is called `cancel` tells a
 * running job to end; waiting in line behind that very job, none would ever come to it.
 */
function isOutOfLine(name: ProcedureName): boolean {
  return name === 'print.ready' || name.endsWith('.cancel')
}

/** Longest piece of a foreign name that goes into a reply or the log. */
const longestName = 100

function failure(code: ErrorCode, details: ErrorDetails = {}): Answer {
  return { ok: false, code, details }
}

function isProcedure(name: unknown): name is ProcedureName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

/** Where the first problem of an input lies: `attendance.3.memberId`; '' is the input itself. */
function problemPath(error: z.ZodError): string {
  const issue = error.issues[0]
  const path = (issue?.path ?? []).map(String)
  if (issue?.code === 'unrecognized_keys') path.push(issue.keys[0] ?? '')
  return path.join('.').slice(0, longestName)
}

/** An expected failure travels as data only where the procedure declares its code. */
function declaredFailure(name: ProcedureName, error: unknown): Answer | null {
  if (!(error instanceof AppError)) return null
  const declared: readonly ErrorCode[] = contract[name].errors
  const expected = error.code === 'INVALID_INPUT' || declared.includes(error.code)
  return expected ? failure(error.code, error.details) : null
}

/** Runs jobs one at a time, in the order in which they came. Jobs must not reject. */
function createLine(): (job: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const answer = last.then(job)
    last = answer
    return answer
  }
}

/**
 * The one door from the windows into the app: trusted page, known procedure, valid input, then
 * the handler, then an envelope. It never rejects. Commands run one at a time, in order.
 */
export function createDispatcher<S extends Sender>(parts: DispatcherParts<S>): Dispatch<S> {
  const handlers: ErasedHandlers = parts.handlers
  const inLine = createLine()

  function report(procedure: unknown, error: unknown): string {
    const reference = randomBytes(4).toString('hex')
    parts.report({ reference, procedure: String(procedure).slice(0, longestName), error })
    return reference
  }

  async function run(name: ProcedureName, input: unknown, sender: Sender): Promise<Answer> {
    try {
      return { ok: true, value: await handlers[name](input, sender) }
    } catch (error) {
      const expected = declaredFailure(name, error)
      return expected ?? failure('INTERNAL', { reference: report(name, error) })
    }
  }

  /** Refusals are loud: our own window never causes one. */
  function refuse(code: 'UNTRUSTED_SENDER' | 'UNKNOWN_PROCEDURE', name: unknown): Answer {
    const procedure = typeof name === 'string' ? name : typeof name
    report(procedure, new AppError(code))
    return failure(code)
  }

  return async (sender, name, input) => {
    if (!parts.isTrusted(sender)) return refuse('UNTRUSTED_SENDER', name)
    if (!isProcedure(name)) return refuse('UNKNOWN_PROCEDURE', name)
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success) return failure('INVALID_INPUT', { path: problemPath(parsed.error) })
    const job = (): Promise<Answer> => run(name, parsed.data, { id: sender.id })
    const waits = contract[name].kind === 'command' && !isOutOfLine(name)
    return waits ? inLine(job) : job()
  }
}
