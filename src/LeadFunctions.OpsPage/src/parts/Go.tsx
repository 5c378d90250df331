import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to a view with its filters. */
export const Go = ({
  to,
  search = {},
  children,
  className,
  label,
}: {
  to: string
  search?: Record<string, string | undefined>
  children: ReactNode
  className?: string | undefined
  label?: string
}) => (
  <Link
    {...({ to, search: Object.fromEntries(Object.entries(search).filter(([, value]) => value)) } as { to: string })}
    className={className ?? ''}
    {...(label ? { 'aria-label': label } : {})}
  >
    {children}
  </Link>
)
