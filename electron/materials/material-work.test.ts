import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { AppError } from '../../shared/app-error.ts'
import { largestMaterialBytes } from '../../shared/contract/materials.ts'
import { builtWorker } from '../testing/built-worker.ts'
import { madeJpeg, withExif } from '../testing/made-picture.ts'
import { testFolder } from '../testing/test-ledger.ts'
import { materialWorkIn } from './in-worker.ts'
import { materialWork, type MaterialFile } from './material-work.ts'

const bytes = new TextEncoder().encode('会议记录')
const VAULT_NAME = /^([0-9a-f]{2}|[0-9a-f]{2}[/\\][0-9a-f]{64})$/

describe('a name never reaches the disk', () => {
  it.each([
    { name: '../../x', told: 'x' },
    { name: '..\\..\\x.docx', told: 'x.docx' },
    { name: 'C:\\Windows\\win.ini', told: 'win.ini' },
    { name: '/etc/passwd', told: 'passwd' },
    { name: 'CON', told: 'CON' },
    { name: 'a:b|c?.pdf', told: 'a:b|c?.pdf' },
    { name: '签到表\r\n第二行\0.pdf', told: '签到表 第二行 .pdf' },
    { name: '..', told: '..' },
    { name: ' ', told: '?' },
    { name: '/', told: '?' },
    { name: `${'长'.repeat(300)}.jpg`, told: `${'长'.repeat(251)}.jpg` },
  ])('$told', async ({ name, told }) => {
    const above = testFolder()
    const folder = join(above, 'a', 'b', 'x.materials')
    const [kept] = await materialWork.keep({ folder, key: null }, [{ name, bytes }])
    expect(kept?.fileName).toBe(told)
    const made = readdirSync(folder, { recursive: true }).map(String)
    expect(made).toHaveLength(2)
    for (const one of made) expect(one).toMatch(VAULT_NAME)
    expect(readdirSync(above)).toEqual(['a'])
    expect(readdirSync(join(above, 'a', 'b'))).toEqual(['x.materials'])
  })
})

describe('a file that cannot be taken in', () => {
  const cases: readonly [code: string, make: (folder: string) => MaterialFile][] = [
    ['MATERIAL_UNREADABLE', (folder) => ({ path: join(folder, '赵试一.jpg') })],
    [
      'MATERIAL_UNREADABLE',
      (folder) => {
        mkdirSync(join(folder, '赵试一.jpg'))
        return { path: join(folder, '赵试一.jpg') }
      },
    ],
    ['MATERIAL_EMPTY', () => ({ name: '赵试一.jpg', bytes: new Uint8Array(0) })],
    [
      'MATERIAL_TOO_LARGE',
      (folder) => {
        const path = join(folder, '赵试一.jpg')
        writeFileSync(path, '')
        truncateSync(path, largestMaterialBytes + 1)
        return { path }
      },
    ],
  ]

  it.each(cases)('is refused by name (%s), and nothing is kept', async (code, make) => {
    const folder = testFolder()
    const vault = { folder: join(folder, 'x.materials'), key: null }
    const files = [{ name: 'good.txt', bytes }, make(folder)]
    const failure = await materialWork.keep(vault, files).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code, details: { file: '赵试一.jpg' } })
    expect(readdirSync(folder)).not.toContain('x.materials')
  })
})

describe('the worker', () => {
  const work = materialWorkIn(builtWorker('material'))

  test('does the same as the work at once', async () => {
    const [there, here] = [testFolder(), testFolder()]
    const photo = withExif(madeJpeg(1), { taken: '2026:03:05 14:30:00', software: 'GIMP' })
    const path = join(there, '会场.jpg')
    writeFileSync(path, photo)
    const files = [{ path }, { name: '记录.txt', bytes }]
    const kept = await work.keep({ folder: join(there, 'v'), key: null }, files)
    expect(kept).toEqual(await materialWork.keep({ folder: join(here, 'v'), key: null }, files))
    expect(kept[0]).toMatchObject({
      fileName: '会场.jpg',
      pictureHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      takenOn: '2026-03-05',
      editedWith: 'GIMP',
    })
    const hashes = kept.map(({ sha256 }) => sha256)
    expect(
      await work.find({ folder: join(there, 'v'), key: null }, ['no hash', ...hashes]),
    ).toEqual([null, ...hashes])
  })

  test('tells what cannot be taken in as data', async () => {
    const files = [{ name: 'x.jpg', bytes: new Uint8Array(0) }]
    await expect(work.keep({ folder: testFolder(), key: null }, files)).rejects.toMatchObject({
      code: 'MATERIAL_EMPTY',
      details: { file: 'x.jpg' },
    })
  })
})
