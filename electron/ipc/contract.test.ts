import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../shared/app-error.ts'
import { contract } from '../../shared/contract/contract.ts'

const ownCodes = new Set<string>([
  'INVALID_INPUT',
  'UNKNOWN_PROCEDURE',
  'UNTRUSTED_SENDER',
  'INTERNAL',
])
const procedures = Object.entries(contract)
const queries = procedures.filter(([, { kind }]) => kind === 'query').map(([name]) => name)

describe.each(procedures)('%s', (name, procedure) => {
  test('is called area.verb', () => {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/)
  })

  test('declares known error codes, each once', () => {
    expect(errorCodes).toEqual(expect.arrayContaining([...procedure.errors]))
    expect(new Set(procedure.errors).size).toBe(procedure.errors.length)
  })

  test('does not declare what the dispatcher answers by itself', () => {
    expect(procedure.errors.filter((code) => ownCodes.has(code))).toEqual([])
  })

  test('touches queries only', () => {
    const touches = 'touches' in procedure ? procedure.touches : []
    expect(['*', ...queries]).toEqual(expect.arrayContaining([...touches]))
  })

  test('takes one object and refuses fields that it does not know', () => {
    const { issues } = procedure.input.safeParse({ unheardOf: 1 }).error ?? { issues: [] }
    expect(issues.map(({ code }) => code)).toContain('unrecognized_keys')
  })
})
