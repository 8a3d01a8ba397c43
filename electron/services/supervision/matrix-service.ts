import type { BranchStands } from '../../../shared/supervision/branch-stands.ts'
import { branchMatrix, type BranchLine } from '../../../shared/supervision/branch-matrix.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listOrganizations } from '../../ledger/repositories/organizations.ts'

interface MatrixRequest {
  readonly period: string
  /** The letter of one area, whose duties are told one by one. */
  readonly area?: string | undefined
}

/**
 * How the duties of every branch of a ledger stand for a year, a quarter or a month.
 * @param stands of the year of the period.
 */
export function getBranchMatrix(
  db: Reader,
  stands: ReadonlyMap<number, BranchStands>,
  { period, area }: MatrixRequest,
): BranchLine[] {
  const branches = listOrganizations(db).filter(({ level }) => level === 'branch')
  return branchMatrix(branches, stands, { period, area: area ?? null })
}
