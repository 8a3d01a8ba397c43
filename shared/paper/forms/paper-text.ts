import type { FormContext } from '../../sheets/forms/form-context.ts'
import type { FormText } from '../../sheets/forms/list-sheet.ts'
import type { BoxRow, FormBox, FormColumn, PageSetup } from '../../sheets/forms/sheet-form.ts'

/** The words of a form that there is on paper only. */
export function paperText({ translate }: FormContext, area: string): FormText {
  return (key, params) => translate({ key: `paper:${area}.${key}`, ...(params && { params }) })
}

/** A column of a form on paper; `width` counts half-width characters. */
export function paperColumn(heading: string, width: number): FormColumn {
  return {
    heading,
    over: null,
    width,
    kind: 'text',
    align: 'center',
    printed: true,
    isPrivate: false,
  }
}

/** A box of a form that is filled in by hand or has been. */
export function paperBox(text: string | null, more: Partial<FormBox> = {}): FormBox {
  return { text, columns: 1, isLabel: false, align: 'center', ...more }
}

export function boxes(row: readonly FormBox[], lines: number, more: Partial<BoxRow> = {}): BoxRow {
  return { type: 'boxes', boxes: row, lines, startsPage: false, ...more }
}

export function portrait({ translate }: FormContext): PageSetup {
  return { orientation: 'portrait', keyColumns: 0, footer: translate({ key: 'forms:page' }) }
}
