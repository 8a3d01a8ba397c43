import { SearchOutlined } from '@ant-design/icons'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchPalette } from './search-palette.tsx'

/** Opens the search from the navigation, or with Ctrl+K from anywhere. */
export function SearchButton(): ReactNode {
  const { t } = useTranslation('search')
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setIsOpen(true)
    }
    window.addEventListener('keydown', open)
    return () => window.removeEventListener('keydown', open)
  }, [])
  return (
    <>
      <button type="button" className="nav-link nav-search" onClick={() => setIsOpen(true)}>
        <SearchOutlined aria-hidden="true" />
        {t('open')}
        <kbd>Ctrl+K</kbd>
      </button>
      {isOpen && <SearchPalette onClose={() => setIsOpen(false)} />}
    </>
  )
}
