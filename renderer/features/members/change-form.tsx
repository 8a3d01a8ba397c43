import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import type { MemberDetail, MembershipChange } from '../../../shared/contract/members.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { TextItem } from '../../ui/text-item.tsx'
import { typedDate } from '../../ui/typed-moment.ts'

interface ChangeFormProps {
  readonly member: MemberDetail
  readonly kind: MembershipChange
  readonly onSaved: () => void
  readonly onLeave: () => void
}

/** Something that happened to a membership: when, and what there is to say of it. */
export function ChangeForm({ member, kind, onSaved, onLeave }: ChangeFormProps): ReactNode {
  const { t } = useTranslation('members')
  const { today } = useStatus()
  const [date, setDate] = useState<string>(today)
  const [note, setNote] = useState('')
  const save = useCommand('members.change', { quiet: true })
  const day = typedDate(date, yearOf(today))
  const isDay = day !== null && day.length >= 7
  const onSave = (): void => {
    if (!isDay) return
    const said = note.trim() === '' ? null : note
    save.mutate({ memberId: member.id, kind, date: day, note: said }, { onSuccess: onSaved })
  }
  return (
    <section className="change-form" aria-label={t(`changes.${kind}`)}>
      <h3>{t(`changes.${kind}`)}</h3>
      <p className="quiet">{t(`changeNotes.${kind}`)}</p>
      <Form layout="vertical" onFinish={onSave}>
        {save.error && <ErrorPanel error={save.error} />}
        <TextItem
          id="change-date"
          label={t('change.date')}
          required
          value={date}
          onChange={setDate}
          problem={isDay ? null : t('change.unreadable')}
        />
        <TextItem
          id="change-note"
          label={t(`changeNoteLabels.${kind}`)}
          value={note}
          onChange={setNote}
        />
        <div className="drawer-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('change.save')}
          </Button>
          <Button onClick={onLeave}>{t('form.leave')}</Button>
        </div>
      </Form>
    </section>
  )
}
