import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecondPlace } from '../../../shared/contract/backups.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Another disk that gets each backup, too: whether one is set, and how far it has come. */
export function SecondPlaceLine({ second }: { readonly second: SecondPlace | null }): ReactNode {
  const { t } = useTranslation('backup')
  const { tell } = useNotices()
  const choose = useCommand('backups.chooseSecond')
  const forget = useCommand('backups.forgetSecond')
  const set = (chosen: SecondPlace | null): void => {
    if (!chosen) return
    tell({
      key: 'second',
      kind: 'done',
      title: (words) => words('backup:second.set'),
      detail: (words) => words('backup:second.setText'),
    })
  }
  return (
    <div className="second-place">
      {second ? <Where second={second} /> : <p className="quiet">{t('second.note')}</p>}
      <p>
        <Button loading={choose.isPending} onClick={() => after(choose.mutateAsync({}), set)}>
          {t(second ? 'second.change' : 'second.choose')}
        </Button>{' '}
        {second && <Button onClick={() => forget.mutate({})}>{t('second.stop')}</Button>}
      </p>
    </div>
  )
}

function Where({ second }: { readonly second: SecondPlace }): ReactNode {
  const { t } = useTranslation('backup')
  const format = useFormat()
  const { folder, isThere, latestAt } = second
  const latest =
    latestAt === null
      ? t('second.none')
      : t('second.latest', {
          at: format.moment(latestAt),
        })
  return (
    <p className="file-path">
      {t('second.at', { folder })} {isThere ? latest : t('second.away')}
    </p>
  )
}
