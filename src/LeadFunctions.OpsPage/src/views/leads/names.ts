import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/ask'

type Choice = { value: string; label: string }

/** Names of configuration, for filters and forms. */
export function useNames(): { affiliates: string[]; campaigns: string[]; categories: Choice[] } {
  const all = useQuery({
    queryKey: ['configuration'],
    queryFn: () => told(api.GET('/configuration')),
    staleTime: 60_000,
  })
  const categories = useQuery({
    queryKey: ['configuration', 'files', 'categories'],
    staleTime: 60_000,
    queryFn: () =>
      told(api.GET('/configuration/{kind}/{name}', { params: { path: { kind: 'files', name: 'categories' } } })),
  })
  const of = (kind: string) => all.data?.documents.filter((d) => d.kind === kind).map((d) => d.name) ?? []
  return {
    affiliates: of('affiliates'),
    campaigns: of('campaigns'),
    categories: categoriesOf(categories.data?.content),
  }
}

/** The categories of a file; none where it has comments, which are no JSON. */
export function categoriesOf(content: string | undefined): Choice[] {
  try {
    const { categories } = JSON.parse(content ?? '{}') as { categories?: { id: string; name: string }[] }
    return (categories ?? []).map(({ id, name }) => ({ value: id, label: name }))
  } catch {
    return []
  }
}
