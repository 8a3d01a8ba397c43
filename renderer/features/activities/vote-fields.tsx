import { PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { votersOf } from './attendance.ts'
import type { VoteDraft } from './record-draft.ts'
import type { RecordFieldsProps } from './record-fields.ts'
import { VoteRow } from './vote-row.tsx'

/** What was voted on; each goes into the register of motions with the event. */
export function VoteFields({ draft, list, change, wrong }: RecordFieldsProps): ReactNode {
  const { t } = useTranslation('recording')
  const { votes } = draft
  const add = (): void => {
    const key = 1 + Math.max(0, ...votes.map((vote) => vote.key))
    const numbers = { approve: null, oppose: null, abstain: null }
    change({ votes: [...votes, { key, kind: 'motion', title: '', ...numbers }] })
  }
  const put = (key: number, part: Partial<VoteDraft>): void =>
    change({ votes: votes.map((vote) => (vote.key === key ? { ...vote, ...part } : vote)) })
  return (
    <section className="votes" aria-label={t('votes.title')}>
      <Form.Item
        validateStatus={wrong?.has('votes') ? 'error' : ''}
        help={wrong?.has('votes') && t('votes.wrong')}
      >
        {votes.map((vote) => (
          <VoteRow
            key={vote.key}
            vote={vote}
            voters={votersOf(draft, list)}
            onChange={(part) => put(vote.key, part)}
            onRemove={() => change({ votes: votes.filter(({ key }) => key !== vote.key) })}
          />
        ))}
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
          {t('votes.add')}
        </Button>
      </Form.Item>
    </section>
  )
}
