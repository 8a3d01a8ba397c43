import { Button, Input, InputNumber, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { outcomeOf, quorumOf } from '../../../shared/recording/quorum.ts'
import { RuleSentence, VerdictMark } from './quorum-line.tsx'
import type { VoteDraft } from './record-draft.ts'

interface VoteRowProps {
  readonly vote: VoteDraft
  readonly voters: { readonly entitled: number | null; readonly present: number | null }
  readonly onChange: (part: Partial<VoteDraft>) => void
  readonly onRemove: () => void
}

const numbers = ['approve', 'oppose', 'abstain'] as const
const kinds = ['motion', 'admission'] as const

/** One vote: what on, how many for, against and abstaining; what it comes to is told while typing. */
export function VoteRow({ vote, voters, onChange, onRemove }: VoteRowProps): ReactNode {
  const { t } = useTranslation('recording')
  return (
    <div className="vote-row" role="group" aria-label={vote.title || t('votes.one')}>
      <div className="vote-what">
        <Segmented
          aria-label={t('votes.kind')}
          value={vote.kind}
          options={kinds.map((value) => ({ value, label: t(`votes.kinds.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
        <Input
          aria-label={t('votes.what')}
          placeholder={t(`votes.example.${vote.kind}`)}
          maxLength={500}
          value={vote.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <Button type="text" onClick={onRemove}>
          {t('votes.remove')}
        </Button>
      </div>
      <div className="vote-numbers">
        {numbers.map((field) => (
          <label key={field}>
            {t(`votes.${field}`)}{' '}
            <InputNumber
              aria-label={t(`votes.${field}`)}
              min={0}
              precision={0}
              controls={false}
              value={vote[field]}
              onChange={(value) => onChange({ [field]: value })}
            />
          </label>
        ))}
      </div>
      <VoteOutcome vote={vote} voters={voters} />
    </div>
  )
}

function VoteOutcome({ vote, voters }: Pick<VoteRowProps, 'vote' | 'voters'>): ReactNode {
  const { t } = useTranslation('recording')
  const { entitled, present } = voters
  if (entitled === null || present === null || entitled === 0)
    return <p className="quiet">{t('votes.noVoters')}</p>
  const { cast, needed, state } = outcomeOf(vote, { entitled, present })
  const rule = vote.kind === 'admission' ? 'G-15' : 'B-10'
  const short = vote.kind === 'admission' && quorumOf('G-15', voters, false)?.state === 'missed'
  const mark = state === 'passed' && !short ? 'done' : state === 'open' ? 'due' : 'wrong'
  const params = { entitled, present, cast, needed, approve: vote.approve ?? 0 }
  return (
    <div role="status">
      <p>
        {mark !== 'due' && <VerdictMark isGood={mark === 'done'} words={t(`votes.mark.${mark}`)} />}{' '}
        {t(`votes.outcome.${state}`, params)}
        {short && ` ${t('votes.short', params)}`}
      </p>
      <RuleSentence id={rule} />
    </div>
  )
}
