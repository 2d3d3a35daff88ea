import { Link } from '@tanstack/react-router';
import { buttonLook } from '../ui/controls.js';
import { Empty } from '../ui/states.js';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';

/** An address that leads nowhere. */
export function Nowhere() {
  const { states } = useWords(common);
  return (
    <Empty kind="no-match" title={states.nowhere.title} text={states.nowhere.text}>
      <Link to="/customers" className={buttonLook('primary')}>
        {states.home}
      </Link>
    </Empty>
  );
}
