import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/use-format.ts'
import { idCardSays, type MemberDraft } from './member-draft.ts'

interface IdCardHintProps {
  readonly draft: MemberDraft
  readonly onTake: (part: Partial<MemberDraft>) => void
}

/** What the identity number says of birth and sex, to be taken over; never written by itself. */
export function IdCardHint({ draft, onTake }: IdCardHintProps): ReactNode {
  const { t } = useTranslation(['members', 'common'])
  const format = useFormat()
  const { birthDate, sex, isDoubtful } = idCardSays(draft)
  if (isDoubtful) return <p role="status">{t('form.idCardDoubtful')}</p>
  if (birthDate === null && sex === null) return null
  const told = [
    birthDate !== null && t('form.idCardBirth', { date: format.date(birthDate) }),
    sex !== null && t('form.idCardSex', { sex: t(`common:sexes.${sex}`) }),
  ].filter((part) => part !== false)
  return (
    <p role="status">
      {t('form.idCardSays', { told: told.join(t('form.comma')) })}
      <Button
        type="link"
        size="small"
        onClick={() =>
          onTake({ ...(birthDate !== null && { birthDate }), ...(sex !== null && { sex }) })
        }
      >
        {t('form.take')}
      </Button>
    </p>
  )
}
