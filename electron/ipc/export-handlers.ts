import { AppError } from '../../shared/app-error.ts'
import { yearOf } from '../../shared/calendar.ts'
import type { WrittenFile } from '../../shared/contract/exports.ts'
import { ExportDesk } from '../export-thread/export-desk.ts'
import type { ExportKind } from '../app/file-kinds.ts'
import type { ExportWork } from '../export-thread/export-job.ts'
import { exportTables, isExportTable } from '../services/export/export-forms.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { currentLedger } from './app-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type ExportProcedures =
  | 'exports.tables'
  | 'exports.save'
  | 'exports.cancel'
  | 'reports.save'
  | 'templates.save'
  | 'lists.save'
  | 'file.show'

interface Wanted {
  readonly year: number
  readonly organizationId?: number | undefined
}

export type SaveFile = (
  name: string,
  wanted: Wanted,
  work: ExportWork,
  kind?: ExportKind,
) => Promise<WrittenFile | null>

interface Exports {
  readonly handlers: Pick<Handlers, ExportProcedures>
  /** Asks for a place and has a file written there; null: the person cancelled or stopped. */
  readonly save: SaveFile
  /** Remembers a file as one that this session wrote. */
  readonly keep: (file: string) => WrittenFile
  /** Stops what is being written. */
  readonly end: () => void
}

/** Asks for a place, has the file written there, and remembers that it is ours. */
class Saver {
  readonly #shell: HandlerParts['shell']
  readonly #desk: ExportDesk
  readonly #written = new Set<string>()

  constructor({ shell }: HandlerParts) {
    this.#shell = shell
    this.#desk = new ExportDesk(shell.paths.exportWorker)
  }

  async save(
    name: string,
    { year }: Wanted,
    work: ExportWork,
    kind: ExportKind = 'xlsx',
  ): Promise<WrittenFile | null> {
    const { clock, settings, paths } = this.#shell
    const file = await this.#shell.chooseExportFile(name, kind)
    if (file === null) return null
    const isWritten = await this.#desk.write({
      file,
      work,
      year,
      today: clock.today(),
      language: settings.get().language,
      resources: paths.resources,
      ownRules: paths.ownRules,
    })
    return isWritten ? this.keep(file) : null
  }

  keep(file: string): WrittenFile {
    this.#written.add(file)
    return { file }
  }

  /** Only files that this session wrote are shown in the file manager. */
  show(file: string): null {
    if (!this.#written.has(file)) throw new AppError('NOT_FOUND')
    this.#shell.showInFolder(file)
    return null
  }

  cancel(): null {
    this.#desk.cancel()
    return null
  }
}

export function exportHandlers(parts: HandlerParts): Exports {
  const { shell, ledger } = parts
  const saver = new Saver(parts)
  const handlers: Exports['handlers'] = {
    'exports.tables': () => exportTables,
    'exports.save': ({ table, masked, ...wanted }) => {
      const { place } = ledger
      if (place === null) throw new AppError('NO_LEDGER')
      if (!isExportTable(table)) throw new AppError('NOT_FOUND')
      const organizationId = wanted.organizationId ?? null
      const work = { job: 'table', ledger: place, table, organizationId, masked } as const
      return saver.save(tableName(parts, table, masked, wanted), wanted, work)
    },
    'exports.cancel': () => saver.cancel(),
    'reports.save': ({ what, year }) => {
      const { place } = ledger
      if (place === null) throw new AppError('NO_LEDGER')
      const name = currentLedger(parts)?.name ?? ''
      const suggested = shell.translate({ key: 'report:file', params: { name, year } })
      const kind = what === 'annual' ? 'docx' : 'xlsx'
      return saver.save(suggested, { year }, { job: 'report', ledger: place, what }, kind)
    },
    'templates.save': ({ kind, ...wanted }) => {
      const name = shell.translate({ key: `sheets:kinds.${kind}` })
      const suggested = shell.translate({ key: 'exports:templates.file', params: { name } })
      const organization = nameOf(parts, wanted)
      return saver.save(suggested, wanted, { job: 'template', kind, organization })
    },
    'lists.save': (list) => {
      const wanted = { year: yearOf(shell.clock.today()) }
      return saver.save(list.title, wanted, { job: 'list', list })
    },
    'file.show': ({ file }) => saver.show(file),
  }
  return {
    handlers,
    save: (...wanted) => saver.save(...wanted),
    keep: (file) => saver.keep(file),
    end: () => saver.cancel(),
  }
}

/** The branch that is asked for, or the only one there is; null: several. @throws AppError NOT_FOUND. */
export function nameOf({ ledger }: HandlerParts, { organizationId }: Wanted): string | null {
  const all = organizationInfos(ledger.db)
  if (organizationId !== undefined) {
    const chosen = all.find(({ id }) => id === organizationId)
    if (!chosen) throw new AppError('NOT_FOUND')
    return chosen.name
  }
  const [only, second] = all.filter(({ level }) => level === 'branch')
  return only && !second ? only.name : null
}

/** What a file is called until the person says otherwise. */
function tableName(parts: HandlerParts, table: string, masked: boolean, wanted: Wanted): string {
  const { translate } = parts.shell
  return translate({
    key: masked ? 'exports:maskedFile' : 'exports:file',
    params: {
      branch: nameOf(parts, wanted) ?? '',
      year: wanted.year,
      name: translate({ key: `exports:tables.${table}.name` }),
    },
  })
}
