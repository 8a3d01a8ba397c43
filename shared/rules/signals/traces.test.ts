import { describe, expect, it } from 'vitest'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-12-31' }
type Written = readonly [heldOn: string, createdAt: string | null, imported?: 'imported']

/** Signals of records by the days on which they were held and written. */
function signalsOf(rule: string, written: readonly Written[], hours = {}, parameters = {}) {
  const activities = written.map(([heldOn, createdAt, imported], index) =>
    sampleActivity(heldOn, ['themeDay'], {
      id: index + 1,
      createdAt,
      importedBy: imported === 'imported',
      ...hours,
    }),
  )
  return judge(sampleBranch({ activities }), { ...at, rule, parameters }).signals
}

const saidBy = (signals: ReturnType<typeof signalsOf>) =>
  signals.map(({ message }) => message.key.split('.').at(-1))

const times = (count: number, record: Written): Written[] => Array<Written>(count).fill(record)
const soon: Written = ['2026-05-06', '2026-05-06T17:00:00']
const december: Written = ['2026-05-06', '2026-12-01T09:00:00']

describe('S-16', () => {
  it.each([
    { what: 'over 40 %', written: [...times(5, december), ...times(7, soon)], expected: 1 },
    { what: 'exactly 40 %', written: [...times(4, december), ...times(6, soon)], expected: 0 },
    { what: 'nine records', written: times(9, december), expected: 0 },
    { what: 'ten records', written: times(10, december), expected: 1 },
    {
      what: 'November, and January after',
      written: [
        ...times(6, ['2026-05-06', '2026-11-30T23:59:59']),
        ...times(6, ['2026-05-06', '2027-01-01T00:00:00']),
      ],
      expected: 0,
    },
    {
      what: 'the last minute of December',
      written: times(10, ['2026-05-06', '2026-12-31T23:59:59']),
      expected: 1,
    },
    {
      what: 'imported',
      written: times(12, ['2026-05-06', '2026-12-01T09:00:00', 'imported']),
      expected: 0,
    },
    { what: 'from before anybody noted', written: times(12, ['2026-05-06', null]), expected: 0 },
    {
      what: 'meetings of the year before',
      written: times(12, ['2025-12-20', '2025-12-20T17:00:00']),
      expected: 0,
    },
  ] as const)('$what: $expected', ({ written, expected }) => {
    const signals = signalsOf('S-16', written)
    expect(signals.map(({ key }) => key)).toEqual(Array(expected).fill('year:2026'))
  })

  it('counts what it says and shows what it rests on', () => {
    const [found] = signalsOf('S-16', [...times(5, december), ...times(7, soon)])
    expect(found?.message.params).toEqual({ year: 2026, all: 12, december: 5, percent: 41 })
    expect(found?.evidence).toHaveLength(5)
  })
})

describe('S-27', () => {
  it.each([
    { record: ['2026-05-06', '2026-05-06T17:00:00'], expected: [] },
    { record: ['2026-05-06', '2026-05-13T23:59:59'], expected: [] },
    { record: ['2026-05-06', '2026-05-14T00:00:00'], expected: ['late'] },
    { record: ['2026-05-06', '2026-06-05T08:00:00'], expected: ['late'] },
    { record: ['2026-05-06', '2026-06-06T08:00:00'], expected: ['strong'] },
    { record: ['2026-12-29', '2027-01-06T08:00:00'], expected: ['late'] },
    { record: ['2026-05-07', '2026-05-06T17:00:00'], expected: [] },
    { record: ['2026-05-06', '2026-12-06T08:00:00', 'imported'], expected: [] },
    { record: ['2026-05-06', null], expected: [] },
    { record: ['2025-05-06', '2026-05-06T08:00:00'], expected: [] },
  ] as const)('$record: $expected', ({ record, expected }) => {
    const signals = signalsOf('S-27', [record])
    expect(saidBy(signals)).toEqual(expected)
    expect(signals.map(({ key }) => key)).toEqual(expected.map(() => 'activity:1'))
  })

  it.each([
    { warn: 3, strong: 15, days: '2026-05-09', expected: [] },
    { warn: 3, strong: 15, days: '2026-05-10', expected: ['late'] },
    { warn: 3, strong: 15, days: '2026-05-22', expected: ['strong'] },
    { warn: 0, strong: 15, days: '2026-05-07', expected: ['late'] },
    { warn: 20, strong: 10, days: '2026-05-17', expected: ['strong'] },
  ])('after $warn and $strong days, on $days: $expected', ({ warn, strong, days, expected }) => {
    const parameters = { 'backfill.warnDays': warn, 'backfill.strongDays': strong }
    const signals = signalsOf('S-27', [['2026-05-06', `${days}T08:00:00`]], {}, parameters)
    expect(saidBy(signals)).toEqual(expected)
  })
})

describe('S-28', () => {
  const hours = (startTime: string | null, endTime: string | null) => ({ startTime, endTime })
  it.each([
    { createdAt: '2026-05-05T23:59:59', ...hours(null, null), expected: ['day'] },
    { createdAt: '2026-05-06T00:00:00', ...hours(null, null), expected: [] },
    { createdAt: '2026-05-06T15:29:59', ...hours('14:30', '15:30'), expected: ['hour'] },
    { createdAt: '2026-05-06T15:30:00', ...hours('14:30', '15:30'), expected: [] },
    { createdAt: '2026-05-06T14:29:59', ...hours('14:30', null), expected: ['hour'] },
    { createdAt: '2026-05-06T14:30:00', ...hours('14:30', null), expected: [] },
    { createdAt: '2026-05-07T08:00:00', ...hours('14:30', '15:30'), expected: [] },
    { createdAt: null, ...hours('14:30', '15:30'), expected: [] },
  ])('$createdAt, $startTime–$endTime: $expected', ({ createdAt, expected, ...given }) => {
    expect(saidBy(signalsOf('S-28', [['2026-05-06', createdAt]], given))).toEqual(expected)
  })

  it('asks of imported records too', () => {
    const record: Written = ['2026-05-06', '2026-05-01T08:00:00', 'imported']
    expect(saidBy(signalsOf('S-28', [record]))).toEqual(['day'])
  })
})

describe('S-29', () => {
  /** Records of different days, written at these minutes (and seconds) after nine o'clock. */
  const writtenAt = (...moments: readonly string[]): Written[] =>
    moments.map((moment, index) => [`2026-05-1${index}`, `2026-05-30T09:${moment}`])
  it.each([
    { what: 'five in ten minutes', moments: ['00:00', '02:00', '04:00', '06:00', '10:00'], n: 1 },
    { what: 'a second more', moments: ['00:00', '02:00', '04:00', '06:00', '10:01'], n: 0 },
    { what: 'four', moments: ['00:00', '01:00', '02:00', '03:00'], n: 0 },
    {
      what: 'the last five of six',
      moments: ['00:00', '20:00', '21:00', '22:00', '23:00', '24:00'],
      n: 1,
    },
    {
      what: 'a long evening',
      moments: ['00:00', '01:00', '02:00', '03:00', '04:00', '12:00', '21:00', '30:00'],
      n: 1,
    },
    { what: 'all at once', moments: ['00:00', '00:00', '00:00', '00:00', '00:00'], n: 1 },
  ])('$what: $n', ({ moments, n }) => {
    expect(signalsOf('S-29', writtenAt(...moments))).toHaveLength(n)
  })

  it('asks nothing about meetings of one day, imported ones, or those of unknown time', () => {
    const five = writtenAt('00:00', '01:00', '02:00', '03:00', '04:00')
    const oneDay = five.map(([, createdAt]): Written => ['2026-05-10', createdAt])
    const imported = five.map(([day, createdAt]): Written => [day, createdAt, 'imported'])
    const unknown = five.map(([day]): Written => [day, null])
    for (const records of [oneDay, imported, unknown])
      expect(signalsOf('S-29', records)).toEqual([])
  })

  it('names a sitting by its first moment, so that an explanation stays with it', () => {
    const five = writtenAt('00:00', '01:00', '02:00', '03:00', '04:00')
    const six: Written[] = [...five, ['2026-05-20', '2026-05-30T09:06:00']]
    const keys = [five, six].map((records) => signalsOf('S-29', records).map(({ key }) => key))
    expect(keys).toEqual([['written:2026-05-30T09:00:00'], ['written:2026-05-30T09:00:00']])
  })

  it('finds two sittings of a day', () => {
    const morning = writtenAt('00:00', '01:00', '02:00', '03:00', '04:00')
    const evening = morning.map(([day, createdAt]): Written => [
      day,
      createdAt?.replace('T09', 'T19') ?? null,
    ])
    expect(signalsOf('S-29', [...evening, ...morning]).map(({ key }) => key)).toEqual([
      'written:2026-05-30T09:00:00',
      'written:2026-05-30T19:00:00',
    ])
  })
})
