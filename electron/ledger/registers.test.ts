import { describe, expect, it } from 'vitest'
import { columnOf, tableOf } from '../../shared/registers/columns.ts'
import { registerNames, registerOf } from '../../shared/registers/registers.ts'
import { emptyLedger } from '../testing/test-ledger.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
}

const whole = new Set(['flag', 'count', 'hours', 'money', 'year', 'member', 'activity', 'entry'])

describe.each(registerNames)('the table of %s', (name) => {
  const { fields, dated, parent } = registerOf(name)
  const table = tableOf(name)

  it('has the columns of its fields, in order, and no other', () => {
    const { db } = emptyLedger()
    const columns = db
      .prepare<[], Column>(`SELECT name, type, "notnull" FROM pragma_table_info('${table}')`)
      .all()
    const own = columns.slice(2, -2).map((column) => [column.name, column.type, column.notnull])
    expect(columns.map((column) => column.name).filter((_, at) => at < 2)).toEqual([
      'id',
      'organization_id',
    ])
    expect(columns.slice(-2).map((column) => column.name)).toEqual(['created_at', 'deleted_at'])
    expect(own).toEqual(
      Object.entries(fields).map(([key, field]) => [
        columnOf(key),
        whole.has(field.type) ? 'INTEGER' : 'TEXT',
        Number(field.required),
      ]),
    )
  })

  it('knows the options of its choices and what its ids name', () => {
    const { db } = emptyLedger()
    const sql = db
      .prepare<[string], string>("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?")
      .pluck()
      .get(table)
    for (const [key, field] of Object.entries(fields)) {
      const column = columnOf(key)
      if (field.type === 'choice') {
        const listed = new RegExp(`${column} IN \\(([^)]*)\\)`).exec(sql ?? '')?.[1] ?? ''
        expect([...listed.matchAll(/'(\w+)'/g)].map(([, value]) => value)).toEqual(field.options)
      }
      if (field.type === 'member' || field.type === 'activity')
        expect(sql).toContain(`${column} INTEGER${field.required ? ' NOT NULL' : ''} REFERENCES`)
      if (field.type === 'entry') expect(sql).toMatch(new RegExp(`${column} .*REFERENCES \\w+`))
    }
  })

  it('is dated by a field that it has, or belongs to another register', () => {
    expect(dated === null || dated in fields).toBe(true)
    if (!parent) return
    expect(registerNames).toContain(parent.register)
    expect(fields[parent.field]).toMatchObject({ type: 'entry', of: parent.register })
  })
})
