/** What the bundler adds to the language: `import.meta.glob` and imports of styles. */
import type {} from 'vite/client'
