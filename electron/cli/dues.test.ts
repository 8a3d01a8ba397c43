import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { duesExamples } from '../../shared/dues/examples.ts'
import { fen } from '../../shared/money.ts'
import { createTranslator } from '../app/translator.ts'
import { closeLedgerFile, createLedgerFile } from '../ledger/open.ts'
import { foundLedger, profileSchema } from '../services/ledger-service.ts'
import { fillSampleLedger } from '../services/sample-service.ts'
import { resources, testContext, testFolder } from '../testing/test-ledger.ts'
import { duesAmount, duesArrears, type DuesAmountOptions } from './dues.ts'
import type { Environment } from './environment.ts'

const today = '2026-08-15'

const environmentOf = (ledgerFile: string, language: 'zh-CN' | 'en' = 'zh-CN'): Environment => ({
  ledgerFile,
  password: () => null,
  json: true,
  language,
  today,
  now: testContext.at,
  resources,
  translate: createTranslator(resources.folder, language),
  print: () => undefined,
  note: () => undefined,
})

const amount = (options: DuesAmountOptions, language: 'zh-CN' | 'en' = 'zh-CN') =>
  duesAmount(environmentOf('none.ledger', language), options)

const rates = { article: '第二条至第六条、第十一条', verified: true }
const cap = { article: '第一部分（1）', verified: true }

describe('dues amount', () => {
  it.each(duesExamples)('example $nr: $category with $base fen', (example) => {
    const { category, rate, toFen } = example
    // A farmer of the examples owes the local amount, which is what the base of a farmer is.
    const base = category === 'farmer' ? toFen : example.base
    const given = base === null ? { category } : { category, base: fen(base) }
    const { status, json } = amount(given)
    const capped = example.nr === 15
    expect({ status, json }).toEqual({
      status: 0,
      json: {
        dueFen: toFen,
        computedFen: capped ? 160_000 : toFen,
        ratePermille: rate,
        capped,
        source: { document: expect.any(String), ...(capped ? cap : rates) },
      },
    })
  })

  it.each<{ given: DuesAmountOptions; dueFen: number | null; status: number; said: string }>([
    { given: { category: 'farmer' }, dueFen: 20, status: 0, said: '0.20 元/月，为定额' },
    { given: { category: 'farmer', base: fen(20) }, dueFen: 20, status: 0, said: '0.20' },
    { given: { category: 'farmer', base: fen(100) }, dueFen: 100, status: 0, said: '1.00' },
    { given: { category: 'farmer', base: fen(19) }, dueFen: 20, status: 0, said: '0.20' },
    { given: { category: 'farmer', base: fen(101) }, dueFen: 20, status: 0, said: '0.20' },
    { given: { category: 'hardship' }, dueFen: null, status: 1, said: '上一级党委批准' },
    { given: { category: 'salaried', base: fen(0) }, dueFen: 0, status: 0, said: '0.5%' },
    { given: { category: 'salaried', base: fen(600_000) }, dueFen: 9000, status: 0, said: '1.5%' },
    {
      given: { category: 'annualSalary', base: fen(8_000_000), on: '2016-12' },
      dueFen: 160_000,
      status: 0,
      said: '全额适用',
    },
    {
      given: { category: 'annualSalary', base: fen(8_000_000), on: '2017-01' },
      dueFen: 100_000,
      status: 0,
      said: '计算为 1600.00 元',
    },
  ])('$given: $dueFen', ({ given, dueFen, status, said }) => {
    const found = amount(given)
    expect(found).toMatchObject({ status, json: { dueFen } })
    expect(found.text).toContain(said)
  })

  it.each(['salaried', 'annualSalary', 'selfEmployed', 'retired'] as const)(
    '%s needs a base',
    (category) => {
      expect(() => amount({ category })).toThrow('INVALID_INPUT')
    },
  )

  it('says it in English', () => {
    const { text } = amount({ category: 'salaried', base: fen(300_001) }, 'en')
    expect(text).toContain('30.00 yuan a month are due')
    expect(text).not.toMatch(/cli:|\{\{/)
  })

  it('takes rounding and the amount of farmers from a ledger that is named', () => {
    const ledger = join(testFolder(), 'a.ledger')
    const parameters = { 'dues.rounding': 'yuan.up', 'dues.farmerAmount': 0.5 }
    const profile = profileSchema.parse({ parameters })
    const branches = [{ name: '甲村党支部', kind: 'village', profile } as const]
    closeLedgerFile(
      createLedgerFile(ledger, resources.migrations, (db) =>
        foundLedger(db, { name: '甲村党支部', branches, sample: false }, testContext),
      ),
    )
    expect(amount({ category: 'farmer', ledger }).json).toMatchObject({ dueFen: 50 })
    const salaried = { category: 'salaried', base: fen(420_050), ledger } as const
    expect(amount(salaried).json).toMatchObject({ dueFen: 4300, computedFen: 4300 })
  })
})

/** One branch of twelve, whose third member stopped paying seven months ago. */
function sampleLedgerFile(): string {
  const file = join(testFolder(), 'sample.ledger')
  const options = { branches: 1, members: 12, years: 1, seed: 7, today }
  closeLedgerFile(
    createLedgerFile(file, resources.migrations, (db) =>
      fillSampleLedger(db, options, testContext),
    ),
  )
  return file
}

const monthsTo = (last: number) => Array.from({ length: last }, (_, index) => `2026-0${index + 1}`)

describe('dues arrears', () => {
  it.each([
    { given: undefined, asOf: '2026-07', unpaid: 7, stage: 'expulsion' },
    { given: '2026-06', asOf: '2026-06', unpaid: 6, stage: 'expulsion' },
    { given: '2026-05', asOf: '2026-05', unpaid: 5, stage: 'warning' },
    { given: '2026-02', asOf: '2026-02', unpaid: 2, stage: 'criticism' },
    { given: '2026-08', asOf: '2026-07', unpaid: 7, stage: 'expulsion' },
    { given: '2030-01', asOf: '2026-07', unpaid: 7, stage: 'expulsion' },
  ])('as of $given: $unpaid months, $stage', ({ given, asOf, unpaid, stage }) => {
    const { status, json, text } = duesArrears(environmentOf(sampleLedgerFile()), { asOf: given })
    expect({ status, json }).toEqual({
      status: 1,
      json: {
        asOf,
        members: [
          {
            org: '样例镇试点1村党支部',
            name: expect.any(String),
            months: monthsTo(unpaid),
            count: unpaid,
            stage,
          },
        ],
      },
    })
    expect(text).toContain(`2026年1月 至 2026年${unpaid}月`)
    expect(text).not.toMatch(/cli:|\{\{/)
  })

  it('ends well where nobody owes', () => {
    const found = duesArrears(environmentOf(sampleLedgerFile(), 'en'), { asOf: '2025-12' })
    expect(found).toMatchObject({ status: 0, json: { asOf: '2025-12', members: [] } })
    expect(found.text).toContain('2025-12 nobody')
  })
})

const entry = join(import.meta.dirname, '..', 'cli.ts')

function run(...args: readonly string[]): Promise<{ status: number; out: string }> {
  const cwd = testFolder()
  const env = { ...process.env, XDG_CONFIG_HOME: cwd, APPDATA: cwd }
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, 'dues', ...args, '--json'], { cwd, env }, (error, out) =>
      resolve({ status: error === null ? 0 : Number(error.code), out }),
    )
  })
}

describe('as a process', () => {
  it('answers without any ledger', async () => {
    const { status, out } = await run('amount', '--category', 'salaried', '--base', '3000.01')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual({
      dueFen: 3000,
      computedFen: 3000,
      ratePermille: 10,
      capped: false,
      source: {
        document: '关于中国共产党党费收缴、使用和管理的规定（中组发〔2008〕3号）',
        ...rates,
      },
    })
  })

  it('lists arrears', async () => {
    const ledger = sampleLedgerFile()
    const { status, out } = await run('arrears', '--ledger', ledger, '--as-of', '2026-06')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ asOf: '2026-06', members: [{ count: 6 }] })
  })

  it.each([
    'amount --category salaried --base 3000.001',
    'amount --category salaried --base 3,000.00',
    'amount --category salaried --base -5',
    'amount --category salaried --base 1e3',
    'amount --category salaried --base 0x10',
    'amount --category salaried --base 99999999999999999999',
    'amount --category salaried',
    'amount --category king --base 1',
    'amount --base 1',
    'amount --category salaried --base 1 --on 2026-13',
    'amount --category salaried --base 1 --on 2026',
    'arrears --as-of 2026-06-30',
    '',
  ])('refuses %s', async (words) => {
    const { status, out } = await run(...words.split(' ').filter((word) => word !== ''))
    expect(status).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'INVALID_INPUT' } })
  })
})
