import { describe, expect, it } from 'vitest'
import { idCheckCharacter } from '../../id-card.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }
const numberOf = (seventeen: string) => `${seventeen}${idCheckCharacter(seventeen)}`
const woman = '11010519491231002X'
const man = numberOf('99999919620504023')

describe('S-01', () => {
  it.each([
    { idCard: woman, expected: [] },
    { idCard: woman.toLowerCase(), expected: [] },
    { idCard: ' 110105 19491231 002X ', expected: [] },
    { idCard: '110105194912310020', expected: ['checkDigit'] },
    { idCard: '11010519491231000X', expected: ['checkDigit'] },
    { idCard: '1101051949123100AB', expected: ['checkDigit'] },
    { idCard: '11010519491231002', expected: ['length'] },
    { idCard: '110105491231002', expected: [] },
    { idCard: '110105********002X', expected: [] },
    { idCard: '', expected: [] },
    { idCard: null, expected: [] },
  ])('$idCard: $expected', ({ idCard, expected }) => {
    const facts = sampleBranch({ members: [sampleMember({ id: 3, idCard })] })
    const { signals } = judge(facts, { ...at, rule: 'S-01' })
    expect(signals.map(({ message }) => message.key.split('.').at(-1))).toEqual(expected)
    expect(signals.map(({ key }) => key)).toEqual(expected.map(() => 'member:3'))
  })
})

describe('S-02', () => {
  it.each([
    { idCard: woman, birthDate: '1949-12-31', sex: 'female', expected: [] },
    { idCard: woman, birthDate: '1949-12', sex: null, expected: [] },
    { idCard: woman, birthDate: '1949', sex: 'female', expected: [] },
    { idCard: woman, birthDate: null, sex: null, expected: [] },
    { idCard: woman, birthDate: '1949-12-30', sex: 'female', expected: ['member:3:birth'] },
    { idCard: woman, birthDate: '1950', sex: 'female', expected: ['member:3:birth'] },
    { idCard: woman, birthDate: '1949-12', sex: 'male', expected: ['member:3:sex'] },
    { idCard: man, birthDate: '1962-05-04', sex: 'female', expected: ['member:3:sex'] },
    { idCard: man, birthDate: '1962-05-04', sex: 'male', expected: [] },
    { idCard: man, birthDate: '1963', sex: 'female', expected: ['member:3:birth', 'member:3:sex'] },
    { idCard: '1234', birthDate: '1963', sex: 'female', expected: [] },
    { idCard: null, birthDate: '1963', sex: 'female', expected: [] },
  ] as const)('$idCard, $birthDate, $sex: $expected', ({ expected, ...person }) => {
    const facts = sampleBranch({ members: [sampleMember({ id: 3, ...person })] })
    expect(judge(facts, { ...at, rule: 'S-02' }).signals.map(({ key }) => key)).toEqual(expected)
  })

  it('finds one number under several names, once', () => {
    const members = [
      sampleMember({ id: 9, idCard: woman }),
      sampleMember({ id: 4, idCard: woman.toLowerCase() }),
      sampleMember({ id: 5, idCard: man }),
      sampleMember({ id: 6, idCard: null }),
      sampleMember({ id: 7, idCard: null }),
    ]
    const { signals } = judge(sampleBranch({ members }), { ...at, rule: 'S-02' })
    expect(signals.map(({ key }) => key)).toEqual(['members:4+9'])
    expect(signals[0]?.evidence.map(({ id }) => id)).toEqual([9, 4])
  })
})

const keysOf = (
  rule: string,
  given: Parameters<typeof sampleActivity>[2],
  heldOn = '2026-03-02',
) => {
  const activities = [sampleActivity(heldOn, ['generalMeeting'], { id: 5, ...given })]
  return judge(sampleBranch({ activities }), { ...at, rule }).signals.map(({ key }) =>
    key.replace('activity:5:', ''),
  )
}

const named = (...states: ('present' | 'onLeave' | 'absent')[]) =>
  states.map((state, index) => ({ memberId: index + 1, state, reason: null }))

describe('S-08', () => {
  it.each([
    { given: { expected: 22, present: 22 }, expected: [] },
    { given: { expected: 22, present: 23 }, expected: ['overExpected'] },
    { given: { expected: null, present: 23 }, expected: [] },
    { given: { present: 2, attendance: named('present', 'present') }, expected: [] },
    {
      given: { present: 3, attendance: named('present', 'present') },
      expected: ['overExpected', 'present'],
    },
    {
      given: { expected: 9, present: 3, attendance: named('present', 'present') },
      expected: ['present'],
    },
    { given: { expected: 1, attendance: named('present', 'present') }, expected: ['overExpected'] },
    { given: { onLeave: 2, attendance: named('present', 'onLeave') }, expected: ['onLeave'] },
    { given: { onLeave: 1, attendance: named('present', 'onLeave', 'absent') }, expected: [] },
    { given: { onLeave: 2, present: 1 }, expected: [] },
  ])('$given: $expected', ({ given, expected }) => {
    expect(keysOf('S-08', given)).toEqual(expected)
  })
})

const hours = (startTime: string | null, endTime: string | null, agendaItems = 0) => ({
  startTime,
  endTime,
  agendaItems,
})

describe('S-12', () => {
  it.each([
    { given: {}, heldOn: '2026-08-15', expected: [] },
    { given: {}, heldOn: '2026-08-16', expected: ['future'] },
    { given: {}, heldOn: '2026-12-31', expected: ['future'] },
    { given: hours('09:00', '10:00'), expected: [] },
    { given: hours('09:00', '09:00'), expected: ['order'] },
    { given: hours('14:30', '09:00', 9), expected: ['order'] },
    { given: hours('09:00', '09:19', 5), expected: ['short'] },
    { given: hours('09:55', '10:14', 5), expected: ['short'] },
    { given: hours('09:00', '09:20', 5), expected: [] },
    { given: hours('09:00', '09:19', 4), expected: [] },
    { given: hours('09:00', null, 9), expected: [] },
    { given: hours('09:00', '08:00'), heldOn: '2027-01-02', expected: [] },
  ])('$given on $heldOn: $expected', ({ given, heldOn = '2026-03-02', expected }) => {
    expect(keysOf('S-12', given, heldOn)).toEqual(expected)
  })
})
