import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

interface TextItemProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** What is wrong with it; null: nothing. */
  readonly problem?: string | null
  readonly required?: boolean
}

/** A line of text in the forms about dues. */
export function TextItem(props: TextItemProps): ReactNode {
  const { id, label, value, onChange, placeholder, problem = null, required = false } = props
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={required}
      validateStatus={problem === null ? '' : 'error'}
      help={problem}
    >
      <Input
        id={id}
        autoComplete="off"
        aria-required={required}
        aria-invalid={problem !== null}
        value={value}
        placeholder={placeholder ?? ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  )
}
