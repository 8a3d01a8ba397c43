import type { IsoDate } from '../../../shared/calendar.ts'
import type { RuleBook } from '../../../shared/rules/rule-data.ts'
import { branchMatrix, type BranchLine } from '../../../shared/supervision/branch-matrix.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listOrganizations } from '../../ledger/repositories/organizations.ts'
import { getChecklist } from '../checklist-service.ts'

interface MatrixRequest {
  readonly period: string
  /** The letter of one area, whose duties are told one by one. */
  readonly area?: string | undefined
  readonly today: IsoDate
}

/** How the duties of every branch of a ledger stand, by area, for a year, a quarter or a month. */
export function getBranchMatrix(
  db: Reader,
  book: RuleBook,
  { period, area, today }: MatrixRequest,
): BranchLine[] {
  const branches = listOrganizations(db).filter(({ level }) => level === 'branch')
  const { duties } = getChecklist(db, book, { year: Number(period.slice(0, 4)), today })
  return branchMatrix(branches, duties, { period, area: area ?? null })
}
