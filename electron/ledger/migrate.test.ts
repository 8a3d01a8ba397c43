import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import {
  activityKinds,
  attendanceStates,
  duesCategories,
  duesFunds,
  duesPayers,
  duesPlaces,
  memberStatuses,
  memberTypes,
  organizationKinds,
  organizationLevels,
  sexes,
} from '../../shared/domain/kinds.ts'
import { registerOfTable } from '../../shared/registers/columns.ts'
import { emptyLedger, resources } from '../testing/test-ledger.ts'
import { migrate, schemaVersion } from './migrate.ts'

/**
 * Names that are persisted, typed again on purpose: a rename has to be decided here too.
 */
const columns: Readonly<Record<string, string>> = {
  activity:
    'id organization_id group_id name planned_on held_on start_time end_time place host recorder expected present on_leave absent_note topic agenda minutes resolution observers remark booked_year booked_notice deleted_at created_at',
  activity_kind: 'id activity_id position kind',
  attendance: 'id activity_id member_id state reason',
  audit_log: 'id at actor action details previous_hash hash',
  calendar_month: 'month',
  dues_assessment:
    'id member_id from_month to_month category category_text base_fen monthly_fen exempt remark',
  dues_month: 'member_id month paid',
  dues_payment: 'id member_id month paid_on amount_fen remark payer fund place receipt_number',
  import_batch: 'id organization_id imported_at inserted updated undone_at',
  import_batch_file: 'id batch_id file_sha256 name',
  import_change: 'id batch_id table_name row_id before after',
  import_correction: 'id batch_id sheet row cell original corrected table_name row_id',
  import_file: 'sha256 content',
  import_layout: 'id fingerprint kind columns file remembered_at',
  import_record: 'id batch_id sheet row outcome record problems',
  ledger_info: 'key value',
  member:
    'id organization_id group_id name sex ethnicity native_place birth_on education id_card type status work_started_on joined_on full_member_on entered_on left_on party_post work_post mobile landline address is_floating is_lost remark deleted_at',
  member_event: 'id member_id kind happened_on note',
  organization:
    'id parent_id level name kind has_committee founded_on dissolved_on term_started_on deleted_at',
  package_row: 'id package_source_id table_name source_id row_id print',
  package_source:
    'id ledger_id source_id organization_id public_key entries head packed_at merged_at parameters',
  parameter: 'key value',
  search_entry: 'id table_name row_id',
  signal_explanation:
    'id signal key organization_id explanation explained_at explained_by deleted_at',
}

/** Ledgers were made with these: a migration is never edited, what changes comes in a new one. */
const released: Readonly<Record<string, string>> = {
  '0010-ledger.sql': 'df92f7de6a6e6484f9662c676b8877090623a75ef864b9aa45e5b4d9ee8950f4',
  '0020-explanations.sql': '47df19de7ccb445eb05b1c083a4c27d68f3974b19387ad0419d12b7729298761',
  '0030-setup-registers.sql': '213cfa602007bee71023374efc0d0a00fb941811a449d6a665429bc017538f8d',
  '0040-meeting-registers.sql': '674c01753c0754d51845f6759d9c03a1c5fda6f90fc9250deabe726902836934',
  '0050-life-registers.sql': '972faca746b8df1fd6f5ac2cd0996f785660085813f45f8da5cb36090cddb6b0',
  '0060-dues-registers.sql': '0f24a78a60d2c47da8f2cc0d88ef8afb948505726c31104bc390cd21592983aa',
  '0070-admission-registers.sql':
    'f6b199573f792e02624cc34ddc9f80f5a239a97e18554d3caf5ac8a01a8f1bae',
  '0080-discipline-registers.sql':
    '7820df7937c109e492e94fdbb0298c7605b677fe6b6854157c39752074378ebc',
  '0090-membership-registers.sql':
    'ae2c6e97cf97c7105b4bf750ee8fa000de25e53e37c1a4788550c3b5dcaf6450',
  '0100-education-registers.sql':
    '40fa6f83b4bedb4a8222c5f73116d5365a01de230fbdb70f83d1de56a492734a',
  '0110-rectification-registers.sql':
    'af605f7be10195bac91064a08995d3f1207d8b339d6e2000d8207f5b767e4833',
  '0120-dues-unpaid.sql': '740091a3927064df90dadfc3885ba609b54b711943f251fef9de064310c068da',
  '0130-audit-action.sql': 'a53cc012330f5543ac6aff3c36b7b3e1ec8821204b8b467c5853c0148e491aea',
  '0140-import-corrections.sql': '2aadc08d4bb07990a863333a9090903a07fc4279df6388eb17171ac8c6264038',
  '0150-search.sql': 'e5fad2ed30d4c4ef8c4360f8bdbd22373b0aafe578730b7d42e02d35ba67e209',
  '0160-packages.sql': '9e2b739543668d8ff9eeff8c58eeb76a753cf705da49ce21e674af171220ceff',
  '0170-committee-registers.sql':
    'd6b6f7795c44eaba44a7b72364cd9964aaec1108fd4e2268e4f9e9a56c6fffb3',
  '0180-years.sql': '8206cdb57e3ed5e3af2530556ba52f572e7943cad4b76bb505d3353dc7e6e581',
}

describe('migrations', () => {
  it('come in rising numbers', () => {
    const versions = resources.migrations.map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
  })

  it('are all under the guard of their hash', () => {
    expect(resources.migrations.map(({ name }) => name)).toEqual(Object.keys(released))
  })

  it.each(Object.entries(released))('%s stands as it was released', (name, hash) => {
    const sql = resources.migrations.find((migration) => migration.name === name)?.sql ?? ''
    expect(createHash('sha256').update(sql).digest('hex')).toBe(hash)
  })

  it('make the schema that the code expects, every table STRICT', () => {
    const { db } = emptyLedger()
    const tables = db
      .prepare<[], { name: string; strict: number }>(
        `SELECT name, strict FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      )
      .all()
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
    const found = tables.map(({ name }) => [
      name,
      db
        .prepare<[], string>(`SELECT name FROM pragma_table_info('${name}')`)
        .pluck()
        .all()
        .join(' '),
    ])
    // Tables of registers are held to their fields by registers.test.ts.
    const own = found.filter(([name]) => registerOfTable(name ?? '') === null)
    expect(Object.fromEntries(own)).toEqual(columns)
    expect(schemaVersion(db)).toBe(resources.migrations.at(-1)?.version)
  })

  it('run once, and each with its number in one transaction', () => {
    const db = new Sqlite(':memory:')
    const broken = {
      version: 20,
      name: '0020-broken.sql',
      sql: 'CREATE TABLE half (id INTEGER); FAULT',
    }
    const good = { version: 10, name: '0010-good.sql', sql: 'CREATE TABLE whole (id INTEGER)' }
    expect(migrate(db, [good])).toEqual([10])
    expect(migrate(db, [good])).toEqual([])
    expect(() => migrate(db, [good, broken])).toThrow()
    expect(schemaVersion(db)).toBe(10)
    expect(db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'half'").pluck().get()).toBe(
      0,
    )
  })

  it('leave a newer ledger alone', () => {
    const db = new Sqlite(':memory:')
    db.pragma('user_version = 9990')
    expect(() => migrate(db, resources.migrations)).toThrow('LEDGER_NEWER')
    expect(schemaVersion(db)).toBe(9990)
  })
})

describe('the schema refuses', () => {
  const branch =
    "INSERT INTO organization (id, level, name, kind) VALUES (1, 'branch', '甲', 'village')"
  const person = "INSERT INTO member (id, organization_id, name) VALUES (1, 1, '赵试一')"
  it.each([
    ['a branch without a kind', "INSERT INTO organization (level, name) VALUES ('branch', '甲')"],
    ['a group without a branch', "INSERT INTO organization (level, name) VALUES ('group', '甲')"],
    [
      'a level that is none',
      "INSERT INTO organization (level, name, kind) VALUES ('team', '甲', 'village')",
    ],
    [
      'two branches of one name',
      `${branch}; INSERT INTO organization (level, name, kind) VALUES ('branch', '甲', 'village')`,
    ],
    ['a member of no branch', person],
    [
      'a person without a name',
      `${branch}; INSERT INTO member (organization_id, name) VALUES (1, '')`,
    ],
    [
      'a short identity number',
      `${branch}; INSERT INTO member (organization_id, name, id_card) VALUES (1, '甲', '123')`,
    ],
    [
      'an event on no full day',
      `${branch}; INSERT INTO activity (organization_id, held_on) VALUES (1, '2026-05')`,
    ],
    [
      'negative attendance',
      `${branch}; INSERT INTO activity (organization_id, held_on, present) VALUES (1, '2026-05-01', -1)`,
    ],
    [
      'a year booked without a notice',
      `${branch}; INSERT INTO activity (organization_id, held_on, booked_year) VALUES (1, '2026-02-01', 2025)`,
    ],
    [
      'a payment of nothing',
      `${branch}; ${person}; INSERT INTO dues_payment (member_id, month, paid_on, amount_fen) VALUES (1, '2026-05', '2026-05', 0)`,
    ],
    [
      'money in fractions',
      `${branch}; ${person}; INSERT INTO dues_payment (member_id, month, paid_on, amount_fen) VALUES (1, '2026-05', '2026-05', 0.5)`,
    ],
    [
      'an assessment that ends before it starts',
      `${branch}; ${person}; INSERT INTO dues_assessment (member_id, from_month, to_month) VALUES (1, '2026-05', '2026-04')`,
    ],
  ])('%s', (_what, sql) => {
    const { db } = emptyLedger()
    expect(() => db.exec(sql)).toThrow(/constraint|cannot store/)
  })
})

describe('the closed lists of the schema are those of the code', () => {
  it.each([
    ['organization', 'level', organizationLevels],
    ['organization', 'kind', organizationKinds],
    ['member', 'sex', sexes],
    ['member', 'type', memberTypes],
    ['member', 'status', memberStatuses],
    ['activity_kind', 'kind', activityKinds],
    ['attendance', 'state', attendanceStates],
    ['dues_assessment', 'category', duesCategories],
    ['dues_payment', 'payer', duesPayers],
    ['dues_payment', 'fund', duesFunds],
    ['dues_payment', 'place', duesPlaces],
  ] as const)('%s.%s', (table, column, list) => {
    const { db } = emptyLedger()
    const sql = db
      .prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?')
      .pluck()
      .get(table)
    const check = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)`).exec(sql ?? '')?.[1] ?? ''
    expect([...check.matchAll(/'(\w+)'/g)].map(([, value]) => value)).toEqual([...list])
  })
})
