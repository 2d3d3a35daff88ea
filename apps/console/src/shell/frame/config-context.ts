import { createContext } from 'react';
import type { ConsoleConfig } from '../../api/session.js';

/** What the gateway says of itself. */
export const ConfigContext = createContext<ConsoleConfig>({ languages: ['en', 'fi'], signIn: ['open'], version: '' });
