import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AttendanceFields } from './attendance-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import { LongField } from './long-field.tsx'
import type { RecordFieldsProps } from './record-fields.ts'
import { TextField } from './text-field.tsx'
import { VoteFields } from './vote-fields.tsx'
import { WhenFields } from './when-fields.tsx'

/** All fields of an event, in the order in which a meeting is written down. */
export function RecordForm(props: RecordFieldsProps): ReactNode {
  const { draft } = props
  const { t } = useTranslation(['activities', 'recording'])
  const votes =
    draft.id === null && (draft.votes.length > 0 || draft.kinds.includes('generalMeeting'))
  const more = draft.topic !== '' || draft.observers !== '' || draft.remark !== ''
  return (
    <Form layout="vertical" className="record-form" requiredMark={false}>
      <KindFields {...props} />
      <WhenFields {...props} />
      <div className="field-row">
        <TextField field="place" {...props} />
        <TextField field="host" {...props} />
        <TextField field="recorder" {...props} />
      </div>
      <AttendanceFields {...props} />
      <TextField field="name" {...props} placeholder={t('nameExample')} />
      <LongField field="agenda" {...props} />
      <LongField field="minutes" {...props} />
      {votes && <VoteFields {...props} />}
      <LongField field="resolution" {...props} />
      <details className="more-fields" open={more}>
        <summary>{t('recording:more')}</summary>
        <TextField field="topic" {...props} />
        <TextField field="observers" {...props} />
        <TextField field="remark" {...props} />
      </details>
    </Form>
  )
}
