import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityDetail } from '../../../shared/contract/activities.ts'
import { useCommand, useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { OpenButton } from '../../ui/open-button.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { AttachZone } from './attach-zone.tsx'
import { useAttach } from './use-attach.ts'

/** Papers and photos that prove an event; more can be dropped on them. */
export function ActivityMaterials({ activity }: { readonly activity: ActivityDetail }): ReactNode {
  const { t } = useTranslation(['recording', 'registers'])
  const { id, organizationId } = activity
  const query = useProcedure('entries.list', { register: 'material', organizationId })
  const show = useCommand('materials.show')
  const attach = useAttach()
  const { openEntry } = useOverlays()
  return (
    <section>
      <h3>{t('attach.title')}</h3>
      <Loaded query={query}>
        {(entries) => {
          const own = entries.filter(({ values }) => values['activityId'] === id)
          if (own.length === 0) return <p className="quiet">{t('attach.none')}</p>
          return (
            <ul className="materials">
              {own.map((entry) => (
                <li key={entry.id}>
                  <OpenButton onOpen={() => openEntry({ register: 'material', id: entry.id })}>
                    {entry.label}
                  </OpenButton>
                  {typeof entry.values['sha256'] === 'string' && (
                    <>
                      {' '}
                      <OpenButton onOpen={() => show.mutate({ id: entry.id })}>
                        {t('attach.show')}
                      </OpenButton>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
      <AttachZone
        waiting={[]}
        note={attach.isAdding ? t('attach.adding') : null}
        onFiles={(files) => attach.add({ id, organizationId, files })}
        onLeaveOut={() => undefined}
      />
    </section>
  )
}
