import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../../ui/states.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import { usePage } from '../head/use-page.js';

/** A screen that could not be loaded or drawn. The frame around it lives on. */
export function Broken({ error }: ErrorComponentProps) {
  const { states } = useWords(common);
  usePage(states.broken.title);
  return <Failure page error={error} said={states.broken} onRetry={() => location.reload()} />;
}
