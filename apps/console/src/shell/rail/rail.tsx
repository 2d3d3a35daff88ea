import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import { ConfigContext } from '../frame/config-context.js';
import { Count } from './count.js';
import styles from '../frame/frame.module.css';
import { Brand, Sea } from './sea.js';
import { SCREENS } from '../routes/screens.js';
import { useFrame } from '../frame/use-frame.js';

/** The screens, and how much flows in. Screens that the role may not see are left out. */
export function Rail() {
  const { rail } = useWords(common);
  const { company } = use(ConfigContext);
  const frame = useFrame();
  const screens = SCREENS.filter(({ needs }) => !frame?.me || frame.me.can.includes(needs));
  const perDay = frame?.sources?.reduce((sum, { lastDay }) => sum + lastDay, 0);
  const behind = frame?.sources ? lagOf(frame.sources) : undefined;
  return (
    <nav className={styles['rail']} aria-label={rail.label}>
      <div className={styles['brand']}>
        <Brand />
        <span translate="no">{BRAND}</span>
        {company ? <span className={styles['company']}>{company}</span> : null}
      </div>
      {(['understand', 'improve'] as const).map((part) => {
        const own = screens.filter((screen) => screen.part === part);
        return own.length === 0 ? null : (
          <div key={part}>
            <div className={styles['part']}>{rail[part]}</div>
            <ul className={styles['nav']}>
              {own.map(({ id, path, sign: Sign }) => (
                <li key={id}>
                  <Link to={path} activeProps={{ 'aria-current': 'page' }} title={rail[id]}>
                    <Sign size={16} aria-hidden="true" />
                    <span>{rail[id]}</span>
                    <Count of={id} />
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <div className={styles['foot']}>
        <Sea />
        <div className={styles['flow']}>
          {perDay === undefined ? null : <span>{rail.flow(perDay)}</span>}
          {behind === undefined ? null : <span>{rail.behind(behind)}</span>}
        </div>
      </div>
    </nav>
  );
}

const BRAND = 'Meri';

/** Events in the log that are not applied yet; each family's is told with every source of it. */
function lagOf(
  sources: readonly { readonly family: string | null; readonly lag: number | null }[],
): number | undefined {
  const byFamily = new Map(sources.map(({ family, lag }) => [family, lag]));
  const known = [...byFamily.values()].filter((lag) => lag !== null);
  return known.length === 0 ? undefined : known.reduce((sum, lag) => sum + lag, 0);
}
