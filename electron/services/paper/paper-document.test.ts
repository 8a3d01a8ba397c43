import { beforeEach, describe, expect, it } from 'vitest'
import type { ShownList } from '../../../shared/contract/lists.ts'
import type { PaperWanted } from '../../../shared/contract/paper.ts'
import type { PaperDocument } from '../../../shared/paper/paper-document.ts'
import { paperForms, type PaperForm } from '../../../shared/paper/paper-forms.ts'
import { createTranslator } from '../../app/translator.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listActivities } from '../../ledger/repositories/activities.ts'
import { listEntries } from '../../ledger/repositories/entries.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { branchLedger, emptyLedger, resources, testContext } from '../../testing/test-ledger.ts'
import { fillSampleLedger } from '../sample-service.ts'
import { paperDocument } from './paper-document.ts'

const today = '2026-11-26'

const shown: ShownList = {
  title: '党员',
  note: '显示 2 人，共 25 人',
  columns: [
    { heading: '姓名', kind: 'text' },
    { heading: '月数', kind: 'count' },
  ],
  rows: [
    ['赵试一', 3],
    ['钱试二', null],
  ],
}

function sample(): Reader {
  const { db } = emptyLedger()
  fillSampleLedger(db, { branches: 2, members: 18, years: 2, seed: 1, today }, testContext)
  return db
}

function paper(db: Reader, form: PaperForm, given: Partial<PaperWanted> = {}, language = 'zh') {
  const { masked = false, year = 2025, ...wanted } = given
  const translate = createTranslator(resources.folder, language === 'zh' ? 'zh-CN' : 'en')
  const context = { translate, language: language === 'zh' ? 'zh' : 'en', masked } as const
  const { ruleBook } = resources
  return paperDocument(db, { wanted: { form, ...wanted }, shown, year, today, ruleBook, context })
}

const textsOf = ({ sections }: PaperDocument): string =>
  sections
    .flatMap(({ title, info, rows, notes, signature }) => [
      title,
      ...info.flatMap(({ left, right }) => [left, right]),
      ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      notes,
      signature,
    ])
    .join('\n')

describe('of a sample', () => {
  let db: Reader

  beforeEach(() => {
    db = sample()
  })

  it.each(paperForms)(
    '%s has its words in both languages, and as many cells as columns',
    (form) => {
      for (const language of ['zh', 'en']) {
        const document = paper(db, form, {}, language)
        expect(document.sections.length).toBeGreaterThan(0)
        expect(textsOf(document)).not.toMatch(/forms:|paper:|registers:|\{\{|undefined|null/)
        for (const { widths, rows } of document.sections) {
          for (const { cells } of rows) {
            expect(cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(widths.length)
          }
        }
      }
    },
  )

  it.each(paperForms)('%s shows no number of a card where it is masked', (form) => {
    expect(textsOf(paper(db, form, { masked: true }))).not.toMatch(/999999\d{11}[\dX]/)
  })

  it('asks those to sign whom the attendance names, else the members of the branch', () => {
    const held = listActivities(db, { from: '2025-01-01', to: '2025-12-31' }).find(
      ({ kinds, group_id: group }) => kinds.includes('generalMeeting') && group === null,
    )
    const { id = 0, organization_id: branch = 0 } = held ?? {}
    const signers = (): (string | undefined)[] =>
      paper(db, 'attendanceSheet', { subjectId: id }).sections.flatMap(({ rows }) =>
        [1, 5].flatMap((column) => rows.map(({ cells }) => cells[column]?.text)),
      )
    const members = listMembers(db, branch).filter(({ type }) => type !== null)
    const names = members.map(({ name }) => name)
    expect(signers().filter(Boolean)).toEqual(names)
    const attend = db.prepare(
      'INSERT INTO attendance (activity_id, member_id, state) VALUES (?, ?, ?)',
    )
    const [first, second, third] = members
    attend.run(id, first?.id, 'present')
    attend.run(id, second?.id, 'exempt')
    attend.run(id, third?.id, 'onLeave')
    expect(signers().filter(Boolean)).toEqual([names[0], names[2]])
  })

  it('lists full members alone on the ballot', () => {
    const [branch] = paper(db, 'appraisalBallot', {
      organizationId: firstBranch(db),
    }).sections
    const full = listMembers(db, firstBranch(db)).filter(({ type }) => type === 'full')
    expect(branch?.rows.map(({ cells }) => cells[1]?.text)).toEqual(full.map(({ name }) => name))
  })

  it('gives each talk a page, and one talk one', () => {
    const talks = listEntries(db, 'talk', { from: '2025-01-01', to: '2025-12-31' })
    const pages = paper(db, 'talkRecord').sections.filter(({ rows }) => rows[0]?.cells[1]?.text)
    expect(pages).toHaveLength(talks.length)
    expect(paper(db, 'talkRecord', { subjectId: talks[0]?.id ?? 0 }).sections).toHaveLength(1)
  })

  it('leads from the contents of each book to the first page of each part', () => {
    const { sections } = paper(db, 'book')
    const contents = sections.filter(({ rows }) => rows.some(({ pageOf }) => pageOf !== null))
    expect(contents).toHaveLength(2)
    for (const { rows } of contents) {
      for (const { cells, pageOf } of rows) {
        expect(sections[pageOf ?? -1]?.title).toBe(cells[1]?.text)
      }
    }
    const meetings = listActivities(db, { from: '2025-01-01', to: '2025-12-31' })
    const records = contents.flatMap(({ rows }) =>
      rows.filter(({ cells }) => cells[1]?.text.includes('会议记录本')),
    )
    const counted = records.map(({ cells }) => Number(cells[2]?.text))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(meetings.length)
  })
})

function firstBranch(db: Reader): number {
  return listMembers(db)[0]?.organization_id ?? 0
}

it.each<[string, PaperForm, Partial<PaperWanted>]>([
  ['an organization', 'roster', { organizationId: 99 }],
  ['an activity', 'meetingRecord', { subjectId: 99 }],
  ['an activity to sign for', 'attendanceSheet', { subjectId: 99 }],
  ['a talk', 'talkRecord', { subjectId: 99 }],
])('says that there is no such thing: %s', (_what, form, wanted) => {
  const { db } = branchLedger()
  expect(() => paper(db, form, wanted)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
})

it.each<[PaperForm, number]>([
  ['meetingRecord', 0],
  ['attendanceSheet', 1],
  ['talkRecord', 1],
  ['roster', 1],
])('of an empty ledger %s has %i sheets', (form, sheets) => {
  expect(paper(branchLedger().db, form).sections).toHaveLength(sheets)
})

it('shows the year of a checklist, then what is to be dealt with, signed once at the end', () => {
  const { db } = branchLedger()
  const { sections } = paper(db, 'checklist', { year: 2026 })
  const [year, open] = sections
  expect(year?.rows.length).toBeGreaterThan(5)
  for (const { cells } of year?.rows ?? []) {
    expect(cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(13)
  }
  expect(open?.info.at(-1)?.left).toContain(String(open?.rows.length))
  const articles = open?.rows.map(({ cells }) => cells.at(-1)?.text ?? '') ?? []
  expect(articles.filter((text) => text.includes('《')).length).toBeGreaterThan(3)
  expect(sections.map(({ signature }) => signature !== null)).toEqual([false, true])
})
