import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { DisplaySection } from './display-section.tsx'
import { HealthSection } from './health-section.tsx'
import { LockSection } from './lock-section.tsx'
import { OrganizationSection } from './organization-section.tsx'
import { ParametersSection } from './parameters-section.tsx'
import { RuleFilesSection } from './rule-files-section.tsx'
import { SourcesSection } from './sources-section.tsx'

/** What can be set: local parameters of rules, the branch, the window; and what the rules rest on. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <BackupSection />
      <HealthSection />
      <div className="settings">
        <ParametersSection />
        <div className="settings-side">
          <OrganizationSection />
          <LockSection />
          <DisplaySection />
          <AboutSection />
        </div>
      </div>
      <SourcesSection />
      <RuleFilesSection />
    </>
  )
}
