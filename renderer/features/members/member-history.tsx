import { Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberDetail, MemberTimeline } from '../../../shared/contract/members.ts'
import { timelineYears, type TimelineYear } from '../../../shared/members/timeline.ts'
import { registerNames, type RegisterName } from '../../../shared/registers/registers.ts'
import { useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useRegisterWords } from '../registers/use-register-words.ts'
import { EventLine } from './event-line.tsx'
import { RecordLine } from './record-line.tsx'

/** The whole life of a member in the Party, as far as the ledger knows it, the latest first. */
export function MemberHistory({ member }: { readonly member: MemberDetail }): ReactNode {
  const timeline = useProcedure('members.timeline', { id: member.id })
  return <Loaded query={timeline}>{(data) => <Timeline member={member} timeline={data} />}</Loaded>
}

interface TimelineProps {
  readonly member: MemberDetail
  readonly timeline: MemberTimeline
}

function Timeline({ member, timeline: { records, attendance } }: TimelineProps): ReactNode {
  const { t } = useTranslation('members')
  const [only, setOnly] = useState<RegisterName | null>(null)
  const kinds = registerNames.filter((name) => records.some(({ register }) => register === name))
  const years =
    only === null
      ? timelineYears(member.history, records, attendance)
      : timelineYears(
          [],
          records.filter(({ register }) => register === only),
          [],
        )
  if (years.length === 0) return <p className="quiet">{t('history.none')}</p>
  return (
    <>
      {kinds.length > 1 && <KindSelect kinds={kinds} only={only} onChange={setOnly} />}
      {years.map((year) => (
        <Year key={year.year} year={year} memberId={member.id} />
      ))}
    </>
  )
}

interface KindSelectProps {
  readonly kinds: readonly RegisterName[]
  readonly only: RegisterName | null
  readonly onChange: (only: RegisterName | null) => void
}

function KindSelect({ kinds, only, onChange }: KindSelectProps): ReactNode {
  const { t } = useTranslation('members')
  const words = useRegisterWords()
  return (
    <Select<RegisterName>
      aria-label={t('history.only')}
      placeholder={t('history.all')}
      className="history-kinds"
      allowClear
      value={only}
      onChange={(value) => onChange(value ?? null)}
      options={kinds.map((value) => ({ value, label: words.name(value) }))}
    />
  )
}

interface YearProps {
  readonly year: TimelineYear
  readonly memberId: number
}

function Year({ year: { year, items, attendance }, memberId }: YearProps): ReactNode {
  const { t } = useTranslation(['members', 'common'])
  const format = useFormat()
  return (
    <section className="history-year">
      <h4>
        {year === null ? t('common:dateUnknown') : format.date(String(year))}
        {attendance && <span className="quiet"> {t('history.attendance', { ...attendance })}</span>}
      </h4>
      <ul className="history">
        {items.map((item) =>
          item.type === 'event' ? (
            <EventLine key={`event ${item.event.id}`} event={item.event} />
          ) : (
            <RecordLine
              key={`${item.record.register} ${item.record.id}`}
              record={item.record}
              memberId={memberId}
            />
          ),
        )}
      </ul>
    </section>
  )
}
