import {
  createRootRoute,
  createRoute,
  createRouter,
  type RouteComponent,
  useNavigate,
  useSearch,
} from '@tanstack/react-router'
import { Empty } from '../parts/Told'
import { Shell } from './Shell'
import { parseSearch, type Search, writeSearch } from './search'
import { views } from './views'

const root = createRootRoute({
  component: Shell,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
  notFoundComponent: () => <Empty title="There is no such view">The list on the left has all of them.</Empty>,
})

const routes = views.map((view) =>
  createRoute({ getParentRoute: () => root, path: view.path, component: view.component as RouteComponent }),
)

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/ops',
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: false,
  scrollRestoration: false,
})

/** The filters in the address, and how to change them: what is set to nothing goes. */
export function useAddress(): [
  Search,
  (change: Record<string, string | undefined>, options?: { replace?: boolean; to?: string }) => void,
] {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  return [
    search,
    (change, options) => {
      const next = Object.fromEntries(
        Object.entries({ ...(options?.to ? {} : search), ...change }).filter(([, value]) => value),
      )
      void navigate({ to: options?.to ?? '.', search: next, replace: options?.replace ?? false } as never)
    },
  ]
}

export const addressOf = (path: string, search: Record<string, string | undefined> = {}) =>
  `/ops${path === '/' ? '' : path}${writeSearch(search)}`
