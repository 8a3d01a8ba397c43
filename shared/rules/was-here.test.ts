import { describe, expect, it } from 'vitest'
import { sampleMember } from './sample-facts.ts'
import { hadNotLeft, wasHere } from './was-here.ts'

describe('a member here on 10 March 2026', () => {
  it.each([
    { title: 'without dates', given: {}, certain: true, possible: true },
    {
      title: 'come that day',
      given: { enteredOn: '2026-03-10' },
      certain: true,
      possible: true,
    },
    {
      title: 'come the day after',
      given: { enteredOn: '2026-03-11' },
      certain: false,
      possible: false,
    },
    {
      title: 'come in that month',
      given: { enteredOn: '2026-03' },
      certain: false,
      possible: true,
    },
    { title: 'joined that year', given: { joinDate: '2026' }, certain: false, possible: true },
    { title: 'joined later', given: { joinDate: '2026-04' }, certain: false, possible: false },
    {
      title: 'gone without a date',
      given: { status: 'left' },
      certain: false,
      possible: true,
    },
    {
      title: 'gone the day before',
      given: { status: 'left', leftOn: '2026-03-09' },
      certain: false,
      possible: false,
    },
    {
      title: 'gone that day',
      given: { status: 'left', leftOn: '2026-03-10' },
      certain: false,
      possible: true,
    },
    {
      title: 'gone the day after',
      given: { status: 'left', leftOn: '2026-03-11' },
      certain: true,
      possible: true,
    },
    {
      title: 'gone in that month',
      given: { status: 'left', leftOn: '2026-03' },
      certain: false,
      possible: true,
    },
    {
      title: 'back after a day of leaving',
      given: { status: 'active', leftOn: '2020' },
      certain: true,
      possible: true,
    },
  ] as const)('$title: certainly $certain, possibly $possible', ({ given, certain, possible }) => {
    const member = sampleMember(given)
    expect([
      wasHere(member, '2026-03-10', 'certainly'),
      wasHere(member, '2026-03-10', 'possibly'),
    ]).toEqual([certain, possible])
  })
})

it.each([
  { leftOn: '2026-02-28', possible: false },
  { leftOn: '2026-03-01', possible: true },
  { leftOn: '2026', possible: true },
])('gone $leftOn, somebody was possibly still here in March: $possible', ({ leftOn, possible }) => {
  expect(hadNotLeft(sampleMember({ status: 'left', leftOn }), '2026-03', 'possibly')).toBe(possible)
})
