import { A4, MARGINS, type PaperSection } from '../../shared/paper/paper-document.ts'
import type { MeasuredRow, MeasuredSection } from '../../shared/paper/paginate.ts'

const PIXELS_OF_MM = 96 / 25.4
const PIXELS_OF_POINT = 96 / 72
const LINE = 1.4
/** Rows lower than this part of a page stay whole. */
const DIVIDED = 0.2
/** Kept free at the end of a page: heights are rounded where pages are drawn. */
const SLACK = 2

/** Measures a section that is drawn as one endless page; pixels. */
export function measureSheet(body: Element, section: PaperSection): MeasuredSection {
  const height = section.orientation === 'portrait' ? A4.long : A4.short
  const room = (height - MARGINS.top - MARGINS.bottom) * PIXELS_OF_MM - SLACK
  const line = section.size * LINE * PIXELS_OF_POINT
  const table = body.querySelector('table')
  const rows = [...body.querySelectorAll('tbody tr')].map((row) => measureRow(row, room, line))
  const paddings = rows.flatMap(({ height: whole, lineEnds }) =>
    lineEnds === null ? [] : [whole - Math.max(...lineEnds.map(({ length }) => length)) * line],
  )
  const foot = body.querySelector('.sheet-foot')
  const all = body.getBoundingClientRect()
  const box = table?.getBoundingClientRect()
  return {
    room,
    top: box ? box.top - all.top : 0,
    head: body.querySelector('thead')?.getBoundingClientRect().height ?? 0,
    foot: foot ? all.bottom - (box?.bottom ?? all.top) : 0,
    line,
    padding: Math.max(0, ...paddings),
    rows,
  }
}

function measureRow(row: Element, room: number, line: number): MeasuredRow {
  const { height } = row.getBoundingClientRect()
  if (height < room * DIVIDED) return { height, lineEnds: null }
  const lineEnds = [...row.children].map((cell) => lineEndsOf(cell, line))
  const most = Math.max(...lineEnds.map(({ length }) => length))
  // A row that is kept high for a pen has nothing to divide.
  return { height, lineEnds: (most + 2) * line >= height ? lineEnds : null }
}

/** Where each line of a cell of plain text ends, in characters. */
function lineEndsOf(cell: Element, line: number): number[] {
  const [text, other] = cell.childNodes
  if (!(text instanceof Text) || other) return []
  const range = document.createRange()
  const ends: number[] = []
  let top: number | null = null
  for (let place = 0; place < text.length; place += 1) {
    range.setStart(text, place)
    range.setEnd(text, place + 1)
    const box = range.getClientRects().item(0)
    if (!box) continue
    if (top !== null && box.top > top + line / 2) ends.push(place)
    top = box.top
  }
  return [...ends, text.length]
}
