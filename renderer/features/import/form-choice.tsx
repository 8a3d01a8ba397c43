import { Button, Checkbox, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectableForm } from '../../../shared/sheets/correct/forms.ts'
import type { SheetTop } from '../../../shared/sheets/correct/table-detail.ts'
import type { TableKind } from '../../../shared/sheets/table.ts'
import { useText } from '../../i18n/use-text.ts'
import type { CheckedTable } from './checked-table.ts'
import { withForm } from './import-draft.ts'

interface FormChoiceProps {
  readonly checked: CheckedTable
  readonly forms: readonly CorrectableForm[]
  readonly top: SheetTop | undefined
}

/** Which form a table is and where its heading stands, said while one sees its first rows. */
export function FormChoice({ checked, forms, top }: FormChoiceProps): ReactNode {
  const { t } = useTranslation('import')
  const text = useText()
  const { table, draft, revise } = checked
  const [kind, setKind] = useState<TableKind | null>(table.kind === 'unknown' ? null : table.kind)
  const [headerRows, setHeaderRows] = useState<readonly number[]>(table.headerRows)
  const toggle = (row: number): void =>
    setHeaderRows((before) =>
      before.includes(row) ? before.filter((one) => one !== row) : [...before, row],
    )
  const read = (): void => {
    if (kind !== null)
      revise(
        withForm(
          draft,
          table,
          kind,
          headerRows.toSorted((a, b) => a - b),
        ),
      )
  }
  return (
    <div className="form-choice">
      <Form.Item label={t('form.kind')} htmlFor={`form-${checked.detail.key}`}>
        <Select
          id={`form-${checked.detail.key}`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('form.choose')}
          value={kind}
          options={forms.map((one) => ({
            value: one.kind,
            label: text({ key: `sheets:kinds.${one.kind}` }),
          }))}
          onChange={setKind}
        />
      </Form.Item>
      <table className="plain-table sheet-top">
        <caption>{t('form.rows')}</caption>
        <tbody>
          {(top?.rows ?? []).map(({ row, texts }) => (
            <tr key={row}>
              <th scope="row">
                <Checkbox checked={headerRows.includes(row)} onChange={() => toggle(row)}>
                  {t('form.row', { row })}
                </Checkbox>
              </th>
              <td>{texts.join('　')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="primary" disabled={kind === null || headerRows.length === 0} onClick={read}>
        {t('form.read')}
      </Button>
    </div>
  )
}
