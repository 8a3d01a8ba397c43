/** Every way a command can fail that a person can do something about. */
export const errorCodes = [
  'INVALID_INPUT',
  'UNKNOWN_PROCEDURE',
  'UNTRUSTED_SENDER',
  'NOT_FOUND',
  'NO_LEDGER',
  'LEDGER_EXISTS',
  'LEDGER_MISSING',
  'LEDGER_NOT_A_LEDGER',
  'LEDGER_DAMAGED',
  'LEDGER_NEWER',
  'LEDGER_IN_USE',
  'LEDGER_READ_ONLY',
  'LEDGER_PASSWORD',
  'LEDGER_KEYS',
  'WORKBOOK_MISSING',
  'WORKBOOK_EMPTY',
  'WORKBOOK_NOT_ONE',
  'WORKBOOK_DAMAGED',
  'WORKBOOK_ENCRYPTED',
  'WORKBOOK_OLD_FORMAT',
  'WORKBOOK_IS_WORD',
  'WORKBOOK_IS_PAPER',
  'WORKBOOK_IS_PICTURE',
  'WORKBOOK_ARCHIVE',
  'WORKBOOK_TEXT_UNREADABLE',
  'WORKBOOK_TOO_LARGE',
  'WORKBOOK_NOTHING_FOUND',
  'ORGANIZATION_AMBIGUOUS',
  'ORGANIZATION_UNKNOWN',
  'GROUP_EXISTS',
  'ENTRY_EXISTS',
  'MEMBER_EXISTS',
  'MATERIAL_UNREADABLE',
  'MATERIAL_EMPTY',
  'MATERIAL_TOO_LARGE',
  'MATERIAL_NOT_KEPT',
  'MATERIAL_LOST',
  'MATERIAL_CHANGED',
  'IMPORT_EXPIRED',
  'COLUMN_MAP_INVALID',
  'IMPORT_CANCELLED',
  'IMPORT_NOTHING_TO_DO',
  'UNDO_NEWER_CHANGES',
  'UNDO_ALREADY_DONE',
  'STEP_NEWER_CHANGES',
  'DUES_SEVERAL_PAYMENTS',
  'DUES_SAME_DAY',
  'EXPORT_EMPTY',
  'TEMPLATE_UNKNOWN',
  'PACKAGE_NOT_ONE',
  'PACKAGE_DAMAGED',
  'PACKAGE_FORGED',
  'PACKAGE_NEWER',
  'PACKAGE_PASSPHRASE',
  'PACKAGE_TOO_LARGE',
  'PACKAGE_HISTORY',
  'PACKAGE_BRANCH_TAKEN',
  'PACKAGE_OTHER_BRANCH',
  'VISIT_NO_DAYS',
  'BRANCH_NOT_ON_SHEET',
  'SUMMARY_ONLY',
  'BRANCH_NOT_IN_LEDGER',
  'BRANCH_EXISTS',
  'BRANCH_HAS_RECORDS',
  'DATE_AHEAD',
  'BACKUP_NOT_MADE',
  'BACKUP_SAME_PLACE',
  'FILE_NOT_WRITTEN',
  'FILE_IN_USE',
  'NO_PRINTER',
  'NOT_PRINTED',
  'INTERNAL',
] as const

export type ErrorCode = (typeof errorCodes)[number]
export type ErrorDetails = Readonly<Record<string, string | number>>

/**
 * An expected failure. Its code is the key of a sentence under `errors` in the locales, its
 * details fill that sentence; anything else that is thrown is a bug and reaches people as INTERNAL.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
