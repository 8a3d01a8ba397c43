import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printedRecoveryKey } from '../../shared/recovery-key.ts'
import { testFolder } from '../testing/test-ledger.ts'
import { copyKeyFile, keyFileOf, secretByPassword, writeKeyFile } from './key-file.ts'
import { keyOfSecret, newSecret } from './ledger-key.ts'
import { withNewKeys } from './new-keys.ts'
import { isLocked, unlock } from './unlock.ts'

const password = '试验密码一二三四'
const wrong = expect.objectContaining({ code: 'LEDGER_PASSWORD' })
const noKeys = expect.objectContaining({ code: 'LEDGER_KEYS' })

function keyed() {
  const file = join(testFolder(), '样例.ledger')
  const secret = newSecret()
  writeKeyFile(file, secret, password)
  return { file, secret, keys: keyFileOf(file) }
}

describe('a key file', () => {
  it('gives its secret to its password only, and holds neither', () => {
    const { file, secret, keys } = keyed()
    expect(secretByPassword(file, password)).toBe(secret)
    expect(() => secretByPassword(file, `${password}四`)).toThrow(wrong)
    const text = readFileSync(keys, 'utf8')
    expect(text).not.toContain(secret)
    expect(text).not.toContain(password)
    expect(text).not.toContain(keyOfSecret(secret))
  })

  it('takes a password in full width for the same in half width', () => {
    const { file, secret } = keyed()
    writeKeyFile(file, secret, 'abc12345')
    expect(secretByPassword(file, 'ａｂｃ１２３４５')).toBe(secret)
  })

  it('is wrapped anew by a new password: the old one opens nothing any more', () => {
    const { file, secret } = keyed()
    writeKeyFile(file, secret, '另一个密码九九')
    expect(() => secretByPassword(file, password)).toThrow(wrong)
    expect(unlock(file, '另一个密码九九')).toBe(keyOfSecret(secret))
  })

  it.each([
    ['is gone', (keys: string) => rmSync(keys)],
    ['is empty', (keys: string) => writeFileSync(keys, '')],
    ['is no JSON', (keys: string) => writeFileSync(keys, '密码')],
    ['is another JSON', (keys: string) => writeFileSync(keys, '{"format":"x"}')],
    [
      'asks for all memory',
      (keys: string) =>
        writeFileSync(keys, readFileSync(keys, 'utf8').replace('131072', '1073741824')),
    ],
  ])('that %s cannot be used, and the recovery key still opens', (_what, spoil) => {
    const { file, secret, keys } = keyed()
    spoil(keys)
    expect(() => unlock(file, password)).toThrow(noKeys)
    expect(unlock(file, printedRecoveryKey(secret))).toBe(keyOfSecret(secret))
  })

  it('that was changed gives nothing away', () => {
    const { file, keys } = keyed()
    const text = readFileSync(keys, 'utf8')
    const wrapped = /"wrapped": "(..)/.exec(text)?.[1] ?? ''
    const other = wrapped === '00' ? '01' : '00'
    writeFileSync(keys, text.replace(`"wrapped": "${wrapped}`, `"wrapped": "${other}`))
    expect(() => unlock(file, password)).toThrow(wrong)
  })

  it('tells the recovery key of another ledger', () => {
    expect(() => unlock(keyed().file, printedRecoveryKey(newSecret()))).toThrow(wrong)
  })

  it('goes with a copy', () => {
    const { file, secret } = keyed()
    const copy = join(testFolder(), 'copy.ledger')
    copyKeyFile(file, copy)
    expect(secretByPassword(copy, password)).toBe(secret)
  })
})

describe('new keys', () => {
  it('go again where the ledger could not be made', () => {
    const file = join(testFolder(), 'x.ledger')
    const fail = (): never => {
      throw new Error('disk full')
    }
    expect(() => withNewKeys(file, password, fail)).toThrow('disk full')
    expect(() => unlock(file, password)).toThrow(noKeys)
  })

  it('never take the place of others', () => {
    const { file, keys } = keyed()
    const before = readFileSync(keys, 'utf8')
    const make = (): null => null
    expect(() => withNewKeys(file, password, make)).toThrow(
      expect.objectContaining({ code: 'LEDGER_EXISTS' }),
    )
    expect(readFileSync(keys, 'utf8')).toBe(before)
  })

  it('are none without a password', () => {
    const file = join(testFolder(), 'x.ledger')
    expect(withNewKeys(file, null, (key) => key)).toEqual({ made: null, recoveryKey: null })
  })
})

describe('a file is locked', () => {
  it.each([
    ['SQLite format 3\0', false, false],
    ['SQLite format 3\0', true, false],
    ['BLDG............', false, true],
    ['................', false, false],
    ['................', true, true],
    ['', true, true],
  ])('%j with keys %s: %s', (head, hasKeys, expected) => {
    const file = join(testFolder(), 'x.ledger')
    writeFileSync(file, head)
    if (hasKeys) writeKeyFile(file, newSecret(), password)
    expect(isLocked(file)).toBe(expected)
  })

  it('not where there is none', () => expect(isLocked('/none/x.ledger')).toBe(false))
})
