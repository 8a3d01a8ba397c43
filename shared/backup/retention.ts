import { addDays, dayNumber, type IsoDate } from '../calendar.ts'
import type { BackupName } from './backup-name.ts'

export interface KeptBackup extends BackupName {
  readonly bytes: number
}

/** What of the past is kept: a disk of an office is small, a mistake is found late. */
const LATEST = 5
const DAYS = 7
const WEEKS = 5
const MONTHS = 12
/** What stood there before a restore, or before a new version of the app, is not soon forgotten. */
const SPECIAL = 3
/** All backups of a ledger together; the two latest stay whatever their size. */
const MOST_BYTES = 2 * 1024 ** 3
const ALWAYS = 2

const day = ({ at }: BackupName): IsoDate => at.slice(0, 10)
const month = (one: BackupName): string => one.at.slice(0, 7)

/** Days counted in sevens up to a day: the same number, the same week. */
function weekOf(today: IsoDate): (one: BackupName) => number {
  return (one) => Math.floor((dayNumber(today) - dayNumber(day(one))) / 7)
}

/**
 * Which backups may go: all but the latest few, the last of each of the last days, weeks and months,
 * and the last of those made before a restore or a migration. What lies in the future (a clock was set
 * back) is kept. Never more than so many bytes together, the oldest going first; the two latest stay.
 */
export function backupsToDrop(backups: readonly KeptBackup[], today: IsoDate): KeptBackup[] {
  const latestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const since =
    (days: number) =>
    (one: BackupName): boolean =>
      day(one) > addDays(today, -days)
  const special = latestFirst.filter(({ reason }) => reason === 'restore' || reason === 'migration')
  const kept = new Set<KeptBackup>([
    ...latestFirst.slice(0, LATEST),
    ...latestFirst.filter((one) => day(one) > today),
    ...special.slice(0, SPECIAL),
    ...firstOfEach(latestFirst.filter(since(DAYS)), day),
    ...firstOfEach(latestFirst.filter(since(7 * WEEKS)), weekOf(today)),
    ...firstOfEach(latestFirst, month).slice(0, MONTHS),
  ])
  const fitting = withinBytes(latestFirst.filter((one) => kept.has(one)))
  return latestFirst.filter((one) => !fitting.has(one))
}

function firstOfEach(
  backups: readonly KeptBackup[],
  keyOf: (one: KeptBackup) => string | number,
): KeptBackup[] {
  return [...Map.groupBy(backups, keyOf).values()].flatMap(([first]) => (first ? [first] : []))
}

function withinBytes(latestFirst: readonly KeptBackup[]): ReadonlySet<KeptBackup> {
  let bytes = 0
  return new Set(
    latestFirst.filter((one, index) => {
      bytes += one.bytes
      return index < ALWAYS || bytes <= MOST_BYTES
    }),
  )
}
