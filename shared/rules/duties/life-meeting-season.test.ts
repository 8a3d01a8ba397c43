import { describe, expect, it } from 'vitest'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const held = (heldOn: string, bookedYear: number | null = null) =>
  sampleActivity(heldOn, ['organizationalLife'], { bookedYear })
const verdict = (activities: ReturnType<typeof held>[], deadline = '12-31', branch = {}) => {
  const at = {
    rule: 'C-02',
    year: 2025,
    today: '2026-06-01',
    parameters: { 'orgLife.deadline': deadline },
  }
  const [finding] = judge(sampleBranch({ activities, branch }), at).duties
  return finding?.status
}

describe('C-02 for 2025', () => {
  it.each([
    { heldOn: '2025-10-01', expected: 'done' },
    { heldOn: '2025-12-31', expected: 'done' },
    { heldOn: '2025-09-30', expected: 'wrong' },
    { heldOn: '2026-01-15', expected: 'notApplicable' },
  ])('held on $heldOn: $expected', ({ heldOn, expected }) => {
    expect(verdict([held(heldOn)])).toBe(expected)
  })

  it.each([
    { heldOn: '2026-01-31', deadline: '01-31', expected: 'done' },
    { heldOn: '2026-02-01', deadline: '01-31', expected: 'wrong' },
    { heldOn: '2026-03-31', deadline: '03-31', expected: 'done' },
    { heldOn: '2026-01-15', deadline: '12-31', expected: 'done' },
  ])('booked from $heldOn by $deadline: $expected', ({ heldOn, deadline, expected }) => {
    expect(verdict([held(heldOn, 2025)], deadline)).toBe(expected)
  })

  it('is done by one of two in season', () => {
    expect(verdict([held('2025-05-05'), held('2025-11-11')])).toBe('done')
  })

  it('leaves a missing meeting to C-01, and a branch that did not stand alone', () => {
    expect(verdict([])).toBe('notApplicable')
    expect(verdict([], '12-31', { foundedOn: '2026-01-01' })).toBe('notApplicable')
  })
})
