import { Link } from '@tanstack/react-router';
import { FrameAgain } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import { buttonLook } from '../../ui/controls.js';
import { Empty } from '../../ui/states.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import { usePage } from '../head/use-page.js';

/** An address that leads nowhere. */
export function Nowhere() {
  const { states } = useWords(common);
  usePage(states.nowhere.title);
  // A screen brings what the frame shows; here there is none to bring it.
  useAsk(FrameAgain, {}, { staleTime: Infinity });
  return (
    <Empty page kind="no-match" title={states.nowhere.title} text={states.nowhere.text}>
      <Link to="/customers" className={buttonLook('primary')}>
        {states.home}
      </Link>
    </Empty>
  );
}
