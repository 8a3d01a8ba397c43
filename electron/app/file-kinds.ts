/** A ledger is one SQLite file under a name of its own, so that nothing else opens it. */
export const ledgerExtension = 'ledger'

/** What the app writes for other programs and for paper. */
export type ExportKind = 'xlsx' | 'pdf'
