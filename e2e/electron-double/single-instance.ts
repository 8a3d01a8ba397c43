import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Arguments and folder of the start that came second. */
export interface SecondStart {
  readonly argv: string[]
  readonly cwd: string
}

let handover: Promise<void> = Promise.resolve()

/** Done when the first process has been told; the second must not end before. */
export function handedOver(): Promise<void> {
  return handover
}

/**
 * One process for each data folder. The lock is a file with the process's number; a second start
 * hands its arguments over a local socket. Returns false for the second.
 */
export function lockFolder(folder: string, onSecond: (start: SecondStart) => void): boolean {
  mkdirSync(folder, { recursive: true })
  const lock = path.join(folder, 'electron-double.pid')
  const address = socketAddress(folder)
  if (isHeld(lock)) {
    const start: SecondStart = { argv: process.argv, cwd: process.cwd() }
    handover = tell(address, start)
    return false
  }
  writeFileSync(lock, String(process.pid))
  if (process.platform !== 'win32') rmSync(address, { force: true })
  const server = createServer((socket) => {
    let text = ''
    socket.on('data', (data) => (text += String(data)))
    socket.on('error', () => socket.destroy())
    socket.on('end', () => {
      // A process that was killed while it spoke has said nothing.
      if (text.endsWith('}')) onSecond(JSON.parse(text))
    })
  })
  server.listen(address)
  server.unref()
  process.on('exit', () => {
    rmSync(lock, { force: true })
    if (process.platform !== 'win32') rmSync(address, { force: true })
  })
  return true
}

function tell(address: string, start: SecondStart): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address, () => socket.end(JSON.stringify(start)))
    // The first may be ending just now; then nobody is left to be told.
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
  })
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    // No file, or no such process any more: the lock is free.
    return false
  }
}

function socketAddress(folder: string): string {
  const name = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16)
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\electron-double-${name}`
    : path.join(tmpdir(), `electron-double-${name}.sock`)
}
