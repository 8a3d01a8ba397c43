import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from './log.ts'

let base = ''
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(base, { recursive: true }))

const now = (): string => '2026-11-22T09:30:00'

test('lines carry time, level and the redacted error', () => {
  const log = createLog({ folder: join(base, 'logs'), now })
  log.write('info', 'start 0.1.0')
  log.write('error', '赵试一 19900000001', new Error('bad card 99999919620504023X'))
  const text = readFileSync(join(base, 'logs', 'app.log'), 'utf8')
  expect(text).toContain('2026-11-22T09:30:00 info start 0.1.0\n')
  expect(text).toContain(
    '2026-11-22T09:30:00 error 赵试一 [redacted]\nError: bad card [redacted]\n',
  )
})

test('size is bounded: files are rotated and the oldest goes', () => {
  const log = createLog({ folder: base, now, largestBytes: 1000, kept: 2 })
  for (let line = 1; line <= 200; line += 1) log.write('info', `line ${line} ${'x'.repeat(50)}`)
  expect(readdirSync(base).toSorted()).toEqual(['app.1.log', 'app.2.log', 'app.log'])
  for (const name of readdirSync(base)) {
    expect(statSync(join(base, name)).size).toBeLessThanOrEqual(1000)
  }
  expect(readFileSync(join(base, 'app.log'), 'utf8')).toContain('line 200 ')
})

test('a log that cannot be written fails nothing', () => {
  writeFileSync(join(base, 'file'), '')
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(() => createLog({ folder: join(base, 'file'), now }).write('info', 'x')).not.toThrow()
  expect(stderr).toHaveBeenCalledWith(expect.stringContaining('log not written'))
  stderr.mockRestore()
})
