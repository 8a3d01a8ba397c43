import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import type { OrganizationInfo } from '../../shared/contract/app.ts'
import type { WorkbookPart } from '../../shared/contract/folders.ts'
import type { Corrections, RememberedLayout } from '../../shared/sheets/correct/corrections.ts'
import { noCorrections } from '../../shared/sheets/correct/corrections.ts'
import { correctableForms } from '../../shared/sheets/correct/forms.ts'
import { layouts } from '../../shared/sheets/read-tables.ts'
import type { Table } from '../../shared/sheets/table.ts'
import type { Reader } from '../ledger/connection.ts'
import { joinLedgerFile } from '../ledger/open.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import { threadWrite } from '../ledger/outside-writes.ts'
import { listLayouts } from '../ledger/repositories/import-layouts.ts'
import {
  commitImport,
  previewImport,
  type ImportTarget,
} from '../services/import/import-service.ts'
import { importTarget } from '../services/import/import-tables.ts'
import { WHOLE, type ImportWatch } from '../services/import/import-watch.ts'
import { knownPeople } from '../services/import/known-people.ts'
import { partOf, workbookParts } from '../services/import/workbook-parts.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import {
  loadWorkbookFile,
  understandWorkbook,
  type UnderstoodWorkbook,
  type WorkbookFile,
} from '../workbook/read-file.ts'
import { CancelFlag } from '../workers/cancel-flag.ts'
import { shownPart } from './shown-part.ts'
import type {
  Committed,
  Copied,
  ImportJob,
  ImportRequest,
  JobProgress,
  Preview,
  WorkbookSource,
} from './messages.ts'

interface OpenedFile extends WorkbookFile, UnderstoodWorkbook {
  readonly corrections: Corrections
  /** What was remembered of other sheets when it was read. */
  readonly remembered: readonly RememberedLayout[]
}

/**
 * One workbook on its way into the ledger. What was recognized in it stays here between reading and
 * writing; the ledger is joined for each job and left after it, so that it can be closed any time.
 */
export class ImportDesk {
  #file: OpenedFile | null = null
  readonly #tell: (progress: JobProgress) => void

  constructor(tell: (progress: JobProgress) => void) {
    this.#tell = tell
  }

  /** @throws AppError WORKBOOK_…, LEDGER_…, ORGANIZATION_…, IMPORT_CANCELLED. */
  async answer({
    ledger,
    flag: memory,
    job,
  }: ImportRequest): Promise<Preview | Committed | Copied | readonly WorkbookPart[]> {
    const flag = new CancelFlag(memory)
    const watch: ImportWatch = {
      step: (stage, done, total) => {
        flag.check()
        this.#tell({ stage, done, total })
      },
    }
    // Only a first reading may be cut off: otherwise what was read before would be lost with it.
    if (job.job !== 'read') flag.hold()
    if (job.job === 'copy') {
      // exceljs takes a quarter of a second to load: only who asks for a copy pays for it.
      const { problemCopy } = await import('../workbook/write/problem-copy.ts')
      return { bytes: await problemCopy(this.#opened(), job.notes, job.words) }
    }
    if (job.job === 'parts')
      return withLedgerAt(ledger, (db) => workbookParts(this.#opened(), organizationInfos(db)))
    this.#read(job, ledger, watch)
    if (job.job === 'read') flag.hold()
    return withLedgerAt(ledger, (db) => {
      if (job.job === 'commit') {
        const request = { ...job.target, files: [wantedOf(db, this.#opened(), job.target)] }
        const result = commitImport(db, request, job.context, watch)
        return { result, write: threadWrite(db, result.batchId !== null) }
      }
      const target = job.job === 'preview' ? job.target : proposedTarget(db, this.#opened().tables)
      const made = preview(db, wantedOf(db, this.#opened(), target), target, watch)
      flag.check()
      return made
    })
  }

  #opened(): OpenedFile {
    return unwrap(this.#file, 'a workbook is read before it is looked at')
  }

  /** Reads a new workbook, or the opened one again where it was corrected since. */
  #read(
    job: Exclude<ImportJob, { job: 'copy' | 'parts' }>,
    ledger: LedgerPlace,
    watch: ImportWatch,
  ): void {
    if (job.job === 'read') this.#understand(loaded(job.source), noCorrections, ledger, watch)
    else if (job.job === 'preview' && this.#isOutdated(job.corrections, ledger))
      this.#understand(this.#opened(), job.corrections, ledger, watch)
  }

  /** Whether a workbook is to be understood otherwise than it was: corrected, or a layout forgotten. */
  #isOutdated(corrections: Corrections, ledger: LedgerPlace): boolean {
    const opened = this.#opened()
    return (
      !isSame(corrections, opened.corrections) ||
      !isSame(withLedgerAt(ledger, listLayouts), opened.remembered)
    )
  }

  #understand(
    { name, bytes }: WorkbookFile,
    corrections: Corrections,
    ledger: LedgerPlace,
    watch: ImportWatch,
  ): void {
    const onProgress = (share: number): void => watch.step('reading', share * WHOLE, WHOLE)
    onProgress(0)
    const remembered = withLedgerAt(ledger, listLayouts)
    const understood = understandWorkbook({ name, bytes }, corrections, remembered, onProgress)
    this.#file = { name, bytes, corrections, remembered, ...understood }
  }
}

/** The workbook, or the tables of it that a target names. */
function wantedOf(
  db: Reader,
  file: OpenedFile,
  { organizationId, tables }: ImportTarget,
): OpenedFile {
  if (tables === undefined) return file
  const details = tables.flatMap((index) => file.details[index] ?? [])
  return { ...partOf(file, { organizationId, tables }, organizationInfos(db)), details }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const loaded = (source: WorkbookSource): WorkbookFile =>
  'path' in source ? loadWorkbookFile(source.path) : source

function withLedgerAt<T>({ file, key }: LedgerPlace, work: (db: Reader) => T): T {
  const db = joinLedgerFile(file, key)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

function proposedTarget(db: Reader, tables: readonly Table[]): ImportTarget {
  return { organizationId: proposedBranch(tables, organizationInfos(db)) }
}

/** The branch that is proposed: the one the sheets name, or the first where none fits. */
function proposedBranch(
  tables: readonly Table[],
  organizations: readonly OrganizationInfo[],
): number {
  try {
    return importTarget(tables, organizations, null)
  } catch (error) {
    const first = organizations.find(({ level }) => level === 'branch')
    if (!(error instanceof AppError) || !first) throw error
    return first.id
  }
}

function preview(db: Reader, file: OpenedFile, target: ImportTarget, watch: ImportWatch): Preview {
  const organizations = organizationInfos(db)
  const organizationId = importTarget(file.tables, organizations, target.organizationId)
  const request = { ...target, organizationId, files: [file] }
  const { outcomes, rows } = previewImport(db, request, watch)
  // What shows only against the ledger stands with the problems of the sheet.
  const tables = file.tables.map((table, index) => ({
    ...table,
    problems: outcomes[index]?.problems ?? table.problems,
  }))
  const { details, tops } = file
  const people = knownPeople(db, rows.flat())
  const forms = correctableForms(layouts)
  const counts = tables.map(({ records }) => records.length)
  const seen = { file: file.name, tables, counts, organizationId, outcomes, details, rows }
  return shownPart({ ...seen, people, forms, tops })
}
