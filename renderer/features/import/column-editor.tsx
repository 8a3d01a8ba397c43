import { Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnDetail } from '../../../shared/sheets/correct/table-detail.ts'
import type { FieldName } from '../../../shared/sheets/recognize/field-words.ts'
import type { TableKind } from '../../../shared/sheets/table.ts'
import { useFieldWord } from './use-field-word.ts'

interface ColumnEditorProps {
  readonly column: ColumnDetail
  readonly kind: TableKind
  /** What a column of this form may hold. */
  readonly fields: readonly FieldName[]
  readonly onChange: (field: FieldName | null) => void
}

/** A column that is not taken; no field is called so. */
const notTaken = ''

/** One column: its letter and heading, some of its values, and what it is read as. */
export function ColumnEditor({ column, kind, fields, onChange }: ColumnEditorProps): ReactNode {
  const { t } = useTranslation('import')
  const wordOf = useFieldWord(kind)
  const { letter, header, field, by, samples } = column
  const known = fields.map((one) => ({ value: one as string, label: wordOf(one) }))
  const own = field === null || known.some(({ value }) => value === field) ? [] : [field]
  const options = [
    { value: notTaken, label: t('columns.notTaken') },
    ...known,
    ...own.map((value) => ({ value, label: wordOf(value) })),
  ]
  return (
    <>
      <span className="letter">{letter}</span>
      <span className="column-head">
        {header === '' ? t('columns.noHeading') : header.replaceAll(/\s+/gu, '')}
        {samples.length > 0 && (
          <span className="quiet samples">
            {t('columns.samples', { values: samples.join('、') })}
          </span>
        )}
      </span>
      <Select
        className="column-field"
        aria-label={t('columns.choose', { letter, header })}
        showSearch={{ optionFilterProp: 'label' }}
        value={field ?? notTaken}
        options={options}
        status={field === null && header !== '' ? 'warning' : ''}
        onChange={(value: string) => onChange(fields.find((one) => one === value) ?? null)}
      />
      {(by === 'hand' || by === 'remembered') && <Tag>{t(`columns.by.${by}`)}</Tag>}
    </>
  )
}
