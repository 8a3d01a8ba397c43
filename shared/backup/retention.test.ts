import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar.ts'
import { backupName, backupReasons, readBackupName, type BackupReason } from './backup-name.ts'
import { backupsToDrop, type KeptBackup } from './retention.ts'

const today = '2026-11-27'

function made(at: string, reason: BackupReason = 'daily', bytes = 1000): KeptBackup {
  return { name: backupName(at, reason), at, reason, bytes }
}

const dropped = (backups: readonly KeptBackup[]): string[] =>
  backupsToDrop(backups, today).map(({ at }) => at.slice(0, 16))

describe('the name', () => {
  it.each(backupReasons.map((reason) => [reason]))('of %s says when and why', (reason) => {
    for (const nth of [1, 2, 12]) {
      const name = backupName('2026-11-27T09:45:12', reason, nth)
      expect(readBackupName(name)).toEqual({ name, at: '2026-11-27T09:45:12', reason })
    }
  })

  it.each(['x.ledger', '20261127-094512-lunch.ledger', '20261127-094512-daily.ledger.tmp', ''])(
    '%j is none of ours',
    (name) => expect(readBackupName(name)).toBeNull(),
  )
})

describe('what may go', () => {
  it.each<[string, readonly KeptBackup[], readonly string[]]>([
    ['nothing of nothing', [], []],
    [
      'of one day all but the latest five',
      [8, 9, 10, 11, 12, 13, 14].map((hour) =>
        made(`2026-11-27T${String(hour).padStart(2, '0')}:00:00`, 'import'),
      ),
      ['2026-11-27T09:00', '2026-11-27T08:00'],
    ],
    [
      'not the last before a restore',
      [
        made('2026-01-05T08:00:00', 'restore'),
        ...[1, 2, 3, 4, 5, 6].map((n) => made(`2026-11-27T0${n}:00:00`)),
        made('2026-01-06T08:00:00'),
      ],
      ['2026-11-27T01:00'],
    ],
    [
      'not what lies ahead of a clock that was set back',
      [made('2027-01-01T08:00:00'), ...[1, 2, 3, 4, 5].map((n) => made(`2027-01-01T09:0${n}:00`))],
      [],
    ],
    [
      'the oldest where all together are too many bytes, the two latest never',
      [1, 2, 3].map((n) => made(`2026-11-2${n}T08:00:00`, 'daily', 1.5 * 1024 ** 3)),
      ['2026-11-21T08:00'],
    ],
  ])('%s', (_what, backups, expected) => {
    expect(dropped(backups)).toEqual(expected)
  })

  it('keeps each of the last seven days, the weeks before and the months before', () => {
    const all = Array.from({ length: 400 }, (_, n) => made(`${addDays(today, -n)}T08:00:00`))
    const gone = new Set(backupsToDrop(all, today))
    const kept = all.filter((one) => !gone.has(one)).map(({ at }) => at.slice(0, 10))
    expect(kept.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, n) => addDays(today, -n)))
    expect(new Set(kept.map((date) => date.slice(0, 7))).size).toBe(12)
    expect(kept.length).toBeLessThan(7 + 5 + 13)
  })
})

it('is bounded, never drops the two latest, and drops nothing more the second time', () => {
  const backup = fc
    .tuple(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(...backupReasons),
      fc.integer({ min: 1, max: 1024 ** 3 }),
    )
    .map(([days, hour, reason, bytes]) =>
      made(`${addDays(today, -days)}T${String(hour).padStart(2, '0')}:00:00`, reason, bytes),
    )
  fc.assert(
    fc.property(fc.uniqueArray(backup, { selector: ({ at }) => at, maxLength: 200 }), (all) => {
      const gone = new Set(backupsToDrop(all, today))
      const left = all.filter((one) => !gone.has(one))
      const latest = all.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 2)
      expect(left).toEqual(expect.arrayContaining(latest))
      expect(left.length).toBeLessThanOrEqual(5 + 3 + 7 + 6 + 12)
      expect(backupsToDrop(left, today)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
