import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/app-error.ts'
import type { FolderPart, FolderPreview, WorkbookPart } from '../../shared/contract/folders.ts'
import type { TableOutcome } from '../../shared/contract/imports.ts'
import { workbookExtensions } from '../app/file-kinds.ts'
import { ImportThread } from '../import-thread/import-thread.ts'
import { withThreadWrite } from '../ledger/outside-writes.ts'
import type { ImportTarget } from '../services/import/import-service.ts'
import type { HandlerParts } from './handler-parts.ts'

/** What is done with a part that is taken: told, or written. */
type Take = (thread: ImportThread, target: ImportTarget) => Promise<readonly TableOutcome[]>

const nothing = { inserted: 0, updated: 0, unchanged: 0, rowsRefused: 0, problems: 0 } as const

const look: Take = async (thread, target) => (await thread.preview(target)).outcomes

/** The workbooks of several branches in one folder, one after another. */
export class FolderImport {
  readonly #parts: Pick<HandlerParts, 'shell' | 'ledger' | 'command'>
  #waiting: { readonly token: string; readonly paths: readonly string[] } | null = null
  #running: ImportThread | null = null
  #isStopped = false

  constructor(parts: Pick<HandlerParts, 'shell' | 'ledger' | 'command'>) {
    this.#parts = parts
  }

  /** What the workbooks of a folder would bring to which branch. */
  async preview(folder: string): Promise<FolderPreview> {
    const all = workbooksOf(folder)
    const token = randomUUID()
    this.#waiting = null
    const parts = await this.#walk(all, look)
    // Stopped on the way, nothing is taken in that nobody has seen.
    const seen = new Set(parts.map(({ file }) => file))
    const paths = all.filter((path) => seen.has(basename(path)))
    this.#waiting = { token, paths }
    return { token, folder: basename(folder), parts, unseen: all.length - paths.length }
  }

  /** @throws AppError IMPORT_EXPIRED: another folder was looked at since, or none. */
  requireWaiting(token: string): void {
    if (this.#waiting?.token !== token) throw new AppError('IMPORT_EXPIRED')
  }

  /** Takes them in, each branch's part as a batch of its own. @throws AppError IMPORT_EXPIRED. */
  commit(token: string): Promise<FolderPart[]> {
    this.requireWaiting(token)
    const paths = this.#waiting?.paths ?? []
    this.#waiting = null
    const { ledger, command } = this.#parts
    return this.#walk(paths, async (thread, target) => {
      const commit = () => thread.commit(target, command())
      const { result } = await withThreadWrite(ledger.db, commit)
      return result.outcomes
    })
  }

  /** Stops between two workbooks, or while one is read. */
  stop(): void {
    this.#isStopped = true
    this.#running?.cancel()
  }

  end(): void {
    this.#waiting = null
    this.stop()
  }

  async #walk(paths: readonly string[], take: Take): Promise<FolderPart[]> {
    this.#isStopped = false
    const found: FolderPart[] = []
    for (const [nth, path] of paths.entries()) {
      this.#parts.shell.sendProgress({ stage: 'checking', done: nth, total: paths.length })
      if (this.#isStopped) break
      found.push(...(await this.#file(path, take)))
    }
    return found
  }

  async #file(path: string, take: Take): Promise<FolderPart[]> {
    const { shell, ledger } = this.#parts
    const { place } = ledger
    if (place === null) throw new AppError('NO_LEDGER')
    const file = basename(path)
    const workerFile = shell.paths.importWorker
    const thread = new ImportThread({ workerFile, ledger: place, tell: () => undefined })
    this.#running = thread
    const made: FolderPart[] = []
    try {
      await thread.read({ path })
      const parts = await thread.parts()
      for (const part of parts) {
        if (this.#isStopped) return made
        made.push(await onePart(thread, file, part, take))
      }
      return parts.length > 0 ? made : [leftOut(file, 'SUMMARY_ONLY')]
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      // Parts that were taken before stay told; where the ledger itself fails, the other files would, too.
      if (error.code.startsWith('LEDGER')) this.#isStopped = true
      if (error.code === 'IMPORT_CANCELLED') return made
      return [...made, leftOut(file, error.code, error.details)]
    } finally {
      this.#running = null
      thread.end()
    }
  }
}

const leftOut = (file: string, refused: ErrorCode, details: ErrorDetails = {}): FolderPart => ({
  file,
  organization: '',
  refused,
  details,
  ...nothing,
})

async function onePart(
  thread: ImportThread,
  file: string,
  { organizationId, organization, tables }: WorkbookPart,
  take: Take,
): Promise<FolderPart> {
  const base = { file, organization, refused: null, details: {}, ...nothing }
  if (organizationId === null) {
    const refused = organization === '' ? 'BRANCH_NOT_ON_SHEET' : 'BRANCH_NOT_IN_LEDGER'
    return { ...base, refused, details: { name: organization } }
  }
  const outcomes = await take(thread, { organizationId, tables })
  const sum = (count: (outcome: TableOutcome) => number): number =>
    outcomes.reduce((all, outcome) => all + count(outcome), 0)
  return {
    ...base,
    inserted: sum(({ inserted }) => inserted),
    updated: sum(({ updated }) => updated),
    unchanged: sum(({ unchanged }) => unchanged),
    rowsRefused: sum(({ refused }) => refused),
    problems: sum(({ problems }) => problems.filter(({ severity }) => severity !== 'info').length),
  }
}

/** Workbooks of a folder by name; what office programs leave beside an open one is none. */
function workbooksOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile() && !/^[~.]/.test(one.name))
    .map(({ name }) => name)
    .filter((name) => workbookExtensions.includes(extname(name).slice(1).toLowerCase()))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => join(folder, name))
}
