import type { ImportPreview } from '../../../shared/contract/imports.ts'
import type { Text } from '../../../shared/text.ts'
import type { SheetNotes } from '../../workbook/write/problem-copy.ts'

/** The problems of a previewed workbook as sentences, for a copy of it. */
export function problemNotes(
  { tables }: Pick<ImportPreview, 'tables'>,
  translate: (text: Text) => string,
): SheetNotes[] {
  return tables.map(({ sheet, headerRows, problems }) => ({
    sheet,
    headerRow: headerRows.at(-1) ?? null,
    notes: problems.map(({ row, cell, code, severity, params, value, proposal }) => {
      const said = translate({ key: `sheets:problems.${code}`, params: { ...params, value } })
      const advice =
        proposal === null
          ? ''
          : translate({ key: 'import:problems.proposal', params: { proposal } })
      return { row, cell, severity, text: [said, advice].filter((one) => one !== '').join(' ') }
    }),
  }))
}
