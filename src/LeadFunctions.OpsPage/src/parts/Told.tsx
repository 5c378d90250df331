import { Button, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconPlugConnectedX, IconZoomQuestion } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '../api/ask'
import css from './parts.module.css'

/** Nothing is here, and why that is so. */
export const Empty = ({ title, children, icon }: { title: string; children?: ReactNode; icon?: ReactNode }) => (
  <div className={css.told}>
    {icon ?? <IconZoomQuestion size={30} stroke={1.4} aria-hidden />}
    <h2>{title}</h2>
    {children}
  </div>
)

/** What went wrong, with what to do. */
export function Wrong({ problem, again }: { problem: Error; again?: () => void }) {
  const status = problem instanceof Problem ? problem.status : undefined
  const Icon = status === 403 ? IconLock : status === 0 ? IconPlugConnectedX : IconAlertTriangle
  const title =
    status === 403
      ? 'You may not see this'
      : status === 0
        ? 'No connection'
        : status === 404
          ? 'It is not there'
          : 'This could not be shown'
  return (
    <div className={css.told} role="alert">
      <Icon size={30} stroke={1.4} aria-hidden />
      <h2>{title}</h2>
      <div style={{ maxWidth: 560 }}>{problem.message}</div>
      {again && status !== 403 && (
        <Button variant="default" size="xs" onClick={again}>
          Try again
        </Button>
      )}
    </div>
  )
}

const bars = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

export const Loading = ({ rows = 6, height = 44 }: { rows?: number; height?: number }) => (
  <div aria-busy="true" role="status">
    <span className="hidden-words">Loading</span>
    {bars.slice(0, rows).map((bar) => (
      <Skeleton key={bar} height={height - 8} mb={8} radius="md" />
    ))}
  </div>
)

/** The data of a question, or why it is not there yet. */
export function Asked<T>({
  of,
  rows,
  children,
}: {
  of: UseQueryResult<T, Error>
  rows?: number
  children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  return of.error ? <Wrong problem={of.error} again={() => of.refetch()} /> : <Loading {...(rows ? { rows } : {})} />
}
