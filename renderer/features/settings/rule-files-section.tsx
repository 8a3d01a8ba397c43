import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleFilesState } from '../../../shared/contract/checklist.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useText } from '../../i18n/use-text.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Rule files that this place put in the stead of the shipped ones, and those that were refused. */
export function RuleFilesSection(): ReactNode {
  const { t } = useTranslation('rule-files')
  const files = useProcedure('rules.files', {})
  return (
    <SettingsSection title={t('title')} note={t('note')}>
      <Loaded query={files}>{(state) => <RuleFiles {...state} />}</Loaded>
    </SettingsSection>
  )
}

function RuleFiles({ folder, replaced, faults }: RuleFilesState): ReactNode {
  const { t } = useTranslation('rule-files')
  const text = useText()
  const isUntouched = replaced.length === 0 && faults.length === 0
  return (
    <>
      {faults.map(({ file, line, reason }) => (
        <Alert
          key={`${file}:${line}:${reason.key}`}
          type="warning"
          showIcon
          title={t('refused', { file, line, reason: text(reason) })}
        />
      ))}
      {replaced.length > 0 && <p>{t('replaced', { files: replaced.join('、') })}</p>}
      {isUntouched && <p>{t('none')}</p>}
      {folder !== null && <p className="quiet">{t('folder', { folder })}</p>}
    </>
  )
}
