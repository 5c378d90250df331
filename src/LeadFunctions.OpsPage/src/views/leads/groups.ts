import { useQuery } from '@tanstack/react-query'
import { api, type Schemas, told } from '../../api/ask'
import type { Filter } from './filter'

export type Group = Schemas['LeadGroup']
export type Groups = Pick<Schemas['LeadGroupsView'], 'rows' | 'groups' | 'next' | 'through'>

const keyOf = (group: Group) => [group.status, group.reason, group.leadCode].join('|')

/** Both parts of an answer that came in two. */
export function merged(first: Groups, second: Groups): Groups {
  const groups = new Map(first.groups.map((group) => [keyOf(group), group]))
  for (const group of second.groups) {
    const before = groups.get(keyOf(group))
    groups.set(
      keyOf(group),
      before
        ? { ...before, leads: before.leads + group.leads, affiliates: added(before.affiliates, group.affiliates) }
        : group,
    )
  }
  return { ...second, rows: first.rows + second.rows, groups: [...groups.values()].sort((a, b) => b.leads - a.leads) }
}

function added(a: Record<string, number>, b: Record<string, number>) {
  const sum = { ...a }
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

const mostCalls = 10

/** Rows by what keeps them. Many rows take several answers; the page says how far it has looked where that is not all. */
export const useGroups = (filter: Filter, enabled: boolean) =>
  useQuery({
    queryKey: ['groups', filter],
    enabled,
    queryFn: async () => {
      let all: Groups = { rows: 0, groups: [] }
      for (let call = 0; call < mostCalls && (call === 0 || all.next); call++)
        all = merged(
          all,
          await told(
            api.GET('/leads/groups', { params: { query: { ...filter, order: 'Newest', next: all.next } as never } }),
          ),
        )
      return all
    },
  })
