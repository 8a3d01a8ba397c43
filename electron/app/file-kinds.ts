/** A ledger is one SQLite file under a name of its own, so that nothing else opens it. */
export const ledgerExtension = 'ledger'

/**
 * What belongs to a ledger lies beside it under its name: `…/name.ledger` → `…/name.backups`; a ledger
 * under another name gets its companions behind it.
 */
export function besideLedger(ledgerFile: string, extension: string): string {
  const ending = `.${ledgerExtension}`
  const hasEnding = ledgerFile.toLowerCase().endsWith(ending)
  return `${hasEnding ? ledgerFile.slice(0, -ending.length) : ledgerFile}.${extension}`
}

/** What the app writes for other programs and for paper. */
export type ExportKind = 'xlsx' | 'pdf' | 'docx' | 'pack'

/** Tables that can be imported; what a file really is, its content tells. */
export const workbookExtensions: readonly string[] = [
  'xlsx',
  'xlsm',
  'xls',
  'et',
  'csv',
  'tsv',
  'txt',
]

/**
 * Materials that are opened in the program the system has for them: pictures, papers, sound and
 * film. Nothing that runs.
 */
export const shownExtensions: readonly string[] = [
  'jpg',
  'jpeg',
  'png',
  'bmp',
  'gif',
  'webp',
  'tif',
  'tiff',
  'heic',
  'pdf',
  'ofd',
  'doc',
  'docx',
  'wps',
  'xls',
  'xlsx',
  'et',
  'ppt',
  'pptx',
  'dps',
  'rtf',
  'txt',
  'mp3',
  'm4a',
  'wav',
  'mp4',
  'mov',
]
