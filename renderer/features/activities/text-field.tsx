import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { proposedFields } from '../../../shared/recording/proposals.ts'
import { proposalFor } from './check-draft.ts'
import { ProposalHint } from './proposal-hint.tsx'
import type { RecordFieldsProps } from './record-fields.ts'

interface TextFieldProps extends RecordFieldsProps {
  readonly field:
    | 'name'
    | 'place'
    | 'host'
    | 'recorder'
    | 'absentNote'
    | 'topic'
    | 'observers'
    | 'remark'
  readonly placeholder?: string
}

/** One line of text of the record form. What is only proposed says so. */
export function TextField(props: TextFieldProps): ReactNode {
  const { field, draft, basis, change, wrong, placeholder } = props
  const { t } = useTranslation('activities')
  const known = proposedFields.find((one) => one === field)
  const proposal = known ? proposalFor(draft, basis.proposals, known) : null
  return (
    <Form.Item
      label={t(`items.${field}`)}
      htmlFor={`record-${field}`}
      validateStatus={wrong?.has(field) ? 'error' : ''}
      help={wrong?.has(field) ? t(`wrong.${field}`) : <ProposalHint proposal={proposal} />}
    >
      <Input
        id={`record-${field}`}
        className={proposal ? 'proposed' : ''}
        value={draft[field]}
        placeholder={placeholder ?? ''}
        // What is typed takes the place of what is only proposed.
        onFocus={(event) => proposal && event.target.select()}
        onClick={(event) => proposal && event.currentTarget.select()}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </Form.Item>
  )
}
