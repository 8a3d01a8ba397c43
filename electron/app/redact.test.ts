import { expect, test } from 'vitest'
import { errorText } from './error-text.ts'
import { redact } from './redact.ts'

test.each([
  ['identity card', '身份证99999919620504023X有误', '身份证[redacted]有误'],
  ['identity card, small x', '99999919620504023x', '[redacted]'],
  ['identity card, digits only', '999999196205040231', '[redacted]'],
  ['old identity card', '999999620504023.', '[redacted].'],
  ['card with one digit missing', '99999919620504023', '[redacted]'],
  ['card with one digit too many', '9999991962050402312', '[redacted]'],
  ['card in groups', '999999-19620504-023X', '[redacted]'],
  ['full-width card', '９９９９９９１９６２０５０４０２３Ｘ', '[redacted]'],
  ['mobile', '电话19900000001。', '电话[redacted]。'],
  ['mobile in groups', '199-0000-0001 和 199 0000 0002', '[redacted] 和 [redacted]'],
  ['landline', '0571-88880001', '[redacted]'],
  ['two beside each other', '19900000001,19900000002', '[redacted],[redacted]'],
  ['date and time', '2026-11-22T09:30:00', '2026-11-22T09:30:00'],
  ['day and count', '2026-11-22 1200', '2026-11-22 1200'],
  ['money', '123456789 分', '123456789 分'],
  ['log reference', '9f3a12bc', '9f3a12bc'],
])('%s', (_what, text, expected) => {
  expect(redact(text)).toBe(expected)
})

test('an error is told with its causes, redacted', () => {
  const cause = new Error('UNIQUE failed: 99999919620504023X')
  const text = errorText(new Error('not saved', { cause }))
  expect(text).toContain('Error: not saved')
  expect(text).toContain('caused by: Error: UNIQUE failed: [redacted]')
})

test('a chain of causes that loops ends', () => {
  const error = new Error('round and round')
  error.cause = error
  expect(errorText(error).split('caused by').length).toBe(5)
})

test.each([
  ['text', '(thrown string) text'],
  [undefined, '(thrown undefined) undefined'],
  [null, '(thrown object) null'],
])('%o was thrown', (thrown, expected) => {
  expect(errorText(thrown)).toBe(expected)
})
