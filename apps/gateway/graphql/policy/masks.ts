import type { DataClass } from './policy.js';

const DOTS = '•••';

/** A value so that its form remains and its content does not. What is neither text nor a list of texts becomes null. */
export function masked(value: unknown, dataClass: DataClass): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => masked(one, dataClass));
  if (typeof value !== 'string') return null;
  if (dataClass === 'NAME') return initials(value);
  if (dataClass === 'CONTACT') return contact(value);
  if (dataClass === 'TEXT') return `${DOTS} (${[...value].length})`;
  return DOTS;
}

const initials = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 4)
    .map((part) => `${[...part][0]}.`)
    .join(' ') || DOTS;

/** `hanna@koivuranta.example` as `h•••@k•••.example`, `+358401234567` as `+358•••67`, other text by its first letter. */
function contact(value: string): string {
  const email = /^(?:email:)?([^@]+)@([^@]+)$/i.exec(value.trim());
  if (email) {
    const [local, domain] = [email[1]!, email[2]!];
    const dot = domain.lastIndexOf('.');
    return `${first(local)}${DOTS}@${first(domain)}${DOTS}${dot > 0 ? domain.slice(dot) : ''}`;
  }
  const digits = value.replace(/^phone:/, '').replace(/[\s().-]/g, '');
  if (/^\+?\d{6,}$/.test(digits))
    return `${digits.startsWith('+') ? digits.slice(0, 4) : ''}${DOTS}${digits.slice(-2)}`;
  return `${first(value)}${DOTS}`;
}

const first = (text: string): string => [...text][0] ?? '';
