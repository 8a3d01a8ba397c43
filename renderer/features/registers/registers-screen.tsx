import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OrganizationSelect } from '../../ui/branch-choice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useChosenRegister } from './chosen-register.ts'
import { EntryList } from './entry-list.tsx'
import { RegisterMenu } from './register-menu.tsx'

/** The registers beside members, activities and dues: which there are, and what stands in one. */
export function RegistersScreen(): ReactNode {
  const { t } = useTranslation('registers')
  const [register, choose] = useChosenRegister()
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
