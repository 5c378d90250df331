import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useKeys } from '../../app/keyboard'
import { Go } from '../../parts/Go'
import { StatusBadge } from '../../parts/StatusBadge'
import { Empty } from '../../parts/Told'
import { leads, number, percent } from '../../words/numbers'
import { reasonInWords } from '../../words/reasons'
import { statuses } from '../../words/status'
import { dayWithYearOf } from '../../words/times'
import type { Filter } from './filter'
import type { Group, Groups } from './groups'
import css from './leads.module.css'

const keyOf = (group: Group) => [group.status, group.reason, group.leadCode].join('|')

/** Groups of rows that the same keeps, the largest first; each is one step from its rows. */
export function Causes({ data, filter }: { data: Groups; filter: Filter }) {
  const [at, setAt] = useState(-1)
  const navigate = useNavigate()
  const move = (step: number) => () => setAt((i) => Math.max(0, Math.min(data.groups.length - 1, i + step)))
  useKeys({
    j: move(1),
    k: move(-1),
    Enter: () => {
      const group = data.groups[at]
      if (group) void navigate({ to: '/leads', search: searchOf(group, filter) } as never)
    },
  })
  if (data.groups.length === 0)
    return (
      <div className="card">
        <Empty title="No row answers to this filter">Take a filter away, or ask for more days.</Empty>
      </div>
    )
  return (
    <div className="card">
      <div className={css.sum}>
        <b className="num">{leads(data.rows, 'row')}</b> in {leads(data.groups.length, 'group')}; a row with several
        reasons is in several.
        {data.next && data.through && (
          <>
            {' '}
            Looked through uploads back to {dayWithYearOf(data.through)}: <b>older ones are not counted here</b>. Ask
            for fewer days to see all.
          </>
        )}
      </div>
      <ul className={css.groups}>
        {data.groups.map((group, i) => (
          <li key={keyOf(group)} className={css.group} data-at={i === at ? '' : undefined}>
            <StatusBadge status={group.status} />
            <div className={css.cause}>
              <Go to="/leads" search={searchOf(group, filter)} className={css.causeName ?? ''}>
                {group.reason
                  ? reasonInWords(group.reason)
                  : group.status
                    ? `${statuses[group.status].word}: ${statuses[group.status].told}`
                    : 'In progress'}
              </Go>
              {group.leadCode && <span className="soft"> · {group.leadCode}</span>}
              {group.example && (
                <div className="small soft">
                  {group.example.found && (
                    <>
                      For example <q>{group.example.found}</q>:{' '}
                    </>
                  )}
                  {group.example.advice}
                </div>
              )}
            </div>
            <div className={`${css.who} small soft`}>
              {Object.entries(group.affiliates)
                .sort((a, b) => b[1] - a[1])
                .slice(0, 3)
                .map(([name, n]) => `${name} ${number(n)}`)
                .join(', ')}
            </div>
            <div className={css.share} aria-hidden>
              <div style={{ width: `${(100 * group.leads) / Math.max(1, data.rows)}%` }} />
            </div>
            <div className={`${css.groupCount} num`} title={`${percent(group.leads, data.rows)} of the rows`}>
              {number(group.leads)}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

const searchOf = (group: Group, filter: Filter) => ({
  ...filter,
  view: 'rows',
  status: group.status,
  ...(group.reason ? { reason: group.reason } : {}),
  ...(group.leadCode ? { leadCode: group.leadCode } : {}),
})
