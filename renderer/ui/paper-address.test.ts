import { expect, it } from 'vitest'
import { paperAddress, paperChoice } from './paper-address.ts'

it.each([
  { form: 'roster', subjectId: null },
  { form: 'meetingRecord', subjectId: 12 },
  { form: 'attendanceSheet', subjectId: null },
] as const)('finds $form of $subjectId again', (choice) => {
  const [, search] = paperAddress(choice).split('?')
  expect(paperChoice(new URLSearchParams(search))).toEqual(choice)
})

it.each(['', 'form=nothing', 'form=&subject=x', 'subject=-1', 'subject=0', 'subject=1e9'])(
  'takes %j for the first form of all',
  (search) => {
    expect(paperChoice(new URLSearchParams(search))).toEqual({
      form: 'meetingRecord',
      subjectId: null,
    })
  },
)
