import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OrganizationSelect, useIsCommittee } from '../../ui/branch-choice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useChosenRegister } from './chosen-register.ts'
import { EntryList } from './entry-list.tsx'
import { isForCommittee } from './register-areas.ts'
import { RegisterMenu } from './register-menu.tsx'

/** What a committee sees first, where it cannot have the register that is chosen. */
const ofCommittee = 'dutyEntry'

/** The registers beside members, activities and dues: which there are, and what stands in one. */
export function RegistersScreen(): ReactNode {
  const { t } = useTranslation('registers')
  const [chosen, choose] = useChosenRegister()
  const isCommittee = useIsCommittee()
  const register = isCommittee && !isForCommittee(chosen) ? ofCommittee : chosen
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={<OrganizationSelect />} />
      <div className="registers">
        <RegisterMenu chosen={register} onChoose={choose} />
        <EntryList key={register} register={register} />
      </div>
    </>
  )
}
