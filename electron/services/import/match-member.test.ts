import { describe, expect, it } from 'vitest'
import { MemberIndex, type PersonKey } from './match-member.ts'

const known = [
  { id: 1, name: '赵试一', id_card: '99999919620504023X', birth_on: '1962-05-04' },
  { id: 2, name: '赵试一', id_card: '999999197704041549', birth_on: '1977-04' },
  { id: 3, name: '钱样', id_card: null, birth_on: '1971-08' },
  { id: 4, name: '孙例', id_card: null, birth_on: null },
  { id: 5, name: '李样', id_card: null, birth_on: null },
  { id: 6, name: '李样', id_card: null, birth_on: null },
  { id: 7, name: '吴试', id_card: '999999198001010008', birth_on: '1980-01' },
]

const key = (name: string, idCard: string | null, birthDate: string | null): PersonKey => ({
  row: 1,
  name,
  idCard,
  birthDate,
})

describe('a person of a sheet is', () => {
  it.each([
    ['found by number', key('赵试一', '99999919620504023X', null), 1],
    ['found by number under another name', key('赵一', '99999919620504023X', null), 1],
    ['told from a namesake by birth', key('赵试一', null, '1977-04-04'), 2],
    ['ambiguous among namesakes without more', key('赵试一', null, null), 'ambiguous'],
    ['somebody new with another number', key('赵试一', '999999199001011238', null), null],
    ['found by a birth known to the month', key('钱样', null, '1971-08-19'), 3],
    ['somebody new with another birth', key('钱样', null, '1972-08'), null],
    ['found by name alone', key('孙例', null, '1980-01'), 4],
    ['completed with a number', key('孙例', '999999198001010001', null), 4],
    ['ambiguous where two are alike', key('李样', null, '1960'), 'ambiguous'],
    ['found where the known number was mistyped', key('吴试', '999999198001010003', '1980-01'), 7],
    ['never found by a mistyped number alone', key('郑样', '999999198001010008', null), null],
    ['somebody new', key('周例', null, null), null],
  ])('%s', (_what, person, expected) => {
    expect(new MemberIndex(known).find(person)).toBe(expected)
  })

  it('found once a sheet, so that two rows never become one person', () => {
    const index = new MemberIndex(known)
    expect(index.find(key('孙例', null, null))).toBe(4)
    expect(index.find(key('孙例', null, null))).toBeNull()
  })

  it('told from another one with the same number by name', () => {
    const twins = [
      { id: 1, name: '赵试一', id_card: '99999919620504023X', birth_on: null },
      { id: 2, name: '周例五', id_card: '99999919620504023X', birth_on: null },
    ]
    const index = new MemberIndex(twins)
    expect(index.find(key('周例五', '99999919620504023X', null))).toBe(2)
    expect(index.find(key('赵试一', '99999919620504023X', null))).toBe(1)
    expect(index.find(key('孙例', '99999919620504023X', null))).toBeNull()
  })
})
