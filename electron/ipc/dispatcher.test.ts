import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { AppError } from '../../shared/app-error.ts'
import { contract, type ProcedureName } from '../../shared/contract/contract.ts'
import { pageAddress } from '../security/addresses.ts'
import { isTrustedSender, type SenderInfo } from '../security/sender.ts'
import { createDispatcher, type Dispatch, type Incident } from './dispatcher.ts'
import type { Handlers } from './handlers-type.ts'
import { sampleInputs } from './sample-inputs.ts'

const ownFrame = { url: pageAddress('/today'), parent: null }
const ownPage: SenderInfo = { id: 7, frame: ownFrame }
const names = Object.keys(contract)

interface Bench {
  readonly dispatch: Dispatch<SenderInfo>
  readonly called: [name: string, input: unknown][]
  readonly incidents: Incident[]
}

/** A dispatcher whose handlers note their calls; some are replaced. */
function bench(replaced: Partial<Handlers> = {}): Bench {
  const called: Bench['called'] = []
  const incidents: Incident[] = []
  const noting = names.map((name) => [name, (input: unknown) => void called.push([name, input])])
  // What the noting handlers give back is looked at by no test.
  const handlers = { ...Object.fromEntries(noting), ...replaced } as Handlers
  const report = (incident: Incident): void => void incidents.push(incident)
  const dispatch = createDispatcher({ isTrusted: isTrustedSender, handlers, report })
  return { dispatch, called, incidents }
}

describe('sender', () => {
  const foreign: readonly [what: string, frame: SenderInfo['frame']][] = [
    ['no frame', null],
    ['sub frame of our own', { ...ownFrame, parent: ownFrame }],
    ['website', { url: 'https://example.org/', parent: null }],
    ['website with our name in its path', { url: 'https://x.org/app://bundle/', parent: null }],
    ['host that begins like ours', { url: 'app://bundle.evil/index.html', parent: null }],
    ['host that ends like ours', { url: 'app://evil.bundle/index.html', parent: null }],
    ['our host as user name', { url: 'app://bundle@evil/index.html', parent: null }],
    ['user name before our host', { url: 'app://evil@bundle/index.html', parent: null }],
    ['our host with a port', { url: 'app://bundle:8080/index.html', parent: null }],
    ['scheme that begins like ours', { url: 'apps://bundle/index.html', parent: null }],
    ['file', { url: 'file:///bundle/index.html', parent: null }],
    ['empty address', { url: '', parent: null }],
    ['blank page', { url: 'about:blank', parent: null }],
  ]

  test.each(foreign)('%s is refused and reported', async (_what, frame) => {
    const { dispatch, called, incidents } = bench()
    const answer = await dispatch({ id: 1, frame }, 'app.status', {})
    expect(answer).toMatchObject({ ok: false, code: 'UNTRUSTED_SENDER' })
    expect(called).toEqual([])
    expect(incidents).toHaveLength(1)
  })

  test('a frame that was disposed of is refused', async () => {
    const frame = {
      parent: null,
      get url(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      },
    }
    const answer = await bench().dispatch({ id: 1, frame }, 'app.status', {})
    expect(answer).toMatchObject({ code: 'UNTRUSTED_SENDER' })
  })

  test('the handler learns which page asked, and nothing else of it', async () => {
    const ready = vi.fn<Handlers['print.ready']>(() => null)
    await bench({ 'print.ready': ready }).dispatch(ownPage, 'print.ready', {})
    expect(ready).toHaveBeenCalledWith({}, { id: 7 })
  })
})

describe('name', () => {
  const unknown: readonly unknown[] = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'app.Status',
    'app.status ',
    'x'.repeat(1_000_000),
    7,
    null,
    undefined,
    ['app.status'],
    { toString: () => 'app.status' },
  ]

  test.each(unknown.map((name) => [name]))('%o is refused and reported', async (name) => {
    const { dispatch, called, incidents } = bench()
    expect(await dispatch(ownPage, name, {})).toMatchObject({ code: 'UNKNOWN_PROCEDURE' })
    expect(called).toEqual([])
    expect(incidents).toHaveLength(1)
    expect(incidents[0]?.procedure.length).toBeLessThanOrEqual(100)
  })
})

describe.each(Object.entries(sampleInputs))('input of %s', (name, valid) => {
  test('reaches the handler where it is valid', async () => {
    const { dispatch, called } = bench()
    expect(await dispatch(ownPage, name, valid)).toMatchObject({ ok: true })
    expect(called).toEqual([[name, valid]])
  })

  test('survives the way between processes', () => {
    expect(structuredClone(valid)).toEqual(valid)
  })

  test('is refused with a field that nobody declared', async () => {
    const { dispatch, called } = bench()
    const answer = await dispatch(ownPage, name, { ...valid, unheardOf: 1 })
    expect(answer).toEqual({ ok: false, code: 'INVALID_INPUT', details: { path: 'unheardOf' } })
    expect(called).toEqual([])
  })

  test.each([[undefined], [null], [7], [''], [[]], [[valid]], [true]])(
    'is refused as %o',
    async (input) => {
      const { dispatch, called } = bench()
      const answer = await dispatch(ownPage, name, input)
      expect(answer).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
      expect(called).toEqual([])
    },
  )
})

const activity = sampleInputs['activities.record']
const rejected: readonly [name: ProcedureName, input: unknown, path: string][] = [
  ['app.setSettings', { language: 'fr' }, 'language'],
  ['app.setSettings', { textSize: 110 }, 'textSize'],
  ['ledger.create', { ...sampleInputs['ledger.create'], name: ' ' }, 'name'],
  ['ledger.create', { ...sampleInputs['ledger.create'], name: 'x'.repeat(1_000_000) }, 'name'],
  ['ledger.create', { ...sampleInputs['ledger.create'], groups: ['a', ''] }, 'groups.1'],
  ['ledger.openRecent', { index: -1 }, 'index'],
  ['ledger.openRecent', { index: 0.5 }, 'index'],
  ['checklist.get', { year: Number.NaN }, 'year'],
  ['checklist.get', { year: '2026' }, 'year'],
  ['exports.save', { table: 'roster', year: 1492, masked: false }, 'year'],
  ['exports.save', { year: 2026, table: 'roster' }, 'masked'],
  ['templates.save', { year: 2026, kind: '__proto__' }, 'kind'],
  ['file.show', { file: 'x'.repeat(10_000) }, 'file'],
  ['import.drop', { name: '', bytes: new Uint8Array() }, 'name'],
  ['import.drop', { name: 'a.xlsx', bytes: [80, 75] }, 'bytes'],
  ['members.get', { id: '1; drop table member' }, 'id'],
  ['activities.record', { ...activity, heldOn: '2026-02-30' }, 'heldOn'],
  ['activities.record', { ...activity, heldOn: '2026-02' }, 'heldOn'],
  ['activities.record', { ...activity, startTime: '25:00' }, 'startTime'],
  ['activities.record', { ...activity, kinds: [] }, 'kinds'],
  ['activities.record', { ...activity, minutes: 'x'.repeat(1_000_000) }, 'minutes'],
  [
    'activities.record',
    { ...activity, attendance: [{ memberId: 1, state: 'there', reason: null }] },
    'attendance.0.state',
  ],
]

test.each(rejected)('%s names the place of a bad value: row %#', async (name, input, path) => {
  const answer = await bench().dispatch(ownPage, name, input)
  expect(answer).toEqual({ ok: false, code: 'INVALID_INPUT', details: { path } })
})

test('a prototype in disguise is a field like any other', async () => {
  const { dispatch, called } = bench()
  const answer = await dispatch(ownPage, 'app.status', JSON.parse('{ "__proto__": { "x": 1 } }'))
  expect(answer).toMatchObject({ code: 'INVALID_INPUT' })
  expect(called).toEqual([])
})

test('a path that a sender made long is cut', async () => {
  const answer = await bench().dispatch(ownPage, 'app.status', { ['x'.repeat(10_000)]: 1 })
  expect(answer).toMatchObject({ details: { path: 'x'.repeat(100) } })
})

/** A dispatcher whose `members.get` throws. */
function failing(error: unknown): Bench {
  return bench({
    'members.get': () => {
      throw error
    },
  })
}

describe('failure of a handler', () => {
  test.each([
    [new AppError('NOT_FOUND', { id: 1 }), { code: 'NOT_FOUND', details: { id: 1 } }],
    [new AppError('INVALID_INPUT', { path: 'id' }), { code: 'INVALID_INPUT' }],
  ])('travels as data where it is declared: %o', async (error, expected) => {
    const { dispatch, incidents } = failing(error)
    expect(await dispatch(ownPage, 'members.get', { id: 1 })).toMatchObject(expected)
    expect(incidents).toEqual([])
  })

  test.each([
    ['code that is not declared', new AppError('WORKBOOK_DAMAGED', { file: 'secret.xlsx' })],
    ['bug', new TypeError('x is not a function')],
    ['string', 'thrown'],
    ['nothing', undefined],
    ['object that looks like an error', { code: 'NOT_FOUND', details: {} }],
  ])('becomes INTERNAL with a reference: %s', async (_what, error) => {
    const { dispatch, incidents } = failing(error)
    const answer = await dispatch(ownPage, 'members.get', { id: 1 })
    const reference = incidents[0]?.reference
    expect(reference).toMatch(/^[0-9a-f]{8}$/)
    expect(answer).toEqual({ ok: false, code: 'INTERNAL', details: { reference } })
    expect(incidents).toEqual([{ reference, procedure: 'members.get', error }])
  })

  test('is caught where it comes later', async () => {
    const { dispatch } = bench({ 'members.get': () => Promise.reject(new AppError('NO_LEDGER')) })
    const answer = await dispatch(ownPage, 'members.get', { id: 1 })
    expect(answer).toEqual({ ok: false, code: 'NO_LEDGER', details: {} })
  })
})

/** Handlers that note their start and end, and stay until they are let go. */
function slowBench(): Bench & { readonly log: string[]; readonly letGo: () => void } {
  const log: string[] = []
  const gate = Promise.withResolvers<null>()
  const slow = (name: string) => async (): Promise<null> => {
    log.push(`${name} starts`)
    await gate.promise
    log.push(`${name} ends`)
    return null
  }
  const made = bench({
    'exports.save': slow('export'),
    'ledger.close': slow('close'),
    'activities.remove': () => {
      throw new Error('fails in line')
    },
    'members.list': () => {
      log.push('query')
      return []
    },
    'print.ready': () => {
      log.push('page ready')
      gate.resolve(null)
      return null
    },
  })
  return { ...made, log, letGo: () => gate.resolve(null) }
}

describe('order', () => {
  test('commands run one at a time, as they came, past one that fails', async () => {
    const { dispatch, log, letGo } = slowBench()
    const first = dispatch(ownPage, 'exports.save', sampleInputs['exports.save'])
    const second = dispatch(ownPage, 'activities.remove', { id: 1 })
    const third = dispatch({ ...ownPage, id: 8 }, 'ledger.close', {})
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(log).toEqual(['export starts'])
    letGo()
    const answers = await Promise.all([first, second, third])
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(log).toEqual(['export starts', 'export ends', 'close starts', 'close ends'])
  })

  test('queries do not wait for commands', async () => {
    const { dispatch, log, letGo } = slowBench()
    const command = dispatch(ownPage, 'exports.save', sampleInputs['exports.save'])
    await dispatch(ownPage, 'members.list', {})
    letGo()
    await command
    expect(log).toEqual(['query', 'export starts', 'export ends'])
  })

  test('a page for paper can say that it is ready while the export waits for it', async () => {
    const { dispatch, log } = slowBench()
    const command = dispatch(ownPage, 'exports.save', sampleInputs['exports.save'])
    await new Promise((resolve) => setTimeout(resolve, 5))
    await dispatch({ ...ownPage, id: 8 }, 'print.ready', {})
    await command
    expect(log).toEqual(['export starts', 'page ready', 'export ends'])
  })
})

test('handlers that do not fit the contract do not compile', () => {
  expectTypeOf<Handlers>().toExtend<Handlers>()
  expectTypeOf<Omit<Handlers, 'app.status'>>().not.toExtend<Handlers>()
  expectTypeOf<Omit<Handlers, 'members.list'> & { 'members.list': () => string }>() //
    .not.toExtend<Handlers>()
  expectTypeOf<keyof Handlers>().toEqualTypeOf<ProcedureName>()
})

describe('what stops a running command', () => {
  const stops = names.filter((name) => name.endsWith('.cancel'))

  test.each(stops)('%s does not wait for it', async (name) => {
    const running = Promise.withResolvers<null>()
    const slow = bench({ 'ledger.close': () => running.promise })
    const job = slow.dispatch(ownPage, 'ledger.close', {})
    const stopped = await Promise.race([
      slow.dispatch(ownPage, name, {}).then(() => 'stopped'),
      new Promise((resolve) => setTimeout(() => resolve('waits'), 200)),
    ])
    running.resolve(null)
    await job
    expect(stopped).toBe('stopped')
  })
})
