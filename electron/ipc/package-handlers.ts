import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { In } from '../../shared/contract/contract.ts'
import type {
  PackageContents,
  PackageOutcome,
  ProblemsFile,
} from '../../shared/contract/packages.ts'
import type { Reader } from '../ledger/connection.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import { vaultFile, vaultOf } from '../materials/vault.ts'
import { branchRows } from '../packages/branch-rows.ts'
import { PackageDesk } from '../packages/package-desk.ts'
import { listSources } from '../packages/package-sources.ts'
import { problemList } from '../packages/problem-list.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import type { Backups } from './backup-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type PackageProcedures = Extract<keyof Handlers, `packages.${string}`>

/** What branches hand to their superior, out and in. */
export function packageHandlers(
  parts: HandlerParts,
  backups: Backups,
  keep: (file: string) => unknown,
): Pick<Handlers, PackageProcedures> {
  const { shell, ledger, command } = parts
  const desk = new PackageDesk(shell.paths.packageWorker)
  const place = (): LedgerPlace => {
    if (ledger.place === null) throw new AppError('NO_LEDGER')
    return ledger.place
  }
  return {
    'packages.contents': ({ organizationId }) => contentsOf(ledger.db, organizationId),
    'packages.pack': async (wanted) => {
      const at = place()
      const name = nameOfBranch(ledger.db, wanted.organizationId)
      const file = await shell.chooseExportFile(nameOfFile(shell, 'file', name), 'pack')
      if (file === null) return null
      const { resources, ownRules } = shell.paths
      const packed = await desk.pack({
        place: at,
        file,
        wanted,
        resources,
        ownRules,
        context: command(),
      })
      keep(file)
      return packed
    },
    'packages.problems': (wanted) => writeProblems(parts, wanted, keep),
    'packages.merge': async ({ passphrase }) => {
      const at = place()
      const paths = await shell.choosePackages()
      if (paths.length === 0) return null
      await backups.before('import')
      const outcomes: PackageOutcome[] = []
      for (const [nth, path] of paths.entries()) {
        shell.sendProgress({ stage: 'writing', done: nth, total: paths.length })
        const job = { place: at, path, passphrase, context: command() }
        outcomes.push(await mergeOne(desk, job))
      }
      return outcomes
    },
    'packages.sources': () => listSources(ledger.db),
  }
}

async function writeProblems(
  { shell, ledger, resources, command }: HandlerParts,
  { organizationId, year, days }: In<'packages.problems'>,
  keep: (file: string) => unknown,
): Promise<ProblemsFile | null> {
  const name = nameOfBranch(ledger.db, organizationId)
  const file = await shell.chooseExportFile(nameOfFile(shell, 'problemsFile', name), 'pack')
  if (file === null) return null
  const { ruleBook } = resources
  const request = { organizationId, year, days, ruleBook, translate: shell.translate }
  const { bytes, ...told } = problemList(ledger.db, request, command())
  writeDocument(file, bytes)
  keep(file)
  return { file, ...told }
}

/** What the file is called until the person says otherwise. */
function nameOfFile(
  { translate, clock }: HandlerParts['shell'],
  key: 'file' | 'problemsFile',
  name: string,
): string {
  const day = clock.today().replaceAll('-', '')
  return translate({ key: `packages:${key}`, params: { name, day } })
}

async function mergeOne(
  desk: PackageDesk,
  job: Parameters<PackageDesk['merge']>[0],
): Promise<PackageOutcome> {
  const file = basename(job.path)
  try {
    return { file, merged: await desk.merge(job), refused: null, details: {} }
  } catch (error) {
    if (error instanceof AppError && /^(?:PACKAGE|WORKBOOK)_/.test(error.code))
      return { file, merged: null, refused: error.code, details: error.details }
    throw error
  }
}

function nameOfBranch(db: Reader, organizationId: number): string {
  const branch = organizationInfos(db).find(({ id }) => id === organizationId)
  if (branch?.level !== 'branch') throw new AppError('NOT_FOUND')
  return branch.name
}

function contentsOf(db: Reader, organizationId: number): PackageContents {
  nameOfBranch(db, organizationId)
  const rows = branchRows(db, organizationId)
  const vault = vaultOf(db)
  const hashes = new Set((rows.material ?? []).flatMap(({ sha256 }) => sha256 ?? []))
  const sizes = [...hashes].map((hash) => {
    const file = vaultFile(vault, String(hash))
    return file === null ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0)
  })
  return {
    records: Object.values(rows).reduce((sum, { length }) => sum + length, 0),
    materials: sizes.filter((size) => size > 0).length,
    materialBytes: sizes.reduce((sum, size) => sum + size, 0),
    entries: Number(db.prepare('SELECT count(*) FROM audit_log').pluck().get()),
  }
}
