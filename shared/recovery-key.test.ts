import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  printedRecoveryKey,
  readRecoveryKey,
  recoverySymbols,
  secretLength,
} from './recovery-key.ts'

const symbol = fc.constantFrom(...recoverySymbols)
const secrets = fc
  .array(symbol, { minLength: secretLength, maxLength: secretLength })
  .map((symbols) => symbols.join(''))

const swapped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)

describe('a recovery key', () => {
  it('is eight groups of four, and reads back', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const printed = printedRecoveryKey(secret)
        expect(printed).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
        expect(readRecoveryKey(printed)).toBe(secret)
      }),
    )
  })

  it('is not taken with one symbol wrong', () => {
    const places = fc.nat({ max: secretLength + 1 })
    fc.assert(
      fc.property(secrets, places, symbol, (secret, at, other) => {
        const plain = printedRecoveryKey(secret).replaceAll('-', '')
        const wrong = plain.slice(0, at) + other + plain.slice(at + 1)
        expect(readRecoveryKey(wrong)).toBe(wrong === plain ? secret : null)
      }),
    )
  })

  it('is not taken with two neighbours swapped', () => {
    const places = fc.nat({ max: secretLength - 2 })
    fc.assert(
      fc.property(secrets, places, (secret, at) => {
        const plain = printedRecoveryKey(secret).replaceAll('-', '')
        const wrong = swapped(plain, at)
        expect(readRecoveryKey(wrong)).toBe(wrong === plain ? secret : null)
      }),
    )
  })

  const secret = '0123456789ABCDEFGHJKMNPQRSTV10'
  const printed = printedRecoveryKey(secret)
  it.each([
    ['small letters', printed.toLowerCase()],
    ['spaces', printed.replaceAll('-', '  ')],
    ['no dashes', printed.replaceAll('-', '')],
    ['long dashes', printed.replaceAll('-', '—')],
    ['lines', printed.replaceAll('-', '\r\n')],
    ['O for 0', printed.replaceAll('0', 'O')],
    ['I for 1', printed.replaceAll('1', 'l')],
    [
      'full width',
      printed.replaceAll(/[0-9A-Z]/g, (one) =>
        String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xff_00 - 0x20),
      ),
    ],
  ])('is taken with %s', (_what, typed) => expect(readRecoveryKey(typed)).toBe(secret))

  it.each(['', printed.slice(1), `${printed}0`, '密码', 'U'.repeat(32), '0'.repeat(31)])(
    'is not %j',
    (typed) => expect(readRecoveryKey(typed)).toBeNull(),
  )
})
