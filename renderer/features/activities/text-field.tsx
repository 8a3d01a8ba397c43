import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordFieldsProps } from './record-fields.ts'

interface TextFieldProps extends RecordFieldsProps {
  readonly field: 'name' | 'place' | 'host' | 'recorder' | 'absentNote'
  readonly placeholder?: string
}

/** One line of text of the record form. */
export function TextField(props: TextFieldProps): ReactNode {
  const { field, draft, change, wrong, placeholder } = props
  const { t } = useTranslation('activities')
  return (
    <Form.Item
      label={t(`items.${field}`)}
      htmlFor={`record-${field}`}
      validateStatus={wrong?.has(field) ? 'error' : ''}
      help={wrong?.has(field) && t(`wrong.${field}`)}
    >
      <Input
        id={`record-${field}`}
        value={draft[field]}
        placeholder={placeholder ?? ''}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </Form.Item>
  )
}
