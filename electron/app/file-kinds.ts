/** A ledger is one SQLite file under a name of its own, so that nobody opens it with something else. */
export const ledgerExtension = 'ledger'

/** What the app writes for other programs and for paper. */
export type ExportKind = 'xlsx' | 'pdf'
