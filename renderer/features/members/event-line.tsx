import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberEvent } from '../../../shared/contract/members.ts'
import { useCommand } from '../../client/hooks.ts'
import { useFormat } from '../../ui/use-format.ts'

/** What happened to a membership; what was recorded by hand can be taken back. */
export function EventLine({ event }: { readonly event: MemberEvent }): ReactNode {
  const { t } = useTranslation(['members', 'common'])
  const format = useFormat()
  const { mutate: takeBack, isPending } = useCommand('members.takeBack')
  const { id, kind, date, note, canTakeBack } = event
  return (
    <li>
      <span className="history-date">
        {date === null ? t('common:dateUnknown') : format.date(date)}
      </span>
      <span>
        {t(`history.kinds.${kind}`)}
        {note !== null && <span className="quiet"> {note}</span>}
        {canTakeBack && (
          <Button
            type="link"
            size="small"
            disabled={isPending}
            onClick={() => takeBack({ eventId: id })}
          >
            {t('change.takeBack')}
          </Button>
        )}
      </span>
    </li>
  )
}
