import { expect, test } from 'vitest'
import { draftName, fixedField, type EntryTarget } from './entry-target.ts'

const added = (register: 'talk' | 'candidate', values: Readonly<Record<string, number>>) =>
  ({ type: 'new', prefill: { register, organizationId: 1, values, asked: false } }) as const

test('a form is kept for each entry, and for a new one of each parent', () => {
  const targets: readonly EntryTarget[] = [
    added('talk', {}),
    added('candidate', { electionId: 3 }),
    added('candidate', { electionId: 4 }),
    { type: 'saved', entry: { register: 'talk', id: 3 }, isFresh: false },
  ]
  expect(new Set(targets.map(draftName)).size).toBe(targets.length)
})

test('what an entry belongs to is settled only by a value', () => {
  expect(fixedField('candidate', { electionId: 3 })).toBe('electionId')
  expect(fixedField('candidate', { electionId: null })).toBeNull()
  expect(fixedField('talk', { talkeeId: 3 })).toBeNull()
})
