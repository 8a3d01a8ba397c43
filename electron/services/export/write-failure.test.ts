import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '../../testing/test-ledger.ts'
import { writeDocument } from './write-export.ts'
import { writeFailure } from './write-failure.ts'

const failure = (code: string, syscall: string): Error =>
  Object.assign(new Error(code), { code, syscall })

it.each([
  ['EBUSY', 'rename', 'FILE_IN_USE'],
  ['EPERM', 'rename', 'FILE_IN_USE'],
  ['EACCES', 'rename', 'FILE_IN_USE'],
  ['EISDIR', 'rename', 'FILE_NOT_WRITTEN'],
  ['EPERM', 'open', 'FILE_NOT_WRITTEN'],
  ['EACCES', 'mkdir', 'FILE_NOT_WRITTEN'],
  ['ENOSPC', 'write', 'FILE_NOT_WRITTEN'],
])('%s of %s is %s', (code, syscall, expected) => {
  const error = failure(code, syscall)
  const told = writeFailure(join('d', '花名册.xlsx'), error)
  expect(told).toMatchObject({ code: expected, details: { file: '花名册.xlsx' }, cause: error })
})

it('tells a folder in the place of the file', () => {
  const file = join(testFolder(), 'a.xlsx')
  mkdirSync(file)
  writeFileSync(join(file, 'inside'), '')
  expect(() => writeDocument(file, new Uint8Array([1]))).toThrow('FILE_NOT_WRITTEN')
})
