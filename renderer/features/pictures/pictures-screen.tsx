import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { OrganizationSelect, useDutyOrganization } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { PictureActions } from './picture-actions.tsx'
import { Pictures } from './pictures.tsx'

/** The year in pictures: events, attendance, dues and duties; each also as a table. */
export function PicturesScreen(): ReactNode {
  const { t } = useTranslation('pictures')
  const [year] = useYear()
  const organizationId = useDutyOrganization()
  const wanted = { year, ...(organizationId !== null && { organizationId }) }
  const figures = useProcedure('figures.year', wanted)
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <YearSelect />
            <OrganizationSelect ofDuties />
            <PictureActions wanted={wanted} />
          </>
        }
      />
      <Loaded query={figures}>{(known) => <Pictures figures={known} />}</Loaded>
    </>
  )
}
