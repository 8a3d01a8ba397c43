import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Shell } from '../app/shell.ts'
import { builtWorker } from '../testing/built-worker.ts'
import { resources, testContext, branchLedger, testFolder } from '../testing/test-ledger.ts'
import { OpenLedger } from '../services/open-ledger.ts'
import { clearShownCopies } from '../materials/shown-copy.ts'
import { StandsDesk } from '../stands-thread/stands-desk.ts'
import { materialHandlers } from './material-handlers.ts'
import { sampleInputs } from './sample-inputs.ts'

const sender = { id: 1 }

/** Handlers over one branch, with a desktop whose person chooses `chosen` and whose programs are few. */
function desk(chosen: readonly string[] = [], hasPrograms = true) {
  const { file, db, branchId } = branchLedger()
  db.exec(
    `INSERT INTO activity (id, organization_id, held_on) VALUES (1, ${branchId}, '2026-03-05')`,
  )
  const ledger = new OpenLedger(resources.migrations, () => testContext.at)
  ledger.open(file)
  onTestFinished(() => ledger.close())
  const shownMaterials = join(testFolder(), 'shown')
  const asked: string[] = []
  const shell: Partial<Shell> = {
    paths: {
      materialWorker: builtWorker('material'),
      shownMaterials,
    } as Shell['paths'], // the other places are of no concern here
    chooseMaterials: async () => [...chosen],
    openFile: async (path) => {
      asked.push(`open ${basename(path)}`)
      return hasPrograms
    },
    showInFolder: (path) => void asked.push(`show ${basename(path)}`),
  }
  const base = { shell: shell as Shell, ledger, resources }
  const parts = { ...base, stands: new StandsDesk(base), command: () => testContext }
  const about = { ...sampleInputs['materials.attach'], organizationId: branchId }
  return { handlers: materialHandlers(parts), ledger, about, asked, shownMaterials }
}

const files = (made: { name: string; content: string }[]): string[] => {
  const folder = testFolder()
  return made.map(({ name, content }) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
}

describe('attaching', () => {
  it('takes the files that a person chose in the dialog', async () => {
    const chosen = files([
      { name: '一.txt', content: '一' },
      { name: '二.txt', content: '二' },
    ])
    const { handlers, about } = desk(chosen)
    const answer = await handlers['materials.attach'](about, sender)
    expect(answer?.ids).toHaveLength(2)
    expect(await handlers['materials.check']({}, sender)).toEqual({
      files: 2,
      missing: [],
      changed: [],
    })
  })

  it('gives nothing where the person cancelled, and needs a ledger before it asks', async () => {
    const { handlers, about, ledger } = desk()
    expect(await handlers['materials.attach'](about, sender)).toBeNull()
    ledger.close()
    await expect(handlers['materials.attach'](about, sender)).rejects.toThrow('NO_LEDGER')
  })
})

describe('showing', () => {
  const drop = async (made: ReturnType<typeof desk>, name: string): Promise<number> => {
    const bytes = new TextEncoder().encode('签到')
    const answer = await made.handlers['materials.drop']({ ...made.about, name, bytes }, sender)
    return answer.ids[0] ?? 0
  }

  it.each([
    { name: '签到表.PDF', hasPrograms: true, asked: [/^open [0-9a-f]{12}\.pdf$/] },
    {
      name: '会场.heic',
      hasPrograms: false,
      asked: [/^open [0-9a-f]{12}\.heic$/, /^show [0-9a-f]{12}\.heic$/],
    },
    { name: '签到表.exe', hasPrograms: true, asked: [/^show [0-9a-f]{12}$/] },
    { name: '签到表.pdf.bat', hasPrograms: true, asked: [/^show [0-9a-f]{12}$/] },
    { name: '签到表', hasPrograms: true, asked: [/^show [0-9a-f]{12}$/] },
  ])('$name with programs: $hasPrograms', async ({ name, hasPrograms, asked }) => {
    const made = desk([], hasPrograms)
    const id = await drop(made, name)
    await made.handlers['materials.show']({ id }, sender)
    expect(made.asked).toEqual(asked.map((one) => expect.stringMatching(one)))
  })

  it('shows a copy that is read-only, the same one again, and gone at the end', async () => {
    const made = desk()
    const id = await drop(made, '签到表.pdf')
    await made.handlers['materials.show']({ id }, sender)
    await made.handlers['materials.show']({ id }, sender)
    const copies = readdirSync(made.shownMaterials)
    expect(copies).toHaveLength(1)
    const copy = join(made.shownMaterials, copies[0] ?? '')
    expect(readFileSync(copy, 'utf8')).toBe('签到')
    expect(statSync(copy).mode & 0o222).toBe(0)
    clearShownCopies(made.shownMaterials)
    expect(() => readdirSync(made.shownMaterials)).toThrow('ENOENT')
    expect(() => clearShownCopies(made.shownMaterials)).not.toThrow()
  })
})
