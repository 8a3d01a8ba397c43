import type { DataValidation, Worksheet } from 'exceljs'
import type { CellRule } from '../../../shared/sheets/templates/template-rules.ts'
import type { PlacedColumn } from '../../../shared/sheets/templates/template-columns.ts'

/** exceljs keeps validations by range, but its types know those of single cells only. */
interface ByRange extends Worksheet {
  readonly dataValidations: { add(range: string, validation: DataValidation): void }
}

type Check = Pick<DataValidation, 'type' | 'formulae' | 'operator' | 'errorStyle'>

/** Zero and above; also what a person copies in from elsewhere is told. */
const notNegative = (type: 'decimal' | 'whole'): Check => ({
  type,
  operator: 'greaterThanOrEqual',
  formulae: [0],
  errorStyle: 'stop',
})

function checkOf(rule: CellRule): Check {
  if (rule.check === 'list') {
    return { type: 'list', formulae: [`"${rule.words.join(',')}"`], errorStyle: 'stop' }
  }
  if (rule.check === 'length') {
    return {
      type: 'textLength',
      operator: 'between',
      formulae: [rule.from, rule.to],
      errorStyle: 'warning',
    }
  }
  return notNegative(rule.check === 'amount' ? 'decimal' : 'whole')
}

/** Puts drop-down, check and message of a column on its cells; nothing where it has none. */
export function addValidation(sheet: Worksheet, range: string, column: PlacedColumn): void {
  const { rule, prompt, refusal } = column
  if (rule === null && prompt === null) return
  const title = column.heading.replaceAll('\n', '')
  // Without a rule the cell only speaks; a check that nothing fails carries the message.
  const check: Check = rule ? checkOf(rule) : checkOf({ check: 'length', from: 0, to: 32_767 })
  const isRefused = refusal !== null && !(rule?.check === 'list' && !rule.closed)
  const validation: DataValidation = {
    ...check,
    allowBlank: true,
    ...(prompt !== null && {
      showInputMessage: true,
      promptTitle: title,
      prompt,
    }),
    ...(isRefused && {
      showErrorMessage: true,
      errorTitle: title,
      error: refusal,
    }),
  }
  ;(sheet as ByRange).dataValidations.add(range, validation)
}
