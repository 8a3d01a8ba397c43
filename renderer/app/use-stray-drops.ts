import { useEffect } from 'react'

function refuse(event: DragEvent): void {
  event.preventDefault()
}

/** A file that is dropped beside the place for it must not take the place of the window's page. */
export function useStrayDrops(): void {
  useEffect(() => {
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
