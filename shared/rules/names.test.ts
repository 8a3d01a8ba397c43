import { expect, test } from 'vitest'
import { membersNamed, namesIn } from './names.ts'
import { sampleMember } from './sample-facts.ts'

test.each([
  { cell: null, names: [] },
  { cell: '  ', names: [] },
  { cell: '赵试一', names: ['赵试一'] },
  { cell: '钱　样', names: ['钱样'] },
  { cell: '赵试一（代）、钱样(记录)', names: ['赵试一', '钱样'] },
  { cell: '赵试一/赵试一', names: ['赵试一'] },
  { cell: '孙和平', names: ['孙和平'] },
])('$cell names $names', ({ cell, names }) => {
  expect(namesIn(cell)).toEqual(names)
})

test('people who share a name are all found', () => {
  const members = [
    sampleMember({ id: 1, name: '钱 样' }),
    sampleMember({ id: 2, name: '钱样' }),
    sampleMember({ id: 3, name: '钱样例' }),
  ]
  expect(membersNamed(members, '钱样').map(({ id }) => id)).toEqual([1, 2])
})
