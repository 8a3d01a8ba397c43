import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PaperForm } from '../../../shared/paper/paper-forms.ts'
import { paperAddress } from '../../ui/paper-address.ts'
import { formGroups } from './form-groups.ts'

const groups = Object.keys(formGroups) as (keyof typeof formGroups)[] // the keys of our own object

/** Chooses what is printed. */
export function FormSelect({ form }: { readonly form: PaperForm }): ReactNode {
  const { t } = useTranslation('paper')
  const navigate = useNavigate()
  return (
    <Select<PaperForm>
      aria-label={t('form')}
      data-testid="paper-form"
      className="paper-form"
      showSearch={{ optionFilterProp: 'label' }}
      listHeight={480}
      popupMatchSelectWidth={false}
      value={form}
      onChange={(chosen) =>
        void navigate(paperAddress({ form: chosen, subjectId: null }), { replace: true })
      }
      options={groups.map((group) => ({
        label: t(`groups.${group}`),
        options: formGroups[group].map((value) => ({ value, label: t(`forms.${value}`) })),
      }))}
    />
  )
}
