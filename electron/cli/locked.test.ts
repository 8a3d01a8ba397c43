import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '../testing/test-ledger.ts'

const entry = join(import.meta.dirname, '..', 'cli.ts')

interface Answer {
  readonly status: number | null
  readonly json: unknown
}

/** The command line over one folder, as a person with a password file or a variable starts it. */
function desk() {
  const folder = testFolder()
  writeFileSync(join(folder, 'right.txt'), '\uFEFF试验密码一二三四\r\n第二行')
  writeFileSync(join(folder, 'wrong.txt'), '试验密码')
  const run = (args: readonly string[], password?: string): Answer => {
    const env = { ...process.env, LEDGER_PASSWORD: password }
    const given = [entry, ...args, '--json', '--ledger', 'x.ledger']
    const { status, stdout } = spawnSync(process.execPath, given, { cwd: folder, env })
    return { status, json: JSON.parse(String(stdout)) }
  }
  return { folder, run }
}

const init = ['init', '--name', '样例村党支部', '--kind', 'village'] as const
const refused = (code: string): Answer => ({
  status: 4,
  json: { error: expect.objectContaining({ code }) },
})

it('a ledger with a password is made, refused without it, opened with it, backed up and restored', () => {
  const { folder, run } = desk()
  const made = run([...init, '--password-file', 'right.txt'])
  expect(made).toMatchObject({ status: 0, json: { ledger: 'x.ledger' } })
  const { recoveryKey } = made.json as { recoveryKey: string }
  expect(recoveryKey).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  expect(run(['verify'])).toMatchObject(refused('LEDGER_PASSWORD'))
  expect(run(['verify', '--password-file', 'wrong.txt'])).toMatchObject(refused('LEDGER_PASSWORD'))
  expect(run(['verify', '--password-file', 'none.txt'])).toMatchObject(refused('LEDGER_PASSWORD'))
  expect(run(['verify'], '试验密码一二三四')).toMatchObject({ status: 0, json: { ok: true } })
  expect(run(['verify'], recoveryKey.toLowerCase())).toMatchObject({ status: 0 })
  expect(run(['backup', '--out', 'stick'], recoveryKey)).toMatchObject({ status: 0 })
  const files = readdirSync(join(folder, 'stick'))
  expect(files.map((name) => name.replace(/^.*\./, '')).toSorted()).toEqual(['keys', 'ledger'])
  const from = join('stick', files.find((name) => name.endsWith('.ledger')) ?? '')
  expect(run(['restore', '--from', from])).toMatchObject(refused('LEDGER_PASSWORD'))
  expect(run(['restore', '--from', from, '--password-file', 'right.txt'])).toMatchObject({
    status: 0,
    json: { holds: { ledger: '样例村党支部' } },
  })
})

it('a password that is too short makes no ledger', () => {
  const { folder, run } = desk()
  expect(run([...init], '1234567')).toMatchObject({
    status: 2,
    json: { error: { code: 'INVALID_INPUT' } },
  })
  expect(readdirSync(folder).filter((name) => name.startsWith('x.'))).toEqual([])
})
