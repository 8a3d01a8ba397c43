import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registerNames, registerOf } from '../../../shared/registers/registers.ts'
import { checkDraft, draftOf, isSameDraft, nextDraft, type Draft } from './entry-draft.ts'

const filled = (
  register: Parameters<typeof draftOf>[0],
  values: Readonly<Record<string, string | number | boolean>>,
): Draft => {
  const empty = draftOf(register, 1, {})
  return { ...empty, values: { ...empty.values, ...values } }
}

/** A relief from dues of which all but one field is right. */
const relief = { memberId: 4, fromMonth: '2026.1', toMonth: '2026年12月', monthlyFen: '0.2' }

describe('what is typed', () => {
  test.each([
    ['an amount with jiao', 'monthlyFen', '120.5', 12_050],
    ['an amount with fen', 'monthlyFen', '0.29', 29],
    ['a whole amount', 'monthlyFen', '7', 700],
    ['an amount with commas', 'monthlyFen', '1,234.50', 123_450],
    ['digits of full width', 'monthlyFen', '１２．５', 1250],
    ['nothing due', 'monthlyFen', '0', 0],
    ['a month with a full stop', 'fromMonth', '2026.5', '2026-05'],
    ['a month in Chinese', 'fromMonth', '2026年5月', '2026-05'],
    ['a day', 'decidedOn', '2026年5月20日', '2026-05-20'],
    ['a day without its year', 'decidedOn', '5.20', '2026-05-20'],
    ['a month for a date', 'decidedOn', '2026-05', '2026-05'],
    ['a year for a date', 'decidedOn', '2026', '2026'],
    ['spaces around words', 'remark', ' 因病 ', '因病'],
    ['only spaces', 'remark', '   ', null],
  ])('%s is understood', (_name, field, text, value) => {
    const { values, wrong } = checkDraft(
      'duesRelief',
      filled('duesRelief', { ...relief, [field]: text }),
      2026,
    )
    expect(wrong).toBeNull()
    expect(values?.[field]).toBe(value)
  })

  test.each([
    ['three decimals', 'monthlyFen', '1.005', 'money'],
    ['words for an amount', 'monthlyFen', '二十', 'money'],
    ['a negative amount', 'monthlyFen', '-5', 'money'],
    ['nothing where an amount is needed', 'monthlyFen', '', 'required'],
    ['nobody where somebody is needed', 'memberId', '', 'choose'],
    ['a day for a month', 'fromMonth', '2026-05-20', 'month'],
    ['a day that is none', 'decidedOn', '2026-02-30', 'date'],
    ['words for a day', 'decidedOn', '下周二', 'date'],
    ['a text beyond a line', 'remark', '长'.repeat(501), 'text'],
  ])('%s is refused at its field', (_name, field, text, problem) => {
    const { values, wrong } = checkDraft(
      'duesRelief',
      filled('duesRelief', { ...relief, [field]: text }),
      2026,
    )
    expect(values).toBeNull()
    expect([...(wrong ?? [])]).toEqual([[field, problem]])
  })

  test.each([
    ['1.5', 15],
    ['32', 320],
    ['0.1', 1],
    ['8.', 80],
  ])('%s hours are %i tenths', (text, tenths) => {
    const training = { title: '学习', kind: 'study', level: 'branch', startedOn: '2026-03-05' }
    const { values } = checkDraft(
      'training',
      filled('training', { ...training, hours: text }),
      2026,
    )
    expect(values?.['hours']).toBe(tenths)
  })

  test.each(['1.55', '半天', '-1'])('%s are no hours', (text) => {
    const { wrong } = checkDraft('training', filled('training', { hours: text }), 2026)
    expect(wrong?.get('hours')).toBe('hours')
  })

  test('a count beyond its bound is refused', () => {
    const { wrong } = checkDraft('admissionStep', filled('admissionStep', { step: '26' }), 2026)
    expect(wrong?.get('step')).toBe('count')
  })
})

test.each(registerNames)('an empty %s asks for all that it needs, and for nothing else', (name) => {
  const needed = Object.entries(registerOf(name).fields)
    .filter(([, { required }]) => required)
    .map(([key]) => key)
  const { wrong } = checkDraft(name, draftOf(name, 1, {}), 2026)
  expect([...(wrong?.keys() ?? [])]).toEqual(needed)
})

test('what is shown and saved again is the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
      const draft = filled('largeDues', {
        ...draftOf('largeDues', 1, { amountFen: fen }).values,
        memberId: 4,
        paidOn: '2026-03-05',
      })
      expect(checkDraft('largeDues', draft, 2026).values?.['amountFen']).toBe(fen)
    }),
  )
})

test('an empty text is no change', () => {
  const start = draftOf('talk', 1, { place: null })
  expect(isSameDraft(start, filled('talk', { place: '' }))).toBe(true)
  expect(isSameDraft(start, filled('talk', { place: '村委会' }))).toBe(false)
})

test('the next of a batch keeps day, kind, place and parent, and is of somebody else', () => {
  const talk = { heldOn: '2026-05-20', kind: 'focused', talkerId: 1, talkeeId: 2, content: '谈了' }
  expect(nextDraft('talk', filled('talk', { ...talk, place: '村委会' })).values).toMatchObject({
    heldOn: '2026-05-20',
    kind: 'focused',
    talkerId: 1,
    place: '村委会',
    talkeeId: null,
    content: null,
  })
  const result = { appraisalId: 3, memberId: 2, grade: 'qualified', excellent: '4' }
  expect(nextDraft('appraisalResult', filled('appraisalResult', result)).values).toMatchObject({
    appraisalId: 3,
    memberId: null,
    excellent: null,
  })
})
