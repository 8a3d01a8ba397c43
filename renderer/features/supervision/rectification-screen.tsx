import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { unwrap } from '../../../shared/assert.ts'
import { useProcedure } from '../../client/hooks.ts'
import { OrganizationSelect, useOrganization, useOrganizations } from '../../ui/branch-choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { RectificationList } from './rectification-list.tsx'

/** What was found and has to be put right, from wherever it came; the most overdue first. */
export function RectificationScreen(): ReactNode {
  const { t } = useTranslation('supervision')
  const [organizationId] = useOrganization()
  const organizations = useOrganizations()
  const { recordEntry } = useOverlays()
  const lines = useProcedure('supervision.rectification', {
    ...(organizationId !== null && { organizationId }),
  })
  const home = organizationId ?? unwrap(organizations[0], 'a ledger has an organization').id
  return (
    <>
      <PageHeader
        title={t('rectification.title')}
        note={t('rectification.note')}
        actions={
          <>
            <OrganizationSelect />
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden="true" />}
              onClick={() =>
                recordEntry({
                  register: 'rectification',
                  organizationId: home,
                  values: {},
                  asked: false,
                })
              }
            >
              {t('rectification.add')}
            </Button>
          </>
        }
      />
      <Loaded query={lines}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={t('rectification.empty.title')}
              text={t('rectification.empty.text')}
            />
          ) : (
            <RectificationList lines={rows} />
          )
        }
      </Loaded>
    </>
  )
}
