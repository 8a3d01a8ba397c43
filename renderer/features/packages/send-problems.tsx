import { Button, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rectificationDays } from '../../../shared/contract/packages.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useBranch } from '../../ui/branch-choice.tsx'
import { useNotices } from '../../ui/notices.ts'
import { useYear } from '../../ui/year-choice.tsx'
import { SettingsSection } from '../settings/settings-section.tsx'

type Days = (typeof rectificationDays)[number]

/** What is late or wrong with the chosen branch, as a list that goes back to it. */
export function SendProblems(): ReactNode {
  const { t } = useTranslation('packages')
  const { tell } = useNotices()
  const [branch] = useBranch()
  const [year] = useYear()
  const [days, setDays] = useState<Days>(30)
  const write = useCommand('packages.problems')
  const submit = (organizationId: number): void =>
    after(write.mutateAsync({ organizationId, year, days }), (made) => {
      if (!made) return
      const { organization, problems } = made
      tell({
        key: 'packed',
        kind: 'done',
        title: (words) => words('packages:problems.done'),
        detail: (words) => words('packages:problems.doneText', { organization, problems }),
      })
    })
  return (
    <SettingsSection title={t('problems.title')} note={t('problems.note')}>
      {branch === null ? (
        <p className="quiet">{t('pack.chooseBranch')}</p>
      ) : (
        <Form layout="vertical" onFinish={() => submit(branch)} requiredMark={false}>
          <Form.Item label={t('problems.days')} htmlFor="rectification-days">
            <Select<Days>
              id="rectification-days"
              value={days}
              options={rectificationDays.map((value) => ({
                value,
                label: t('problems.daysOf', { n: value }),
              }))}
              onChange={setDays}
            />
          </Form.Item>
          <Button htmlType="submit" loading={write.isPending}>
            {t('problems.button')}
          </Button>
        </Form>
      )}
    </SettingsSection>
  )
}
