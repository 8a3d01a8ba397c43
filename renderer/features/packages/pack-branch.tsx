import { Button, Checkbox, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { useBranch } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PasswordItem } from '../../ui/password-item.tsx'
import { useYear } from '../../ui/year-choice.tsx'
import { SettingsSection } from '../settings/settings-section.tsx'
import { usePack } from './use-pack.ts'

const MEBIBYTE = 1024 ** 2

/** Packs the chosen branch; what it would hold is told before. */
export function PackBranch(): ReactNode {
  const { t } = useTranslation('packages')
  const [branch] = useBranch()
  return (
    <SettingsSection title={t('pack.title')} note={t('pack.note')}>
      {branch === null ? (
        <p className="quiet">{t('pack.chooseBranch')}</p>
      ) : (
        <PackForm organizationId={branch} />
      )}
    </SettingsSection>
  )
}

function PackForm({ organizationId }: { readonly organizationId: number }): ReactNode {
  const { t } = useTranslation('packages')
  const [year] = useYear()
  const [withMaterials, setWithMaterials] = useState(true)
  const [passphrase, setPassphrase] = useState('')
  const { pack, isPacking } = usePack()
  const submit = (): void => {
    const word = passphrase === '' ? null : passphrase
    const wanted = { organizationId, year, withMaterials, passphrase: word }
    pack(wanted)
  }
  return (
    <Form layout="vertical" onFinish={submit} requiredMark={false}>
      <Contents organizationId={organizationId} />
      <Form.Item>
        <Checkbox
          checked={withMaterials}
          onChange={(event) => setWithMaterials(event.target.checked)}
        >
          {t('pack.materials')}
        </Checkbox>
      </Form.Item>
      <PasswordItem
        id="pack-passphrase"
        label={t('pack.passphrase')}
        hint={t('pack.passphraseHelp')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Button type="primary" htmlType="submit" loading={isPacking}>
        {t('pack.button')}
      </Button>
    </Form>
  )
}

/** What would be packed, told before. */
function Contents({ organizationId }: { readonly organizationId: number }): ReactNode {
  const { t } = useTranslation('packages')
  const contents = useProcedure('packages.contents', { organizationId })
  return (
    <Loaded query={contents}>
      {({ records, entries, materials, materialBytes }) => {
        const size = (materialBytes / MEBIBYTE).toFixed(1)
        return <p>{t('pack.contents', { records, entries, materials, size })}</p>
      }}
    </Loaded>
  )
}
