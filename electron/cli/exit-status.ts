import type { ErrorCode } from '../../shared/app-error.ts'

/** Exit status of the command line, as promised by its contract. */
export const exitStatus = {
  done: 0,
  somethingToLookAt: 1,
  wrongUsage: 2,
  inputUnusable: 3,
  ledgerUnusable: 4,
  other: 5,
} as const

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

const usage: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'INVALID_INPUT',
  'COLUMN_MAP_INVALID',
  'NOT_FOUND',
  'ORGANIZATION_AMBIGUOUS',
  'ORGANIZATION_UNKNOWN',
  'EXPORT_EMPTY',
  'TEMPLATE_UNKNOWN',
])

/** The exit status that stands for an error code. */
export function statusOf(code: ErrorCode): ExitStatus {
  if (usage.has(code)) return exitStatus.wrongUsage
  if (code.startsWith('WORKBOOK_') || code.startsWith('PACKAGE_')) return exitStatus.inputUnusable
  if (code.startsWith('LEDGER_') || code === 'NO_LEDGER') return exitStatus.ledgerUnusable
  return exitStatus.other
}
