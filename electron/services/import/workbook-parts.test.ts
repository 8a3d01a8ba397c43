import { describe, expect, it } from 'vitest'
import type { OrganizationInfo } from '../../../shared/contract/app.ts'
import { recognizeWorkbook } from '../../workbook/read-file.ts'
import { partOf, workbookParts } from './workbook-parts.ts'

const committee: OrganizationInfo = {
  id: 1,
  name: '样例镇党委',
  level: 'committee',
  parentId: null,
}
const branches = ['样例镇试点村党支部', '样例镇第二村党支部'].map(
  (name, index): OrganizationInfo => ({ id: index + 2, name, level: 'branch', parentId: 1 }),
)
const organizations = [committee, ...branches]

const roster = (
  title: string,
  rows: readonly string[],
  head = '序号,姓名,性别,出生年月,入党时间',
): Uint8Array => new TextEncoder().encode([title, head, ...rows].join('\n'))
const people = [
  '1,赵试一,男,1970.01,1998.07.01',
  '2,钱试二,女,1970.01,1998.07.01',
  '3,孙试三,男,1970.01,1998.07.01',
]

function read(name: string, bytes: Uint8Array) {
  return { name, bytes, tables: recognizeWorkbook({ name, bytes }) }
}

describe('whose a workbook is', () => {
  it.each([
    {
      what: 'the name on the sheet',
      name: '表.csv',
      title: '中共样例镇第二村支部委员会党员花名册',
      found: [[3, '样例镇第二村党支部']],
    },
    {
      what: 'the name of the file',
      name: '样例镇试点村花名册.csv',
      title: '党员花名册',
      found: [[2, '样例镇试点村党支部']],
    },
    { what: 'nobody says', name: '表.csv', title: '党员花名册', found: [[null, '']] },
  ])('$what', ({ name, title, found }) => {
    const parts = workbookParts(read(name, roster(title, people)), organizations)
    expect(parts.map((part) => [part.organizationId, part.organization])).toEqual(found)
  })

  it('a branch that is not in the ledger is named', () => {
    const [part] = workbookParts(
      read('表.csv', roster('远方村党支部党员花名册', people)),
      organizations,
    )
    expect(part).toMatchObject({ organizationId: null })
    expect(part?.organization).toContain('远方村')
  })

  it('a roster of several branches is divided by its rows', () => {
    const rows = [
      '1,赵试一,男,1970.01,1998.07.01,试点村党支部',
      '2,钱试二,女,1970.01,1998.07.01,样例镇第二村党支部',
      '3,孙试三,男,1970.01,1998.07.01,试点村党支部',
      '4,李试四,男,1970.01,1998.07.01,远方村党支部',
    ]
    const bytes = roster('样例镇党员花名册', rows, '序号,姓名,性别,出生年月,入党时间,所在党支部')
    const file = read('全镇.csv', bytes)
    const parts = workbookParts(file, organizations)
    expect(parts.map(({ organizationId }) => organizationId)).toEqual([2, 3, null])
    const names = parts
      .slice(0, 2)
      .map((part) =>
        partOf(file, part, organizations).tables.flatMap(({ kind, records }) =>
          kind === 'memberRoster' ? records.map(({ name }) => name) : [],
        ),
      )
    expect(names).toEqual([['赵试一', '孙试三'], ['钱试二']])
  })
})
