import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'

interface RemoveActivity {
  readonly remove: (id: number) => void
  readonly removing: boolean
}

/** Moves an event to the recycle bin and offers to bring it back. */
export function useRemoveActivity(onRemoved: () => void): RemoveActivity {
  const { t } = useTranslation(['activities', 'common'])
  const { notification } = App.useApp()
  const removal = useCommand('activities.remove')
  const restore = useCommand('activities.restore')
  const undo = (id: number): void => {
    notification.destroy(`removed-${id}`)
    after(restore.mutateAsync({ id }), () => notification.success({ title: t('restored') }))
  }
  const removed = (id: number): void => {
    notification.info({
      key: `removed-${id}`,
      title: t('removed'),
      description: t('removedText'),
      duration: 20,
      actions: <Button onClick={() => undo(id)}>{t('common:undo')}</Button>,
    })
    onRemoved()
  }
  return {
    remove: (id) => after(removal.mutateAsync({ id }), () => removed(id)),
    removing: removal.isPending,
  }
}
