import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordFieldsProps } from './record-fields.ts'
import { withOutline } from './with-outline.ts'

interface LongFieldProps extends RecordFieldsProps {
  readonly field: 'agenda' | 'minutes' | 'resolution'
}

/** A text of many lines; for agenda and minutes an outline of the kind can be put in. */
export function LongField({ field, draft, change, wrong }: LongFieldProps): ReactNode {
  const { t } = useTranslation(['activities', 'recording'])
  const outlined = field === 'resolution' ? [] : draft.kinds.filter((kind) => kind !== 'other')
  const insert = (): void => {
    if (field === 'resolution') return
    const outlines = outlined.map((kind) => t(`recording:outlines.${field}.${kind}`))
    change({ [field]: withOutline(draft[field], outlines) })
  }
  return (
    <Form.Item
      label={t(`items.${field}`)}
      htmlFor={`record-${field}`}
      validateStatus={wrong?.has(field) ? 'error' : ''}
      help={wrong?.has(field) && t(`wrong.${field}`)}
    >
      {outlined.length > 0 && (
        <Button size="small" className="outline-button" onClick={insert}>
          {t(`recording:insert.${field === 'agenda' ? 'agenda' : 'minutes'}`)}
        </Button>
      )}
      <Input.TextArea
        id={`record-${field}`}
        autoSize={{ minRows: field === 'minutes' ? 4 : 2, maxRows: 14 }}
        value={draft[field]}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </Form.Item>
  )
}
