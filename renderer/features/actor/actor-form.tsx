import { Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'

/** Who works with the ledger: one of those who did before, or another name. */
export function ActorForm({ onChosen }: { readonly onChosen?: () => void }): ReactNode {
  const { t } = useTranslation('actor')
  const { actors } = useStatus().settings
  const set = useCommand('app.setSettings')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = tried && name.trim() === ''
  const choose = (actor: string): void => after(set.mutateAsync({ actor }), () => onChosen?.())
  const submit = (): void => {
    setTried(true)
    if (name.trim() !== '') choose(name)
  }
  return (
    <>
      {actors.length > 0 && (
        <ul className="actors" aria-label={t('list')}>
          {actors.map((actor) => (
            <li key={actor}>
              <Button size="large" onClick={() => choose(actor)}>
                {actor}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          label={t('name')}
          htmlFor="actor-name"
          validateStatus={isMissing ? 'error' : ''}
          help={isMissing && t('missing')}
        >
          <Input
            id="actor-name"
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t('go')}
        </Button>
      </Form>
    </>
  )
}
