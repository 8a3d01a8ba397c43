import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf, FieldProps } from './field-props.ts'
import { controlId, FieldItem } from './field-item.tsx'

/** Words, in one line or several. */
export function TextControl(props: FieldProps<FieldOf<'text'>>): ReactNode {
  const { name, field, draft, change } = props
  const shared = {
    id: controlId(name),
    value: String(draft.values[name] ?? ''),
    'aria-required': field.required,
  }
  return (
    <FieldItem {...props} wide={field.long}>
      {field.long ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 3, maxRows: 12 }}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ) : (
        <Input
          {...shared}
          autoComplete="off"
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </FieldItem>
  )
}

type NumberField = FieldOf<'count' | 'hours' | 'money' | 'year'>

/**
 * A number as text, so that what cannot be read stays where it was typed; money and hours name
 * their unit.
 */
export function NumberControl(props: FieldProps<NumberField>): ReactNode {
  const { name, field, draft, change } = props
  const { t } = useTranslation('registers')
  const unit = field.type === 'money' || field.type === 'hours' ? t(`units.${field.type}`) : null
  return (
    <FieldItem {...props}>
      <Input
        id={controlId(name)}
        className="number-input"
        autoComplete="off"
        inputMode={unit === null ? 'numeric' : 'decimal'}
        aria-required={field.required}
        placeholder={field.type === 'year' ? t('examples.year') : ''}
        suffix={unit}
        value={String(draft.values[name] ?? '')}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </FieldItem>
  )
}
