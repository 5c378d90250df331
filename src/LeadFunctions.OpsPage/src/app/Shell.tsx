import {
  ActionIcon,
  Kbd,
  Menu,
  Modal,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconCommand, IconDots, IconLogout, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useState } from 'react'
import { api, Problem, told } from '../api/ask'
import { Acting } from '../parts/Act'
import { Go } from '../parts/Go'
import { Loading, Wrong } from '../parts/Told'
import { canSignIn } from './document'
import { usePageKeys } from './keyboard'
import { isUnknown, useMe } from './me'
import { SignIn } from './SignIn'
import { forget, useSession } from './session'
import css from './shell.module.css'
import { onPhone, views } from './views'

const keys: [string, string][] = [
  ['/', 'search leads'],
  ['g', `then the letter of a view: ${views.map((v) => `${v.key} ${v.name}`).join(', ')}`],
  ['j  k', 'next, previous'],
  ['Enter', 'open, or close'],
  ['x', 'choose, or not'],
  ['Esc', 'close'],
  ['Ctrl K', 'everything by name'],
  ['?', 'this list'],
]

export function Shell() {
  const me = useMe()
  const { key } = useSession()
  const [helps, setHelps] = useState(false)
  const help = useCallback(() => setHelps(true), [])
  usePageKeys(help)
  if (!key && !canSignIn) return <SignIn />
  if (isUnknown(me.error)) return <SignIn problem={key ? 'This key opens nothing, or not any more.' : undefined} />
  return (
    <Acting>
      <div className={css.shell}>
        <a className="skip" href="#view">
          Skip to the view
        </a>
        <nav className={css.nav} aria-label="Views">
          <div className={css.brand}>
            <img src="/ops/icon.svg" alt="" /> LeadFunctions
          </div>
          {views.map(({ path, name, key: letter, icon: Icon }) => (
            <Go key={path} to={path} className={css.link ?? ''}>
              <Icon size={18} stroke={1.7} aria-hidden /> {name} <kbd aria-hidden>g {letter}</kbd>
            </Go>
          ))}
          <Foot who={me.data?.person ?? me.data?.id ?? ''} help={help} />
        </nav>
        <div className={css.main}>
          {me.error instanceof Problem && me.error.status === 0 && (
            <div className={css.lost} role="status">
              The app does not answer. What you see may be old; it is asked again by itself.
            </div>
          )}
          <main className={css.view} id="view" tabIndex={-1}>
            {me.data ? (
              <Suspense fallback={<Loading />}>
                <Outlet />
              </Suspense>
            ) : me.error ? (
              <Wrong problem={me.error} again={() => me.refetch()} />
            ) : (
              <Loading />
            )}
          </main>
        </div>
        <nav className={css.tabs} aria-label="Views on a phone">
          {views
            .filter((v) => onPhone.includes(v.path))
            .map(({ path, name, icon: Icon }) => (
              <Go key={path} to={path} className={css.tab ?? ''}>
                <Icon size={21} stroke={1.6} aria-hidden />
                {name}
              </Go>
            ))}
          <More />
        </nav>
        <Palette />
        <Modal
          opened={helps}
          onClose={() => setHelps(false)}
          title="Keys"
          size="sm"
          closeButtonProps={{ 'aria-label': 'Close' }}
        >
          <table className="plain">
            <tbody>
              {keys.map(([pressed, does]) => (
                <tr key={pressed}>
                  <td>
                    <Kbd>{pressed}</Kbd>
                  </td>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Modal>
      </div>
    </Acting>
  )
}

function Foot({ who, help }: { who: string; help: () => void }) {
  const { key, by } = useSession()
  return (
    <div className={css.foot}>
      <div className="small clip" title={who}>
        {by || who}
      </div>
      <div className={css.bar}>
        <Scheme />
        <Tooltip label="Everything by name (Ctrl K)">
          <ActionIcon variant="subtle" color="gray" aria-label="Everything by name" onClick={() => spotlight.open()}>
            <IconCommand size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Keys (?)">
          <ActionIcon variant="subtle" color="gray" aria-label="Keys" onClick={help}>
            <b>?</b>
          </ActionIcon>
        </Tooltip>
        <SignOut byKey={key !== ''} />
      </div>
    </div>
  )
}

function SignOut({ byKey }: { byKey: boolean }) {
  const queries = useQueryClient()
  const out = () => {
    if (!byKey) {
      location.href = '/.auth/logout?post_logout_redirect_uri=/ops'
      return
    }
    forget()
    queries.clear()
  }
  return (
    <Tooltip label="Sign out">
      <ActionIcon variant="subtle" color="gray" aria-label="Sign out" onClick={out}>
        <IconLogout size={18} />
      </ActionIcon>
    </Tooltip>
  )
}

function Scheme() {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  return (
    <Tooltip label={dark ? 'Light' : 'Dark'}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={dark ? 'Light colours' : 'Dark colours'}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Tooltip>
  )
}

function More() {
  const navigate = useNavigate()
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <UnstyledButton className={css.tab}>
          <IconDots size={21} stroke={1.6} aria-hidden />
          More
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {views
          .filter((v) => !onPhone.includes(v.path))
          .map(({ path, name, icon: Icon }) => (
            <Menu.Item key={path} leftSection={<Icon size={17} />} onClick={() => void navigate({ to: path } as never)}>
              {name}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Views, campaigns and affiliates by name. */
function Palette() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [names, setNames] = useState<{ campaigns: string[]; affiliates: string[] }>({ campaigns: [], affiliates: [] })
  const load = async () => {
    const all = await queries.fetchQuery({
      queryKey: ['configuration'],
      queryFn: () => told(api.GET('/configuration')),
      staleTime: 60_000,
    })
    const of = (kind: string) => all.documents.filter((d) => d.kind === kind).map((d) => d.name)
    setNames({ campaigns: of('campaigns'), affiliates: of('affiliates') })
  }
  const go =
    (to: string, search: Record<string, string> = {}) =>
    () =>
      void navigate({ to, search } as never)
  return (
    <Spotlight
      shortcut={['mod + K']}
      nothingFound="Nothing is named so"
      highlightQuery
      limit={12}
      scrollable
      onSpotlightOpen={() => void load().catch(() => undefined)}
      searchProps={{
        placeholder: 'A view, a campaign, an affiliate…',
        leftSection: <IconSearch size={18} />,
        'aria-label': 'Search by name',
      }}
      actions={[
        {
          group: 'Views',
          actions: views.map((v) => ({
            id: v.path,
            label: v.name,
            leftSection: <v.icon size={18} />,
            onClick: go(v.path),
          })),
        },
        {
          group: 'Campaigns',
          actions: names.campaigns.map((c) => ({
            id: c,
            label: c,
            description: 'How it stands',
            onClick: go('/campaigns', { campaign: c }),
          })),
        },
        {
          group: 'Affiliates',
          actions: names.affiliates.map((a) => ({
            id: a,
            label: a,
            description: 'Its leads',
            onClick: go('/leads', { affiliate: a }),
          })),
        },
      ]}
    />
  )
}
