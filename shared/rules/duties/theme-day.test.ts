import { describe, expect, it } from 'vitest'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const verdicts = (days: string[], parameters = {}, branch = {}) => {
  const activities = days.map((day, index) => sampleActivity(day, ['themeDay'], { id: index + 1 }))
  const at = { rule: 'B-07', year: 2026, today: '2026-12-31', parameters }
  return judge(sampleBranch({ activities, branch }), at).duties
}
const inMonth = (month: string, ...given: Parameters<typeof verdicts>) =>
  verdicts(...given).find(({ period }) => period === month)

describe('B-07', () => {
  it.each([
    { day: '2026-03-05', expected: 'done' },
    { day: '2026-03-02', expected: 'done' },
    { day: '2026-03-01', expected: 'wrong' },
    { day: '2026-03-08', expected: 'done' },
    { day: '2026-03-09', expected: 'wrong' },
  ])('on $day by the shipped values is $expected', ({ day, expected }) => {
    const finding = inMonth('2026-03', [day])
    expect([finding?.status, finding?.severity]).toEqual([expected, 'info'])
  })

  it.each([
    { fixed: 20, tolerance: 0, day: '2026-03-20', expected: 'done' },
    { fixed: 20, tolerance: 0, day: '2026-03-21', expected: 'wrong' },
    { fixed: 31, tolerance: 0, day: '2026-04-30', expected: 'done' },
    { fixed: 31, tolerance: 0, day: '2026-02-28', expected: 'done' },
    { fixed: 31, tolerance: 1, day: '2026-02-26', expected: 'wrong' },
  ])('day $fixed ± $tolerance, held on $day: $expected', ({ fixed, tolerance, day, expected }) => {
    const parameters = { 'themeDay.fixed': fixed, 'themeDay.tolerance': tolerance }
    expect(inMonth(day.slice(0, 7), [day], parameters)?.status).toBe(expected)
  })

  it('takes one of two theme days that is in time', () => {
    const finding = inMonth('2026-03', ['2026-03-04', '2026-03-25'])
    expect([finding?.status, finding?.evidence.map(({ id }) => id)]).toEqual(['done', [1]])
  })

  it('accepts another day that the branch keeps to, and says where to set it', () => {
    const kept = ['2026-01-10', '2026-02-11', '2026-03-13', '2026-04-20']
    const found = verdicts(kept)
    expect(found.slice(0, 4).map(({ status }) => status)).toEqual(['done', 'done', 'done', 'wrong'])
    expect(found[0] && inChinese(found[0].message)).toContain('多在 11 日前后')
    expect(verdicts(kept.slice(0, 2))[0]?.status).toBe('wrong')
  })

  it('leaves a month without a theme day to B-06', () => {
    const finding = inMonth('2026-05', ['2026-03-05'])
    expect(finding?.status).toBe('notApplicable')
    expect(finding && inChinese(finding.message)).toContain('B-06')
  })

  it('does not apply before the branch was founded', () => {
    expect(inMonth('2026-02', [], {}, { foundedOn: '2026-03-01' })?.message.key).toContain(
      'Founded',
    )
  })
})
