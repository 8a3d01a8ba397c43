import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDayNumber } from './calendar.ts'
import { birthDateOfId, idCheckCharacter, isIdCard, sexOfId } from './id-card.ts'

/** Invented numbers: area 999999 belongs to nobody. */
const anyId = fc
  .record({
    day: fc.integer({ min: -25_000, max: 20_000 }),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ day, order }) => {
    const birth = dateOfDayNumber(day)
    const digits = `999999${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return { birth, order, id: digits + idCheckCharacter(digits) }
  })

describe('isIdCard', () => {
  it.each([
    { id: '99999919620504023X', valid: true },
    { id: '999999197108190249', valid: true },
    { id: '99999919620504023x', valid: false },
    { id: '999999196205040231', valid: false },
    { id: '999999197202300249', valid: false },
    { id: '99999919710819024', valid: false },
    { id: '9999991971081902490', valid: false },
    { id: '', valid: false },
  ])('$id: $valid', ({ id, valid }) => {
    expect(isIdCard(id)).toBe(valid)
  })

  it('takes every number with its own check character and no other', () => {
    fc.assert(
      fc.property(anyId, fc.constantFrom(...'0123456789X'), ({ id }, last) => {
        expect(isIdCard(id.slice(0, 17) + last)).toBe(last === id[17])
      }),
    )
  })

  it('finds one wrong digit anywhere', () => {
    fc.assert(
      fc.property(
        anyId,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        ({ id }, at, by) => {
          const wrong = (Number(id[at]) + by) % 10
          expect(isIdCard(id.slice(0, at) + String(wrong) + id.slice(at + 1))).toBe(false)
        },
      ),
    )
  })
})

it('tells birthday and sex', () => {
  fc.assert(
    fc.property(anyId, ({ id, birth, order }) => {
      expect(birthDateOfId(id)).toBe(birth)
      expect(sexOfId(id)).toBe(order % 2 === 1 ? 'male' : 'female')
    }),
  )
})
