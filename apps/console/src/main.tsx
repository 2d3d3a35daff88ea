import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { failureOf } from './api/ask-failure.js';
import { readConfig, session, type ConsoleConfig } from './api/session.js';
import { chooseTheme, themeChosen } from './preferences/theme.js';
import { ConfigContext } from './shell/frame/config-context.js';
import { router } from './shell/routes/router.js';
import { SignIn } from './shell/frame/sign-in.js';
import { WordsProvider } from './words/words.js';

const MOST_TRIES = 2;

const makeClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        // A browser that calls itself offline may still reach the gateway, and one that does not may not: it is tried.
        networkMode: 'always',
        refetchOnReconnect: true,
        // What is refused stays refused; what could not be reached is tried again.
        retry: (failures, error) => failures < MOST_TRIES && failureOf(error).trouble === 'offline',
      },
    },
  });

function Console({ config }: { readonly config: ConsoleConfig }) {
  const signedIn = useSyncExternalStore(session.subscribe, session.has);
  const [clients] = useState(() => new Map<boolean, QueryClient>());
  if (!config.signIn.includes('open') && !signedIn) {
    // Nothing that one person saw is there for the next.
    clients.clear();
    return <SignIn config={config} />;
  }
  const client = clients.get(signedIn) ?? makeClient();
  clients.set(signedIn, client);
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => chooseTheme(themeChosen()));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
const config = await readConfig();
createRoot(root).render(
  <WordsProvider>
    <ConfigContext value={config}>
      <Console config={config} />
    </ConfigContext>
  </WordsProvider>,
);
