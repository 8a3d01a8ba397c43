import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FolderPreview } from '../../../shared/contract/folders.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useJobProgress } from '../../client/use-job-progress.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { FolderParts } from './folder-parts.tsx'
import { useFolderSession } from './folder-session.ts'

/** The workbooks of several branches in one folder: looked at first, then each taken in. */
export function FolderImport(): ReactNode {
  const { t } = useTranslation('import')
  const [session, setSession] = useFolderSession()
  const choose = useCommand('folders.choose')
  const commit = useCommand('folders.commit')
  const { mutate: cancel } = useCommand('folders.cancel')
  const isRunning = choose.isPending || commit.isPending
  const progress = useJobProgress(isRunning)
  const look = (): void =>
    after(choose.mutateAsync({}), (preview) => {
      if (preview) setSession({ step: 'check', preview })
    })
  const write = (token: string): void =>
    after(commit.mutateAsync({ token }), (parts) => setSession({ step: 'done', parts }))
  return (
    <SettingsSection title={t('folder.title')} note={t('folder.note')}>
      {session.step === 'done' && (
        <>
          <p role="status">{t('folder.done')}</p>
          <FolderParts parts={session.parts} />
        </>
      )}
      {session.step === 'check' ? (
        <Checked
          preview={session.preview}
          isWriting={commit.isPending}
          onWrite={() => write(session.preview.token)}
          onDiscard={() => setSession({ step: 'choose' })}
        />
      ) : (
        <div className="page-actions">
          <Button loading={choose.isPending} onClick={look}>
            {t('folder.choose')}
          </Button>
        </div>
      )}
      {isRunning && progress && (
        <p role="status">
          {t('folder.progress', { done: progress.done + 1, total: progress.total })}{' '}
          <Button size="small" onClick={() => cancel({})}>
            {t('folder.stop')}
          </Button>
        </p>
      )}
    </SettingsSection>
  )
}

interface CheckedProps {
  readonly preview: FolderPreview
  readonly isWriting: boolean
  readonly onWrite: () => void
  readonly onDiscard: () => void
}

/** What a folder would bring, and the two ways on. */
function Checked({ preview, isWriting, onWrite, onDiscard }: CheckedProps): ReactNode {
  const { t } = useTranslation('import')
  const { parts, unseen } = preview
  const taken = parts.filter(({ refused }) => refused === null)
  return (
    <>
      {parts.length === 0 ? <p>{t('folder.empty')}</p> : <FolderParts parts={parts} />}
      {unseen > 0 && <p role="status">{t('folder.unseen', { n: unseen })}</p>}
      <div className="page-actions">
        <Button type="primary" disabled={taken.length === 0} loading={isWriting} onClick={onWrite}>
          {t('folder.commit', { n: taken.length })}
        </Button>
        <Button disabled={isWriting} onClick={onDiscard}>
          {t('folder.discard')}
        </Button>
      </div>
    </>
  )
}
