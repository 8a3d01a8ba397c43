import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { ImportCorrections } from '../../ui/import-corrections.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MemberDues } from './member-dues.tsx'
import { MemberHistory } from './member-history.tsx'
import { MemberItems } from './member-items.tsx'

interface MemberDrawerProps {
  readonly id: number
  readonly onClose: () => void
}

/** Everything the ledger knows of one member. */
export function MemberDrawer({ id, onClose }: MemberDrawerProps): ReactNode {
  const { t } = useTranslation('members')
  const query = useProcedure('members.get', { id })
  return (
    <Drawer open size={680} onClose={onClose} title={query.data?.name ?? t('detail')}>
      <Loaded query={query}>
        {(member) => (
          <>
            <MemberItems member={member} />
            <h3>{t('history.title')}</h3>
            <MemberHistory events={member.history} />
            <h3>{t('dues.title')}</h3>
            <MemberDues years={member.dues} />
            <ImportCorrections record="member" id={id} />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
