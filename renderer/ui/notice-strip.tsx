import {
  CheckCircleFilled,
  CloseCircleFilled,
  CloseOutlined,
  LoadingOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { noticeTexts, useNotices, type Notice } from './notices.ts'
import { useErrorMessage } from './use-error-message.ts'
import { usePassing } from './use-passing.ts'

const icons = {
  done: <CheckCircleFilled aria-hidden="true" />,
  failed: <CloseCircleFilled aria-hidden="true" />,
  busy: <LoadingOutlined aria-hidden="true" />,
} as const

/**
 * One line above the screen that says what just happened; where there is nothing, `children`. It
 * has room of its own, so that it covers nothing and its coming and going moves nothing.
 */
export function NoticeStrip({ children }: { readonly children?: ReactNode }): ReactNode {
  const { shown, close } = useNotices()
  return (
    <div className="strip" aria-live="polite" data-testid="notices">
      {shown.map((notice) => (
        <NoticeLine key={notice.key} notice={notice} onClose={() => close(notice.key)} />
      ))}
      {shown.length === 0 && children}
    </div>
  )
}

interface NoticeLineProps {
  readonly notice: Notice
  readonly onClose: () => void
}

function NoticeLine({ notice, onClose }: NoticeLineProps): ReactNode {
  const { t } = useTranslation(noticeTexts)
  const message = useErrorMessage()
  const { kind, title, detail, error, action } = notice
  const stay = usePassing(notice, onClose)
  const failed = kind === 'failed'
  const act = (): void => {
    onClose()
    action?.run()
  }
  return (
    <div role={failed ? 'alert' : 'status'} className={`notice notice-${kind}`} {...stay}>
      {icons[kind]}
      <p className="notice-words">
        <strong>{title(t)}</strong> {detail?.(t)} {error && message(error)}
      </p>
      {action && (
        <Button size="small" onClick={act}>
          {action.words(t)}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        aria-label={t('common:closeNotice')}
        icon={<CloseOutlined aria-hidden="true" />}
        onClick={onClose}
      />
    </div>
  )
}
