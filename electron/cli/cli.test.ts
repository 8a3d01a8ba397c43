import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resources, testFolder } from '../testing/test-ledger.ts'

const entry = join(import.meta.dirname, '..', 'cli.ts')
const samples = join(resources.folder, 'samples')

interface Run {
  readonly status: number
  readonly out: string
  readonly err: string
}

function ledger(folder: string, ...args: readonly string[]): Promise<Run> {
  const env = { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder }
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args], { cwd: folder, env }, (error, out, err) => {
      const status = error === null ? 0 : Number(error.code)
      resolve({ status, out, err })
    })
  })
}

/** Samples 01, 02 and 04 under short names, beside files that are no workbooks. */
function fillFolder(folder: string): void {
  for (const name of readdirSync(samples)) {
    copyFileSync(join(samples, name), join(folder, `${name.slice(0, 2)}.xlsx`))
  }
  writeFileSync(join(folder, 'empty.xlsx'), '')
  writeFileSync(join(folder, 'bom.json'), '\uFEFF{ "hasCommittee": false }')
  writeFileSync(join(folder, 'text.xlsx'), '这不是工作簿')
  const whole = readFileSync(join(folder, '01.xlsx'))
  writeFileSync(join(folder, 'cut.xlsx'), whole.subarray(0, whole.length / 2))
  const oldHead = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  writeFileSync(join(folder, 'old.xlsx'), Buffer.concat([oldHead, Buffer.alloc(4096)]))
  writeFileSync(join(folder, 'twice.json'), JSON.stringify({ groups: ['甲组', '甲组'] }))
  const weekly = { parameters: { 'lecture.period': 'weekly' } }
  writeFileSync(join(folder, 'weekly.json'), JSON.stringify(weekly))
  const tables = [{ sheet: '党员花名册', columns: { N: null } }]
  writeFileSync(join(folder, 'map.json'), JSON.stringify({ tables }))
  mkdirSync(join(folder, 'folder.xlsx'))
}

const init = [
  'init',
  '--name',
  '样例社区党支部',
  '--kind',
  'community',
  '--ledger',
  'a.ledger',
] as const

async function withLedger(...files: readonly string[]): Promise<string> {
  const folder = testFolder()
  fillFolder(folder)
  await ledger(folder, ...init)
  if (files.length > 0) await ledger(folder, 'import', ...files, '--ledger', 'a.ledger')
  return folder
}

describe('exit status', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-test-'))
  beforeAll(async () => {
    fillFolder(folder)
    await ledger(folder, ...init)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each<[status: number, args: string]>([
    [0, 'verify --ledger a.ledger'],
    [0, 'import 04.xlsx --ledger b.ledger --help'],
    [1, 'read 01.xlsx'],
    [1, 'import 04.xlsx --dry-run --ledger a.ledger'],
    [1, 'import 01.xlsx --dry-run --map map.json --ledger a.ledger'],
    [2, 'import 04.xlsx --map map.json --ledger a.ledger'],
    [2, 'import 01.xlsx --map missing.json --ledger a.ledger'],
    [1, 'check --year 2024 --ledger a.ledger --today 2024-12-31'],
    [0, 'check --year 2024 --ledger a.ledger --today 2024-01-01'],
    [2, ''],
    [2, 'frobnicate'],
    [2, 'read'],
    [2, 'init --name 甲 --kind castle --ledger c.ledger'],
    [2, 'init --name 甲 --kind village --profile twice.json --ledger c.ledger'],
    [2, 'init --name 甲 --kind village --profile weekly.json --ledger c.ledger'],
    [2, 'sample --out none --branches 0'],
    [2, 'check --ledger a.ledger --rule Z-99'],
    [2, 'check --ledger a.ledger --year 0'],
    [2, 'check --ledger a.ledger --year 99999'],
    [0, 'init --name 甲 --kind village --profile bom.json --ledger bom.ledger'],
    [2, 'check --ledger a.ledger --org 乙支部'],
    [2, 'check --ledger a.ledger --today 2024-06-31'],
    [2, 'export nothing --out x.xlsx --ledger a.ledger'],
    [2, 'undo-import 7 --ledger a.ledger'],
    [3, 'read missing.xlsx'],
    [3, 'read empty.xlsx'],
    [3, 'read text.xlsx'],
    [3, 'read cut.xlsx'],
    [3, 'read old.xlsx'],
    [3, 'read folder.xlsx'],
    [3, 'import 04.xlsx cut.xlsx --ledger a.ledger'],
    [4, 'check --ledger missing.ledger'],
    [4, 'check --ledger text.xlsx'],
    [4, 'init --name 甲 --kind village --ledger a.ledger'],
    [5, 'export roster --out a.ledger/x.xlsx --ledger a.ledger'],
  ])('%i: %s', async (status, args) => {
    const before = readFileSync(join(folder, 'a.ledger'))
    const words = args === '' ? [] : args.split(' ')
    const run = await ledger(folder, ...words, '--json')
    expect({ status: run.status, err: run.status === status ? '' : run.err }).toEqual({
      status,
      err: '',
    })
    if (status >= 2) {
      expect(JSON.parse(run.out)).toMatchObject({
        error: {
          code: expect.any(String),
          message: expect.any(String),
          details: expect.any(Object),
        },
      })
      expect(readFileSync(join(folder, 'a.ledger')).equals(before)).toBe(true)
    }
  })
})

describe('the main job', () => {
  it('ends with May without a committee meeting as late', async () => {
    const folder = await withLedger('04.xlsx')
    const args = ['--year', '2024', '--ledger', 'a.ledger', '--today', '2024-11-22']
    const { out, status } = await ledger(folder, 'check', ...args, '--json')
    expect(status).toBe(1)
    const { duties, signals, summary, asOf } = JSON.parse(out)
    const find = (rule: string, period: string): unknown =>
      duties.find(
        (duty: { rule: string; period: string }) => duty.rule === rule && duty.period === period,
      )
    expect(asOf).toBe('2024-11-22')
    expect(find('B-02', '2024-05')).toMatchObject({
      status: 'late',
      org: '样例社区党支部',
      subject: null,
      evidence: [],
    })
    expect(find('B-02', '2024-04')).toMatchObject({
      status: 'done',
      evidence: [{ type: 'activity', date: '2024-04-02' }],
      source: { document: '中国共产党支部工作条例（试行）', article: '第十二条', verified: true },
    })
    expect(find('B-06', '2024-05')).toMatchObject({ status: 'late' })
    expect(signals).toMatchObject([
      { signal: 'S-08', explained: null },
      // The theme day of February is dated 10 February 2024, the first day of the Spring Festival.
      { signal: 'S-14', severity: 'info', evidence: [{ date: '2024-02-10' }] },
    ])
    const late = duties.filter(({ status: of }: { status: string }) => of === 'late')
    const named = late.map(({ rule, period }: Record<string, string>) => `${rule} ${period}`)
    // Beside them theme days without a topic fixed before them: no plan is in the workbook (B-08).
    expect(named.filter((one: string) => !one.startsWith('B-08'))).toEqual([
      'B-02 2024-05',
      'B-02 2024-10',
      'B-06 2024-05',
    ])
    expect(summary).toMatchObject({ late: late.length, wrong: 0, suspect: 2 })
  })

  it('exports the checklist with the same findings', async () => {
    const folder = await withLedger('04.xlsx')
    const args = ['--year', '2024', '--ledger', 'a.ledger', '--today', '2024-11-22', '--json']
    const { duties, signals } = JSON.parse((await ledger(folder, 'check', ...args)).out)
    const run = await ledger(folder, 'export', 'checklist', '--out', 'list.xlsx', ...args)
    expect(run.status).toBe(0)
    expect(JSON.parse(run.out)).toMatchObject({ rows: duties.length + signals.length })
    expect(existsSync(join(folder, 'list.xlsx'))).toBe(true)
  })

  it('is undone and done again', async () => {
    const folder = await withLedger('04.xlsx')
    expect((await ledger(folder, 'undo-import', '1', '--ledger', 'a.ledger')).status).toBe(0)
    const again = await ledger(folder, 'import', '04.xlsx', '--ledger', 'a.ledger', '--json')
    expect(JSON.parse(again.out)).toMatchObject({
      batchId: 2,
      tables: [{ inserted: 16 }, { inserted: 9 }],
    })
  })
})

describe('rule files of a place', () => {
  it('are refused with file, line and reason, and the shipped rules stay in force', async () => {
    const folder = await withLedger()
    const own = join(folder, 'branch-ledger', 'rules', 'duties')
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'c-life.json'), '[\n  { "title": "没有编号" }\n]')
    const { out, err, status } = await ledger(folder, 'check', '--ledger', 'a.ledger', '--json')
    expect(err).toMatch(/duties\/c-life\.json：第 2 行/)
    expect(status).toBe(1)
    const { duties } = JSON.parse(out)
    expect(duties.some(({ rule }: { rule: string }) => rule === 'C-01')).toBe(true)
  })
})

describe('the texts', () => {
  it.each([
    ['--lang=en', 'was not found'],
    ['--lang=zh-CN', '没有找到'],
    ['--org=en', '没有找到'],
  ])('of an error follow %s', async (option, words) => {
    const { err } = await ledger(testFolder(), 'check', '--ledger', 'none.ledger', option)
    expect(err).toContain(words)
  })

  it('are English where that is asked for', async () => {
    const folder = await withLedger()
    const { out } = await ledger(folder, 'verify', '--ledger', 'a.ledger', '--lang', 'en')
    expect(out).toContain('The ledger is sound')
  })
})

describe('an exported roster', () => {
  it('leaves out whom only a dues ledger knows, so that reading it back changes nothing', async () => {
    const folder = await withLedger('01.xlsx', '02.xlsx')
    const options = ['--ledger', 'a.ledger', '--json'] as const
    await ledger(folder, 'export', 'roster', '--out', 'roster.xlsx', ...options)
    const { out } = await ledger(folder, 'import', 'roster.xlsx', '--dry-run', ...options)
    expect(JSON.parse(out).tables).toMatchObject([{ inserted: 0, updated: 0, unchanged: 21 }])
  })
})

describe('an invented ledger', () => {
  it('is the same for the same seed and day', async () => {
    const folder = testFolder()
    const args = ['--members', '12', '--seed', '7', '--today', '2026-06-30', '--json']
    const first = await ledger(folder, 'sample', '--out', 'one', ...args)
    const second = await ledger(folder, 'sample', '--out', 'two', ...args)
    expect(JSON.parse(first.out)).toMatchObject({ branches: 1, members: 12 })
    const books = (out: string): string[] => JSON.parse(out).workbooks
    for (const [index, file] of books(first.out).entries()) {
      const other = books(second.out)[index] ?? ''
      expect(readFileSync(join(folder, file)).equals(readFileSync(join(folder, other)))).toBe(true)
    }
    expect(books(first.out)).toHaveLength(3)
  })
})
