/** Pages for paper that are waited for, by the id of their web contents. */
export interface PrintSignals {
  /** Resolves when the page has said `print.ready`; rejects after `limit` milliseconds. */
  wait(page: number, limit: number): Promise<void>
  /** A page says that its data and fonts are there; one that nobody waits for changes nothing. */
  ready(page: number): void
  /** The page is gone; whoever waits for it is told. */
  gone(page: number, reason: string): void
}

interface Waiting {
  readonly settle: (error: Error | null) => void
}

/** Connects the pages for paper with the prints that wait for them. */
export function createPrintSignals(): PrintSignals {
  const waiting = new Map<number, Waiting>()
  return {
    wait: (page, limit) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => waiting.get(page)?.settle(new Error(`page for paper not ready in ${limit} ms`)),
          limit,
        )
        waiting.set(page, {
          settle: (error) => {
            clearTimeout(timer)
            waiting.delete(page)
            if (error) reject(error)
            else resolve()
          },
        })
      }),
    ready: (page) => waiting.get(page)?.settle(null),
    gone: (page, reason) =>
      waiting.get(page)?.settle(new Error(`page for paper is gone: ${reason}`)),
  }
}
