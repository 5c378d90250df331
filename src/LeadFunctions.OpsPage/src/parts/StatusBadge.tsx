import { inProgress, type Status, statuses } from '../words/status'
import css from './parts.module.css'

/** A status by colour, icon and word at once. */
export function StatusBadge({ status, count }: { status?: Status | undefined; count?: number }) {
  const { word, colour, icon: Icon, told } = status ? statuses[status] : inProgress
  return (
    <span className={`${css.badge} ${css[colour]}`} title={`${word}: ${told}`}>
      <Icon size={13} stroke={2.2} aria-hidden />
      {word}
      {count !== undefined && <span className="num">{count.toLocaleString('en')}</span>}
    </span>
  )
}
