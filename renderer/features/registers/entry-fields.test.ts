import { expect, test } from 'vitest'
import { registerNames, type RegisterName } from '../../../shared/registers/registers.ts'
import { draftOf } from './entry-draft.ts'
import { listedFields, shownFields } from './entry-fields.ts'

const shown = (register: RegisterName, values = {}, fixed: string | null = null): string[] =>
  shownFields(register, draftOf(register, 1, values), fixed).map(({ key }) => key)

test('a step of admission shows what it has, and all that was filled in', () => {
  expect(shown('admissionStep', { step: 2 })).not.toContain('approve')
  expect(shown('admissionStep', { step: 15 })).toContain('approve')
  expect(shown('admissionStep', { step: 11 })).toContain('hours')
  expect(shown('admissionStep', { step: 2, hours: 24 })).toContain('hours')
})

test('nobody types what the app finds out about a file, but it is seen where it is known', () => {
  expect(shown('material')).not.toContain('sha256')
  expect(shown('material', { sha256: 'ab12' })).toContain('sha256')
})

test('what an entry belongs to is not asked where it is settled', () => {
  expect(shown('candidate')).toContain('electionId')
  expect(shown('candidate', { electionId: 3 }, 'electionId')).not.toContain('electionId')
})

test.each([
  ['talk', ['heldOn', 'talkeeId', 'kind']],
  ['condition', ['fromOn', 'memberId', 'kind']],
  ['dutyEntry', ['heldOn', 'ruleId']],
  ['appraisalResult', ['memberId', 'grade']],
  ['admission', ['name', 'sex']],
  ['rectification', ['foundOn', 'problem', 'source']],
] as const)('the list of %s begins with what tells its entries apart', (register, first) => {
  const listed = listedFields(register).map(({ key }) => key)
  expect(listed.slice(0, first.length)).toEqual(first)
})

test.each(registerNames)('the list of %s has columns, and no more than fit', (register) => {
  const { length } = listedFields(register)
  expect(length).toBeGreaterThan(0)
  expect(length).toBeLessThanOrEqual(6)
})
