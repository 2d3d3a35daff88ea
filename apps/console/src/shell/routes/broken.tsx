import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { usePage } from '../head/use-page.js';
import { brokenWords } from './words.js';

/** A screen that could not be loaded or drawn. The frame around it lives on. */
export function Broken({ error }: ErrorComponentProps) {
  const said = useWords(brokenWords);
  usePage(said.title);
  return <Failure page error={error} said={said} onRetry={() => location.reload()} />;
}
