import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageOutcome } from '../../../shared/contract/packages.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useJobProgress } from '../../client/use-job-progress.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useMergeOutcomes } from './merge-outcomes.ts'
import { OutcomeTable } from './outcome-table.tsx'
import { PasswordItem } from '../../ui/password-item.tsx'

/** Takes the packages of branches in, and tells what became of each. */
export function MergePackages(): ReactNode {
  const { t } = useTranslation('packages')
  const [passphrase, setPassphrase] = useState('')
  const [outcomes, keep] = useMergeOutcomes()
  const merge = useCommand('packages.merge')
  const progress = useJobProgress(merge.isPending)
  const submit = (): void => {
    const word = passphrase === '' ? null : passphrase
    after(merge.mutateAsync({ passphrase: word }), (made: readonly PackageOutcome[] | null) => {
      if (made) keep(made)
    })
  }
  return (
    <SettingsSection title={t('merge.title')} note={t('merge.note')}>
      <Form layout="vertical" onFinish={submit} requiredMark={false}>
        <PasswordItem
          id="merge-passphrase"
          label={t('merge.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
        <Button type="primary" htmlType="submit" loading={merge.isPending}>
          {t('merge.button')}
        </Button>
      </Form>
      {progress && (
        <p role="status">
          {t('merge.progress', { done: progress.done + 1, total: progress.total })}
        </p>
      )}
      {outcomes.length > 0 && <OutcomeTable outcomes={outcomes} />}
    </SettingsSection>
  )
}
