import { Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordFieldsProps } from './record-fields.ts'

const counts = ['expected', 'present', 'onLeave'] as const

/** How many should come, came, and asked for leave, where nobody is listed by name. */
export function NumberFields({ draft, change, wrong }: RecordFieldsProps): ReactNode {
  const { t } = useTranslation('activities')
  return (
    <div className="field-row">
      {counts.map((field) => (
        <Form.Item
          key={field}
          label={t(`items.${field}`)}
          htmlFor={`record-${field}`}
          validateStatus={wrong?.has(field) ? 'error' : ''}
          help={wrong?.has(field) && t(`wrong.${field}`)}
        >
          <InputNumber
            id={`record-${field}`}
            min={0}
            controls={false}
            precision={0}
            value={draft[field]}
            onChange={(value) => change({ [field]: value })}
          />
        </Form.Item>
      ))}
    </div>
  )
}
