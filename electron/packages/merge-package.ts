import { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import type { MergedPackage } from '../../shared/contract/packages.ts'
import { recordTable } from '../ledger/changes.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { schemaVersion } from '../ledger/migrate.ts'
import { keepContent, vaultOf } from '../materials/vault.ts'
import type { BranchRows } from './branch-rows.ts'
import { bindBranch } from './bind-branch.ts'
import { mergeRows } from './merge-rows.ts'
import type { OpenedPackage } from './package-file.ts'
import { findSource, keepSource, type PackageSource } from './package-sources.ts'
import { receiveProblems } from './problem-list.ts'

const value = z.union([z.string(), z.number(), z.null()])
const rowsSchema = z.record(
  z.string(),
  z.array(z.looseObject({ id: z.int() }).and(z.record(z.string(), value))),
)

/**
 * Takes a package of a branch into the ledger of its superior, in one command. The same one twice
 * changes nothing; a newer one of the same history brings the rows up to it; what the superior changed
 * here stays, and is told.
 * @throws AppError PACKAGE_…: nothing was changed.
 */
export function mergePackage(
  db: Reader,
  opened: OpenedPackage,
  context: CommandContext,
): MergedPackage {
  const { manifest } = opened
  if (manifest.schema > schemaVersion(db)) throw new AppError('PACKAGE_NEWER')
  if (manifest.kind === 'problems') return receiveProblems(db, opened, context)
  const hashes = historyOf(opened)
  const known = findSource(db, manifest.ledgerId, manifest.organization.id)
  const told = toldOf(opened)
  if (known) {
    const outcome = furtherThan(known, opened, hashes)
    if (outcome !== 'merged') return { ...told, outcome }
  }
  // Every part, also those that are not read here: a package is whole, or it is none.
  for (const { name } of manifest.parts) opened.part(name)
  const rows = rowsOf(opened)
  const files = materialsOf(opened)
  return runCommand(db, context, (writer, recorder) => {
    const organizationId =
      known?.organizationId ?? bindBranch(writer, recorder, manifest.organization)
    const parameters = opened.part('parameters.json').toString('utf8')
    const sourceId = keepSource(writer, opened, { organizationId, parameters, at: context.at })
    const counts = orRefuse(() => mergeRows({ writer, recorder, sourceId, rows, organizationId }))
    for (const bytes of files) keepContent(vaultOf(db), bytes)
    const { ledgerId, organization, history } = manifest
    const details = { ledgerId, organization, history, changes: auditDetails(recorder.changes) }
    const merged: MergedPackage = { ...told, ...counts, outcome: 'merged', materials: files.length }
    return { value: merged, audit: { action: 'package.merge', details } }
  })
}

const nothing = { inserted: 0, updated: 0, removed: 0, materials: 0, conflicts: [] } as const

function toldOf({ manifest }: OpenedPackage): Omit<MergedPackage, 'outcome'> {
  const { organization, packedAt, packedBy } = manifest
  return { organization: organization.name, packedAt, packedBy, ...nothing }
}

/** Rows that fit no table are no damage of the ledger: the transaction takes them back. */
function orRefuse<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('PACKAGE_DAMAGED', {}, { cause: error })
  }
}

/** Every hash of the branch's log, as many as the manifest tells. */
function historyOf({ manifest, part }: OpenedPackage): string[] {
  const hashes = part('history.txt').toString('utf8').split('\n')
  const { entries, head } = manifest.history
  if (hashes.length !== entries || hashes.at(-1) !== head) throw new AppError('PACKAGE_DAMAGED')
  return hashes
}

/** Whether a package goes on from the one that was merged before. @throws AppError PACKAGE_FORGED, PACKAGE_HISTORY. */
function furtherThan(
  known: PackageSource,
  { manifest, publicKey }: OpenedPackage,
  hashes: readonly string[],
): MergedPackage['outcome'] {
  if (publicKey !== known.publicKey) throw new AppError('PACKAGE_FORGED')
  const { entries } = manifest.history
  if (entries < known.entries) return 'older'
  if (hashes[known.entries - 1] !== known.head) throw new AppError('PACKAGE_HISTORY')
  return entries === known.entries ? 'unchanged' : 'merged'
}

/** A package speaks of its own branch and the groups of it: no other branch, no committee. */
function requireOwn(rows: BranchRows, own: { readonly id: number; readonly name: string }): void {
  const [branch, ...others] = (rows.organization ?? []).toSorted(
    (a, b) => Number(b['id'] === own.id) - Number(a['id'] === own.id),
  )
  const isOwn = branch?.['id'] === own.id && branch['level'] === 'branch'
  const areGroups = others.every((one) => one['level'] === 'group' && one['parent_id'] === own.id)
  if (!isOwn || branch['name'] !== own.name || !areGroups) throw new AppError('PACKAGE_DAMAGED')
}

function rowsOf({ manifest, part }: OpenedPackage): BranchRows {
  try {
    const tables = rowsSchema.parse(JSON.parse(part('records.json').toString('utf8')))
    const known = Object.entries(tables).map(([table, rows]) => [recordTable(table), rows] as const)
    const rows: BranchRows = Object.fromEntries(known)
    requireOwn(rows, manifest.organization)
    return rows
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('PACKAGE_DAMAGED', {}, { cause: error })
  }
}

/** Files of materials, each read through its hash before anything is written. */
function materialsOf({ manifest, part }: OpenedPackage): Uint8Array[] {
  return manifest.parts
    .filter(({ name }) => /^materials\/[0-9a-f]{64}$/.test(name))
    .map(({ name }) => part(name))
}
