/** Work with a hidden page, one piece at a time, which a person may stop. */
export class StoppableWork {
  #stop = new AbortController()

  /** What the work gives; null where it was stopped: nobody waits for its end. */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const left = Promise.withResolvers<null>()
    signal.addEventListener('abort', () => left.resolve(null), { once: true })
    const working = work(signal).catch((error: unknown) => {
      // A page that was taken away in the middle of its work complains; that was asked for.
      if (signal.aborted) return null
      throw error
    })
    return Promise.race([working, left.promise])
  }

  stop(): void {
    this.#stop.abort()
  }
}
