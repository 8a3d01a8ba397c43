import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AttendanceFields } from './attendance-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import type { RecordFieldsProps } from './record-fields.ts'
import { TextField } from './text-field.tsx'
import { WhenFields } from './when-fields.tsx'

const longFields = ['agenda', 'minutes', 'resolution'] as const

/** All fields of an event, in the order in which a meeting is written down. */
export function RecordForm(props: RecordFieldsProps): ReactNode {
  const { draft, change, wrong } = props
  const { t } = useTranslation('activities')
  return (
    <Form layout="vertical" className="record-form" requiredMark={false}>
      <KindFields {...props} />
      <TextField field="name" {...props} placeholder={t('nameExample')} />
      <WhenFields {...props} />
      <div className="field-row">
        <TextField field="place" {...props} />
        <TextField field="host" {...props} />
        <TextField field="recorder" {...props} />
      </div>
      <AttendanceFields {...props} />
      {longFields.map((field) => (
        <Form.Item
          key={field}
          label={t(`items.${field}`)}
          htmlFor={`record-${field}`}
          validateStatus={wrong?.has(field) ? 'error' : ''}
          help={wrong?.has(field) && t(`wrong.${field}`)}
        >
          <Input.TextArea
            id={`record-${field}`}
            autoSize={{ minRows: field === 'minutes' ? 4 : 2, maxRows: 14 }}
            value={draft[field]}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        </Form.Item>
      ))}
    </Form>
  )
}
