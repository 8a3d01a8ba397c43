import { CloseCircleFilled } from '@ant-design/icons'
import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ChoiceItemProps<V> {
  readonly field: 'sex' | 'type' | 'group' | 'isFloating' | 'isLost'
  readonly value: V | null
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V | null) => void
}

/** An item of the card that is chosen; it can be left open: nobody has told. */
export function ChoiceItem<V extends string | number>(props: ChoiceItemProps<V>): ReactNode {
  const { field, value, options, onChange } = props
  const { t } = useTranslation(['members', 'common'])
  const id = `member-${field}`
  return (
    <Form.Item label={t(`items.${field}`)} htmlFor={id}>
      <Select<V>
        id={id}
        value={value}
        options={[...options]}
        allowClear={{
          label: t('common:clear'),
          clearIcon: <CloseCircleFilled aria-hidden="true" />,
        }}
        onChange={(chosen: V | undefined) => onChange(chosen ?? null)}
      />
    </Form.Item>
  )
}
