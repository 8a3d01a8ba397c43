import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityDetail } from '../../../shared/contract/activities.ts'
import { attendanceStates } from '../../../shared/domain/kinds.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useOverlays } from '../../ui/overlays.ts'

type Attendance = ActivityDetail['attendance']

/** Who was there and who was not, where names are known. */
export function AttendanceNames({ attendance }: { readonly attendance: Attendance }): ReactNode {
  const { t } = useTranslation(['activities', 'common'])
  const { openMember } = useOverlays()
  if (attendance.length === 0) return null
  return (
    <section>
      <h3>{t('names')}</h3>
      {attendanceStates.map((state) => {
        const people = attendance.filter((person) => person.state === state)
        if (people.length === 0) return null
        return (
          <p key={state}>
            <strong>{t(`common:attendanceStates.${state}`)}</strong>{' '}
            {people.map(({ memberId, name, reason }) => (
              <span key={memberId} className="person">
                <OpenButton onOpen={() => openMember(memberId)}>{name}</OpenButton>
                {reason !== null && <span className="quiet">{t('reason', { reason })}</span>}
              </span>
            ))}
          </p>
        )
      })}
    </section>
  )
}
