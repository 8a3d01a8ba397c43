import { CloseCircleFilled } from '@ant-design/icons'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isNamed } from '../../ui/is-named.ts'
import { controlId, FieldItem } from './field-item.tsx'
import type { FieldProps } from './field-props.ts'

export interface Pick {
  readonly value: string | number
  readonly label: string
  /** Pinyin and initials of a person; others are found by their label. */
  readonly searchText?: string
}

interface PickControlProps extends FieldProps {
  readonly options: readonly Pick[]
  readonly placeholder?: string
  readonly wide?: boolean
  /** What to say where there is nothing to choose from. */
  readonly empty?: string
  /** Stands before the list: what narrows it. */
  readonly before?: ReactNode
}

/** One of many: typed to be found, or scrolled to. What was saved before can always be seen. */
export function PickControl(props: PickControlProps): ReactNode {
  const { name, field, draft, change, names, options, placeholder, empty, before } = props
  const { t } = useTranslation(['registers', 'common'])
  const value = draft.values[name] ?? null
  const saved = names[name]
  const isKnown = value === null || options.some((option) => option.value === value)
  const known =
    isKnown || saved === undefined ? [] : [{ value: value as Pick['value'], label: saved }]
  const all: readonly Pick[] = [...known, ...options]
  const nothing = all.length === 0 && empty !== undefined
  return (
    <FieldItem {...props}>
      <div className="pick">
        {before}
        <Select<Pick['value'], Pick>
          id={controlId(name)}
          aria-required={field.required}
          showSearch={{
            filterOption: (typed, option) =>
              option !== undefined &&
              isNamed({ name: option.label, searchText: option.searchText ?? option.label }, typed),
          }}
          allowClear={{
            label: t('common:clear'),
            clearIcon: <CloseCircleFilled aria-hidden="true" />,
          }}
          disabled={nothing}
          placeholder={nothing ? '' : (placeholder ?? t('form.choose'))}
          notFoundContent={t('form.nothingFound')}
          value={isKnown || saved !== undefined ? (value as Pick['value'] | null) : null}
          options={[...all]}
          onChange={(chosen: Pick['value'] | undefined) => change({ [name]: chosen ?? null })}
        />
      </div>
      {nothing && <p className="quiet">{empty}</p>}
    </FieldItem>
  )
}
