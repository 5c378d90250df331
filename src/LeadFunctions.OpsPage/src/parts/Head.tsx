import type { ReactNode } from 'react'
import css from './parts.module.css'

export const Head = ({ title, told, children }: { title: ReactNode; told?: ReactNode; children?: ReactNode }) => (
  <header className={css.head}>
    <div>
      <h1>{title}</h1>
      {told && (
        <div className="soft small" style={{ marginTop: 3 }}>
          {told}
        </div>
      )}
    </div>
    {children}
  </header>
)
