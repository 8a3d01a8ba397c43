import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, it } from 'vitest'
import type { PaperDocument } from '../../shared/paper/paper-document.ts'
import { paperCell, paperRow } from '../../shared/paper/paper-rows.ts'
import { createTexts } from '../i18n/create-texts.ts'
import { PaperPages, type LaidOutPage } from './paper-pages.tsx'

function documentOf(...texts: string[]): PaperDocument {
  const section = {
    name: '名册',
    title: '样例村党支部花名册',
    orientation: 'landscape',
    size: 10.5,
    info: [],
    widths: [20, 80],
    head: [paperRow('head', [paperCell('序号'), paperCell('姓名')])],
    rows: texts.map((text, index) =>
      paperRow('record', [paperCell(String(index + 1), { isLabel: true }), paperCell(text)]),
    ),
    notes: '注：一。',
    signature: '党支部书记：              填表人：',
    records: texts.length,
  } as const
  return { title: '花名册', sections: [section], historyCode: '128-4F3A-9C21-77B0' }
}

const page = (more: Partial<LaidOutPage>): LaidOutPage => ({
  section: 0,
  isFirst: false,
  isLast: false,
  parts: [],
  ...more,
})

function html(document: PaperDocument, pages: readonly LaidOutPage[]): string {
  const texts = createTexts('zh-CN')
  const drawn = createElement(PaperPages, { document, pages })
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: texts }, drawn))
}

const whole = (row: number) => ({ row, cut: null, height: 20 })

it('repeats heads on each page, title and signature stand once', () => {
  const first = page({ isFirst: true, parts: [whole(0)] })
  const last = page({ isLast: true, parts: [whole(1)] })
  const drawn = html(documentOf('赵试一', '钱试二'), [first, last])
  expect(drawn.match(/<th scope="col"[^>]*>姓名<\/th>/g)).toHaveLength(2)
  expect(drawn.match(/样例村党支部花名册/g)).toHaveLength(1)
  expect(drawn.match(/填表人：/g)).toHaveLength(1)
  expect(drawn).toContain('第 1 页  共 2 页')
  expect(drawn).toContain('第 2 页  共 2 页')
})

it('shows what people wrote as text, never as a part of the page', () => {
  const drawn = html(documentOf('<img src=x onerror=alert(1)>'), [page({ parts: [whole(0)] })])
  expect(drawn).not.toContain('<img')
  expect(drawn).toContain('&lt;img src=x onerror=alert(1)&gt;')
})

it('divides a text among pages and repeats the word beside it', () => {
  const cut = (from: number, to: number) => ({
    row: 0,
    cut: [
      [0, 0],
      [from, to],
    ] as const,
    height: 20,
  })
  const drawn = html(documentOf('前半后半'), [
    page({ parts: [cut(0, 2)] }),
    page({ parts: [cut(2, 4)] }),
  ])
  expect(drawn).toMatch(/>1<.*>前半<.*>1<.*>后半</)
})

it('tells on which page a part of the book begins', () => {
  const { sections } = documentOf('花名册')
  const [part] = sections
  if (!part) throw new Error('no section')
  const contents = {
    ...part,
    rows: [paperRow('record', [paperCell('花名册'), paperCell('')], { pageOf: 1 })],
  }
  const drawn = html({ title: '台账', sections: [contents, part], historyCode: null }, [
    page({ parts: [whole(0)] }),
    page({ parts: [] }),
    page({ section: 1, parts: [whole(0)] }),
  ])
  expect(drawn).toMatch(/花名册<\/td><td[^>]*>3<\/td>/)
})
