import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import type { ActivityDetail } from '../../../shared/contract/activities.ts'
import { useProcedure } from '../../client/hooks.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { ImportCorrections } from '../../ui/import-corrections.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PrintButton } from '../../ui/print-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { ActivityMaterials } from './activity-materials.tsx'
import { AttendanceNames } from './attendance-names.tsx'
import { KindTags } from './kind-tags.tsx'
import { useRemoveActivity } from './use-remove-activity.ts'

interface ActivityDrawerProps {
  readonly id: number
  readonly onClose: () => void
}

/** One event with all that was recorded of it. */
export function ActivityDrawer({ id, onClose }: ActivityDrawerProps): ReactNode {
  const { t } = useTranslation(['activities', 'recording'])
  const { changeActivity } = useOverlays()
  const query = useProcedure('activities.get', { id })
  const { remove, removing, error } = useRemoveActivity(onClose)
  return (
    <Drawer
      open
      size={680}
      onClose={onClose}
      title={query.data?.name ?? t('detail')}
      footer={
        query.data && (
          <div className="drawer-actions">
            <Button type="primary" onClick={() => changeActivity(id)}>
              {t('recording:change.open')}
            </Button>
            <PrintButton
              form="meetingRecord"
              subjectId={id}
              year={yearOf(query.data.heldOn)}
              words={t('printRecord')}
              onLeave={onClose}
            />
            <PrintButton
              form="attendanceSheet"
              subjectId={id}
              year={yearOf(query.data.heldOn)}
              words={t('printAttendance')}
              onLeave={onClose}
            />
            <Button danger loading={removing} onClick={() => remove(id)}>
              {t('remove')}
            </Button>
          </div>
        )
      }
    >
      {error && <ErrorPanel error={error} title={t('notRemoved')} />}
      <Loaded query={query}>{(activity) => <Detail activity={activity} />}</Loaded>
    </Drawer>
  )
}

const longTexts = [
  'topic',
  'agenda',
  'minutes',
  'resolution',
  'absentNote',
  'observers',
  'remark',
] as const

function Detail({ activity }: { readonly activity: ActivityDetail }): ReactNode {
  const { t } = useTranslation(['activities', 'common'])
  return (
    <>
      <KindTags kinds={activity.kinds} />
      <Figures activity={activity} />
      {longTexts.map((key) => {
        const words = activity[key]
        if (words === null) return null
        return (
          <section key={key} className="long-text">
            <h3>{t(`items.${key}`)}</h3>
            <p>{words}</p>
          </section>
        )
      })}
      {activity.minutes === null && <p className="quiet">{t('noMinutes')}</p>}
      <AttendanceNames attendance={activity.attendance} />
      <ActivityMaterials activity={activity} />
      <ImportCorrections record="activity" id={activity.id} />
    </>
  )
}

function Figures({ activity }: { readonly activity: ActivityDetail }): ReactNode {
  const { t } = useTranslation(['activities', 'common'])
  const format = useFormat()
  const times = [activity.startTime, activity.endTime].filter(Boolean).join('–')
  const items = [
    ['organization', [activity.organization, activity.group].filter(Boolean).join(' · ')],
    ['heldOn', `${format.date(activity.heldOn)} ${times}`],
    ['plannedOn', activity.plannedOn === null ? null : format.date(activity.plannedOn)],
    ['place', activity.place],
    ['host', activity.host],
    ['recorder', activity.recorder],
    ['expected', activity.expected],
    ['present', activity.present],
    ['onLeave', activity.onLeave],
  ] as const
  return (
    <dl className="facts two-columns">
      {items.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`items.${key}`)}</dt>
          <dd>{value ?? <span className="quiet">{t('common:notRecorded')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
