/** Why a copy was made; it stands in the name of its file. */
export const backupReasons = ['daily', 'close', 'import', 'migration', 'restore', 'manual'] as const
export type BackupReason = (typeof backupReasons)[number]

/** What the name of a backup tells: when it was made, and why. No name of anybody stands in it. */
export interface BackupName {
  readonly name: string
  /** Local ISO time to the second. */
  readonly at: string
  readonly reason: BackupReason
}

const NAME = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([a-z]+)(?:-\d+)?\.ledger$/

/** `2026-11-27T09:45:12`, daily → `20261127-094512-daily.ledger`; `nth` from 2 on makes it unique. */
export function backupName(at: string, reason: BackupReason, nth = 1): string {
  const [day = '', time = ''] = at.slice(0, 19).split('T')
  const digits = `${day.replaceAll('-', '')}-${time.replaceAll(':', '')}`
  return `${digits}-${reason}${nth > 1 ? `-${nth}` : ''}.ledger`
}

/** What a file's name says; null: it is no backup of ours. */
export function readBackupName(name: string): BackupName | null {
  const match = NAME.exec(name)
  const reason = backupReasons.find((one) => one === match?.[7])
  if (!match || !reason) return null
  const [, year, month, day, hour, minute, second] = match
  return { name, at: `${year}-${month}-${day}T${hour}:${minute}:${second}`, reason }
}
