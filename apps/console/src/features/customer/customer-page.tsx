import { usePage } from '../../shell/use-page.js';

export function CustomerPage() {
  usePage('…');
  return null;
}
