import { AppError } from '../../shared/app-error.ts'

const FREE = 0
const HOLDING = 1
const CANCELLED = 2

/**
 * What a person's "stop" and a job in another thread tell each other, without waiting. A thread that
 * holds a transaction is never ended from outside: it sees the flag between two rows and rolls back.
 */
export class CancelFlag {
  readonly memory: SharedArrayBuffer
  readonly #state: Int32Array

  /** `memory` is that of the flag in the other thread. */
  constructor(memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory
    this.#state = new Int32Array(memory)
  }

  /**
   * From here on until the job has answered, its thread must not be ended: it is going to write.
   * @throws AppError IMPORT_CANCELLED.
   */
  hold(): void {
    if (Atomics.compareExchange(this.#state, 0, FREE, HOLDING) === CANCELLED)
      throw new AppError('IMPORT_CANCELLED')
  }

  /**
   * Between two rows.
   * @throws AppError IMPORT_CANCELLED.
   */
  check(): void {
    if (Atomics.load(this.#state, 0) === CANCELLED) throw new AppError('IMPORT_CANCELLED')
  }

  /** True: nothing is held and nothing will be, so that the thread may be ended at once. */
  cancel(): boolean {
    return Atomics.exchange(this.#state, 0, CANCELLED) === FREE
  }
}
