import { Alert, Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedLedger } from '../../../shared/contract/health.ts'
import { useCommand } from '../../client/hooks.ts'
import { HealthResult } from './health-result.tsx'
import { SettingsSection } from './settings-section.tsx'

const isFine = ({ health, history }: CheckedLedger): boolean => health.ok && history !== 'differs'

/** Checks the ledger against its audit log, and a code that stands on a paper against its history. */
export function HealthSection(): ReactNode {
  const { t } = useTranslation('health')
  const [code, setCode] = useState('')
  const check = useCommand('health.check')
  const submit = (): void => check.mutate({ code: code.trim() === '' ? null : code })
  return (
    <SettingsSection title={t('title')} note={t('note')}>
      <Form layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item label={t('code')} htmlFor="history-code" className="history-code">
          <Input
            id="history-code"
            maxLength={60}
            placeholder={t('codeExample')}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Form.Item>
        <Button htmlType="submit" loading={check.isPending}>
          {t('run')}
        </Button>
      </Form>
      {check.data && (
        <Alert
          className="health"
          showIcon
          role="status"
          type={isFine(check.data) ? 'success' : 'error'}
          title={t(isFine(check.data) ? 'ok' : 'bad')}
          description={<HealthResult checked={check.data} />}
        />
      )}
    </SettingsSection>
  )
}
