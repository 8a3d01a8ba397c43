import * as XLSX from '@e965/xlsx'
import { isoDate } from '../../shared/calendar.ts'
import type { Cell, Grid } from '../../shared/sheets/grid.ts'

/** A day of Excel's calendar as ISO text; SheetJS counts it without time zones here. */
function dayOf(serial: number): string | null {
  const parts: unknown = XLSX.SSF.parse_date_code(serial)
  const { y, m, d } = parts as { readonly y: number; readonly m: number; readonly d: number }
  return isoDate(y, m, d)
}

function cellOf({ t, v, w, z, f }: XLSX.CellObject): Cell | null {
  if (t === 'z' || v === undefined) return null
  const format = typeof z === 'string' && z !== 'General' ? z : null
  const formula = f ?? null
  if (t === 'n' && typeof v === 'number') {
    const date = format !== null && XLSX.SSF.is_date(format) ? dayOf(v) : null
    const type = date === null ? 'number' : 'date'
    return { type, text: date ?? String(v), number: v, date, format, formula }
  }
  return { type: 'text', text: String(w ?? v), number: null, date: null, format, formula }
}

/** The grids of a workbook as SheetJS reads it: what our own reader is measured against. */
export function sheetjsGrids(bytes: Uint8Array): Grid[] {
  const workbook = XLSX.read(Buffer.from(bytes), { dense: true, cellNF: true, cellFormula: true })
  return workbook.SheetNames.map((sheet) => {
    const page = workbook.Sheets[sheet] as XLSX.DenseWorkSheet
    const rows = new Map<number, Map<number, Cell>>()
    for (const [at, line] of page['!data'].entries()) {
      const cells = new Map<number, Cell>()
      for (const [column, found] of (line ?? []).entries()) {
        const cell = found ? cellOf(found) : null
        if (cell) cells.set(column + 1, cell)
      }
      if (cells.size > 0) rows.set(at + 1, cells)
    }
    const merges = (page['!merges'] ?? []).map(({ s, e }: XLSX.Range) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    }))
    return {
      sheet,
      rows,
      merges,
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
      hidden: false,
    }
  })
}
