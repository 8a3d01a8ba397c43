import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** What Chromium answers or tells; each caller reads the fields of the method that it used. */
export type CdpObject = Record<string, unknown>

/** A message that nobody asked for. */
export interface CdpEvent {
  readonly method: string
  readonly params: CdpObject
}

interface Waiting {
  readonly method: string
  readonly resolve: (result: CdpObject) => void
  readonly reject: (error: Error) => void
}

/** Chromium's debugging protocol over the pipe of `--remote-debugging-pipe`: JSON ended by NUL. */
export class CdpPipe {
  readonly #input: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new EventEmitter()
  #lastId = 0
  #rest: Buffer[] = []

  constructor(input: Writable, output: Readable) {
    this.#input = input
    // A pipe that breaks is noticed by the browser's exit, which ends the app.
    input.on('error', () => this.#failAll())
    output.on('data', (chunk: Buffer) => this.#read(chunk))
    output.on('close', () => this.#failAll())
  }

  /** Asks; `sessionId` names a page, none means the browser itself. */
  send(method: string, params: CdpObject = {}, sessionId?: string): Promise<CdpObject> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Listens to one page, or with '' to the browser itself. */
  listen(sessionId: string, listener: (event: CdpEvent) => void): void {
    this.#listeners.on(sessionId, listener)
  }

  #read(chunk: Buffer): void {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const message = Buffer.concat([...this.#rest, chunk.subarray(from, end)]).toString()
      this.#rest = []
      from = end + 1
      this.#receive(JSON.parse(message))
    }
    if (from < chunk.length) this.#rest.push(chunk.subarray(from))
  }

  #receive(message: {
    readonly id?: number
    readonly result?: CdpObject
    readonly error?: { readonly message: string }
    readonly sessionId?: string
    readonly method?: string
    readonly params?: CdpObject
  }): void {
    if (message.id === undefined) {
      const event = { method: message.method ?? '', params: message.params ?? {} }
      this.#listeners.emit(message.sessionId ?? '', event)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result ?? {})
  }

  #failAll(): void {
    for (const { method, reject } of this.#waiting.values()) {
      reject(new Error(`${method}: the browser has gone`))
    }
    this.#waiting.clear()
  }
}
