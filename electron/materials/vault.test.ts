import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { testFolder } from '../testing/test-ledger.ts'
import { foundHash, hashOf, keepContent, vaultFile, vaultFolder, type Vault } from './vault.ts'

const vaultAt = (folder: string): Vault => ({ folder, key: null })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** SHA-256 of the three bytes "abc" (FIPS 180-2, appendix B.1). */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted()

test.each([
  ['/a/样例村.ledger', '/a/样例村.materials'],
  ['/a/样例村.LEDGER', '/a/样例村.materials'],
  ['/a/old.db', '/a/old.db.materials'],
  ['/a.ledger/none', '/a.ledger/none.materials'],
])('the files of %s lie in %s', (ledger, folder) => {
  expect(vaultFolder(ledger)).toBe(folder)
})

describe('a content', () => {
  it('lies under its hash, whole', () => {
    const folder = join(testFolder(), 'x.materials')
    expect(keepContent(vaultAt(folder), bytes('abc'))).toBe(abc)
    expect(readFileSync(join(folder, 'ba', abc), 'utf8')).toBe('abc')
    expect(foundHash(vaultAt(folder), abc)).toBe(abc)
  })

  it('is kept once and not written again', () => {
    const folder = testFolder()
    keepContent(vaultAt(folder), bytes('abc'))
    const before = statSync(join(folder, 'ba', abc), { bigint: true })
    expect(keepContent(vaultAt(folder), bytes('abc'))).toBe(abc)
    const after = statSync(join(folder, 'ba', abc), { bigint: true })
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino])
    keepContent(vaultAt(folder), bytes('other'))
    expect(filesIn(folder)).toHaveLength(2)
  })

  it('that was changed on the disk is found under its new hash', () => {
    const folder = testFolder()
    keepContent(vaultAt(folder), bytes('abc'))
    writeFileSync(join(folder, 'ba', abc), 'abd')
    expect(foundHash(vaultAt(folder), abc)).toBe(hashOf(bytes('abd')))
  })

  it('that was changed and is added again is whole, and the change is set aside', () => {
    const folder = testFolder()
    for (const change of ['abd', 'abe', 'abd']) {
      keepContent(vaultAt(folder), bytes('abc'))
      writeFileSync(join(folder, 'ba', abc), change)
    }
    keepContent(vaultAt(folder), bytes('abc'))
    expect(foundHash(vaultAt(folder), abc)).toBe(abc)
    const aside = ['abd', 'abe'].map((change) => `${abc}.${hashOf(bytes(change))}`)
    expect(filesIn(folder)).toEqual([abc, ...aside].toSorted())
  })

  it.each([0, 1, 1024 * 1024, 1024 * 1024 + 1, 2_500_000])(
    'of %i bytes is hashed whole',
    (size) => {
      const folder = testFolder()
      const content = new Uint8Array(size).map((_, at) => at % 251)
      expect(foundHash(vaultAt(folder), keepContent(vaultAt(folder), content))).toBe(
        hashOf(content),
      )
    },
  )
})

describe('nothing is found', () => {
  it('where there is no folder, no file, or a folder in its place', () => {
    const folder = testFolder()
    expect(foundHash(vaultAt(join(folder, 'none.materials')), abc)).toBeNull()
    mkdirSync(join(folder, 'ba', abc), { recursive: true })
    expect(foundHash(vaultAt(folder), abc)).toBeNull()
  })

  it.each(['', 'aa', '../../x', abc.toUpperCase(), `${abc}0`, `../${abc.slice(3)}`, `${abc}\n`])(
    'under %j, which is no hash',
    (name) => {
      expect(vaultFile(vaultAt('/vault'), name)).toBeNull()
      expect(foundHash(vaultAt(testFolder()), name)).toBeNull()
    },
  )
})

describe('a power cut', () => {
  it('leaves half a file under a temporary name only, which is not found and not kept', () => {
    const folder = testFolder()
    keepContent(vaultAt(folder), bytes('abc'))
    const file = join(folder, 'ba', abc)
    renameSync(file, `${file}.tmp`)
    writeFileSync(`${file}.tmp`, 'a')
    expect(foundHash(vaultAt(folder), abc)).toBeNull()
    keepContent(vaultAt(folder), bytes('abc'))
    expect(filesIn(folder)).toEqual([abc])
    expect(readFileSync(file, 'utf8')).toBe('abc')
  })
})

test('a folder that cannot be made is told as a file that was not written', () => {
  const file = join(testFolder(), 'x.materials')
  writeFileSync(file, 'no folder')
  expect(() => keepContent(vaultAt(file), bytes('abc'))).toThrow('MATERIAL_NOT_KEPT')
  expect(readFileSync(file, 'utf8')).toBe('no folder')
})

test('the folder moves with the ledger', () => {
  const folder = testFolder()
  const [before, after] = ['a.ledger', 'b.ledger'].map((name) => vaultFolder(join(folder, name)))
  keepContent(vaultAt(before ?? ''), bytes('abc'))
  renameSync(before ?? '', after ?? '')
  expect(foundHash(vaultAt(after ?? ''), abc)).toBe(abc)
  rmSync(after ?? '', { recursive: true })
  expect(foundHash(vaultAt(after ?? ''), abc)).toBeNull()
  expect(existsSync(after ?? '')).toBe(false)
  expect(basename(after ?? '')).toBe('b.materials')
})
