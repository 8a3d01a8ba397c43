import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-12-31' }
const activities = ['2026-03-05', '2026-04-05', '2025-12-05'].map((heldOn, index) =>
  sampleActivity(heldOn, ['themeDay'], { id: index + 1 }),
)

type Material = Partial<Entry<'material'>>
function keys(rule: string, given: readonly Material[], parameters = {}): string[] {
  const material = given.map((one, index) =>
    madeEntry('material', {
      id: index + 1,
      title: `照片${index + 1}`,
      kind: 'photo',
      activityId: index + 1,
      ...one,
    }),
  )
  const facts = sampleBranch({ activities, entries: { material } })
  return judge(facts, { ...at, rule, parameters }).signals.map(({ key }) => key)
}

const look = 'f0f0f0f000000000'
/** The look with so many bits turned, spread over the whole of it. */
const turned = (bits: number): string => {
  const digits = [...look]
  for (let bit = 0; bit < bits; bit += 1) {
    const place = (bit * 3) % 16
    digits[place] = (Number.parseInt(digits[place] ?? '0', 16) ^ 1).toString(16)
  }
  return digits.join('')
}

describe('S-22', () => {
  it.each<{ title: string; given: Material[]; expected: string[] }>([
    {
      title: 'one file at two events',
      given: [{ sha256: 'aa' }, { sha256: 'aa' }],
      expected: ['material:1+2:picture'],
    },
    { title: 'two files', given: [{ sha256: 'aa' }, { sha256: 'bb' }], expected: [] },
    { title: 'no file', given: [{}, {}], expected: [] },
    {
      title: 'one file twice at one event',
      given: [{ sha256: 'aa' }, { sha256: 'aa', activityId: 1 }],
      expected: [],
    },
    {
      title: 'one file of no event',
      given: [{ sha256: 'aa' }, { sha256: 'aa', activityId: null }],
      expected: [],
    },
    {
      title: 'five bits apart',
      given: [{ pictureHash: look }, { pictureHash: turned(5) }],
      expected: ['material:1+2:picture'],
    },
    {
      title: 'six bits apart',
      given: [{ pictureHash: look }, { pictureHash: turned(6) }],
      expected: [],
    },
    {
      title: 'five bits apart, all at the beginning',
      given: [{ pictureHash: look }, { pictureHash: look.replace('f0', '01') }],
      expected: ['material:1+2:picture'],
    },
    {
      title: 'six bits apart, all at the beginning',
      given: [{ pictureHash: look }, { pictureHash: look.replace('f0', '03') }],
      expected: [],
    },
    {
      title: 'in capitals',
      given: [{ pictureHash: look }, { pictureHash: look.toUpperCase() }],
      expected: ['material:1+2:picture'],
    },
    { title: 'no hash', given: [{ pictureHash: 'same' }, { pictureHash: 'same' }], expected: [] },
    {
      title: 'one of the year before',
      given: [{ sha256: 'aa' }, {}, { sha256: 'aa' }],
      expected: ['material:1+3:picture'],
    },
    {
      title: 'both of another year',
      given: [
        { sha256: 'aa', activityId: 3 },
        { sha256: 'aa', activityId: 99, addedOn: '2025' },
      ],
      expected: [],
    },
    {
      title: 'three events',
      given: [{ sha256: 'aa' }, { sha256: 'aa' }, { sha256: 'aa' }],
      expected: ['material:1+2:picture', 'material:1+3:picture', 'material:2+3:picture'],
    },
  ])('$title: $expected', ({ given, expected }) => {
    expect(keys('S-22', given)).toEqual(expected)
  })

  it('turns as many bits as the cases say', () => {
    const ones = (hash: string) =>
      [...BigInt(`0x${hash}`).toString(2)].filter((bit) => bit === '1').length
    const apart = (bits: number) =>
      ones((BigInt(`0x${look}`) ^ BigInt(`0x${turned(bits)}`)).toString(16))
    expect([apart(5), apart(6)]).toEqual([5, 6])
  })
})

describe('S-23', () => {
  it.each<{ title: string; given: Material; expected: string[] }>([
    { title: 'three days later', given: { takenOn: '2026-03-08' }, expected: [] },
    { title: 'four days later', given: { takenOn: '2026-03-09' }, expected: ['taken'] },
    { title: 'three days before', given: { takenOn: '2026-03-02' }, expected: [] },
    { title: 'four days before', given: { takenOn: '2026-03-01' }, expected: ['taken'] },
    { title: 'some day of that month', given: { takenOn: '2026-03' }, expected: [] },
    { title: 'some day of the month before', given: { takenOn: '2026-02' }, expected: ['taken'] },
    { title: 'no data', given: {}, expected: [] },
    {
      title: 'of no event',
      given: { takenOn: '2026-01-01', activityId: null, addedOn: '2026' },
      expected: [],
    },
    { title: 'edited', given: { editedWith: '某修图软件' }, expected: ['edited'] },
    {
      title: 'both',
      given: { takenOn: '2025-03-05', editedWith: '某修图软件' },
      expected: ['taken', 'edited'],
    },
    { title: 'of another year', given: { activityId: 3, takenOn: '2025-01-01' }, expected: [] },
  ])('$title: $expected', ({ given, expected }) => {
    expect(keys('S-23', [given])).toEqual(expected.map((what) => `material:1:${what}`))
  })

  it('allows the days that are set', () => {
    expect(keys('S-23', [{ takenOn: '2026-03-09' }], { 'picture.days': 4 })).toEqual([])
  })
})

describe('S-24', () => {
  const seen = { sha256: 'aa', checkedOn: '2026-05-01' }
  it.each<{ title: string; given: Material; expected: string[] }>([
    { title: 'as it was', given: { ...seen, foundSha256: 'aa' }, expected: [] },
    { title: 'another', given: { ...seen, foundSha256: 'bb' }, expected: ['changed'] },
    { title: 'gone', given: { ...seen, foundSha256: null }, expected: ['lost'] },
    { title: 'nobody looked', given: { sha256: 'aa' }, expected: [] },
    { title: 'paper only', given: { checkedOn: '2026-05-01', paperPlace: '铁柜' }, expected: [] },
    { title: 'of another year', given: { ...seen, activityId: 3 }, expected: [] },
  ])('$title: $expected', ({ given, expected }) => {
    expect(keys('S-24', [given])).toEqual(expected.map((what) => `material:1:${what}`))
  })
})
