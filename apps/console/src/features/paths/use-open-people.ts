import { useNavigate } from '@tanstack/react-router';
import type { Search } from './people.js';

/** Opens the list of customers; nothing where nobody can be told. */
export function useOpenPeople(): (search: Search | undefined) => void {
  const navigate = useNavigate();
  return (search) => {
    if (search) void navigate({ to: '/customers', search: search as never });
  };
}
