import { Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../ui/status-tag.tsx'
import { quorumOf, type RecordDraft } from './record-draft.ts'
import type { RecordFieldsProps } from './record-fields.ts'
import { TextField } from './text-field.tsx'

const counts = ['expected', 'present', 'onLeave'] as const

/** How many should come, came, and asked for leave; the quorum is told while typing. */
export function AttendanceFields(props: RecordFieldsProps): ReactNode {
  const { draft, change, wrong } = props
  const { t } = useTranslation('activities')
  return (
    <>
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
      <QuorumHint draft={draft} />
      <TextField field="absentNote" {...props} />
    </>
  )
}

function QuorumHint({ draft }: { readonly draft: RecordDraft }): ReactNode {
  const { t } = useTranslation('activities')
  const { expected, present } = draft
  const quorum = quorumOf(expected, present)
  if (quorum === 'unknown' || expected === null || present === null) return null
  const percent = Math.round((100 * present) / expected)
  return (
    <p className="quorum" role="status">
      <StatusTag mark={quorum === 'reached' ? 'done' : 'wrong'} />{' '}
      {t(`quorum.${quorum}`, { expected, present, percent })}
    </p>
  )
}
