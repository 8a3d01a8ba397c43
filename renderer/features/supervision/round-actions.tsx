import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundLine } from '../../../shared/supervision/round-lines.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWriting } from '../../ui/use-writing.ts'

interface RoundActionsProps {
  readonly line: RoundLine
  readonly onRecord: (line: RoundLine) => void
}

/** What there is to do with a branch: write down what was found, and the notice of it. */
export function RoundActions({ line, onRecord }: RoundActionsProps): ReactNode {
  const { t } = useTranslation('supervision')
  const { organizationId, organization: name } = line
  const notice = useCommand('supervision.notice')
  const follow = useWriting()
  return (
    <div className="row-actions">
      <Button
        size="small"
        aria-label={t('round.recordOf', { name })}
        onClick={() => onRecord(line)}
      >
        {t('round.record')}
      </Button>
      <Button
        size="small"
        disabled={line.open === 0}
        loading={notice.isPending}
        aria-label={t('round.noticeOf', { name })}
        onClick={() => follow(notice.mutateAsync({ organizationId }))}
      >
        {t('round.notice')}
      </Button>
    </div>
  )
}
