import { describe, expect, it } from 'vitest'
import { madeCell } from '../made-cell.ts'
import { readDateCell } from './date-cell.ts'

describe('readDateCell', () => {
  it.each([
    [19_860_701, null, '1986-07-01'],
    [199_109, null, '1991-09'],
    [35_246, null, '1996-06-30'],
    [45_303.625, null, '2024-01-12'],
    [1998, null, '1998'],
    [1962.05, null, '1962-05'],
    [2000.2, null, '2000-02'],
    [2000.12, null, '2000-12'],
    [2000.1, '0.00', '2000-10'],
    ['1995-6-30', '@', '1995-06-30'],
    [null, null, null],
  ])('%s in format %s is %s', (value, format, date) => {
    expect(readDateCell(madeCell(value, format))).toMatchObject({ date, doubt: null })
  })

  it.each([20_120_631, 2000.13, 1962.005, 7, -5, 123_456_789, 1.5])('%d is no date', (value) => {
    expect(readDateCell(madeCell(value))).toMatchObject({ date: null, doubt: 'badDate' })
  })

  it('takes a date cell as exact as it is', () => {
    const cell = {
      type: 'date',
      text: '1968-05',
      number: 24_970,
      format: 'yyyy\\.mm',
      formula: null,
    } as const
    expect(readDateCell({ ...cell, date: '1968-05' })).toMatchObject({
      date: '1968-05',
      time: null,
    })
    expect(readDateCell({ ...cell, date: '2024-01-12 15:00' })).toMatchObject({
      date: '2024-01-12',
      time: '15:00',
    })
  })

  it.each([
    { birthDate: null, date: '2000', doubt: 'ambiguousDate' },
    { birthDate: '2000-10-03', date: '2000-10', doubt: null },
    { birthDate: '2000-01-30', date: '2000-01', doubt: null },
    { birthDate: '2000-05-30', date: '2000', doubt: 'ambiguousDate' },
  ])('2000.1 of a person born $birthDate is $date', ({ birthDate, date, doubt }) => {
    expect(readDateCell(madeCell(2000.1), { birthDate })).toMatchObject({ date, doubt })
  })

  it.each([
    ['21.9.20', null, null, 'ambiguousDate'],
    ['21.9.20', '1921-09-20', '1921-09-20', null],
    ['210920', null, null, 'ambiguousDate'],
    ['12年5月', '2012-05-03', '2012-05', null],
    ['62.5.1', null, '1962-05-01', null],
    ['05.3.2', null, '2005-03-02', null],
    ['191205', null, '1912-05', null],
    ['2012.5', null, '2012-05', null],
  ])('a birthday written %s of a person born %s is %s', (text, birthDate, date, doubt) => {
    const reading = readDateCell(madeCell(text), { isBirth: true, birthDate })
    expect(reading).toMatchObject({ date, doubt })
    expect(reading.candidates).toHaveLength(doubt === null ? 0 : 2)
  })

  it.each([1900, 1962.05, 1998, 2024])('%d typed into a date cell is no day of 1905', (number) => {
    const shown = { type: 'date', text: '1905-06-20', date: '1905-06-20' } as const
    const cell = { ...shown, number, format: 'yyyy/m/d', formula: null }
    expect(readDateCell(cell)).toMatchObject({ date: null, doubt: 'badDate' })
  })
})
