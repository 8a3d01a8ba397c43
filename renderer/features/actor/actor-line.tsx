import { Button, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLedger, useStatus } from '../../client/use-status.ts'
import { ActorForm } from './actor-form.tsx'

/** Who works now, and the way to say that it is somebody else. */
export function ActorLine(): ReactNode {
  const { t } = useTranslation('actor')
  const { actor } = useStatus().settings
  const { sample } = useLedger()
  const [isOpen, setOpen] = useState(false)
  if (sample || actor === null) return null
  const close = (): void => setOpen(false)
  return (
    <>
      <p className="actor-line">
        {t('now', { name: actor })}{' '}
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          {t('change')}
        </Button>
      </p>
      <Modal
        open={isOpen}
        title={t('title')}
        footer={<Button onClick={close}>{t('cancel')}</Button>}
        destroyOnHidden
        onCancel={close}
      >
        <ActorForm onChosen={close} />
      </Modal>
    </>
  )
}
