import { useId, useState } from 'react';
import { session, type ConsoleConfig } from '../../api/session.js';
import { Button, fieldStyles } from '../../ui/controls.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from './frame.module.css';
import { usePage } from '../head/use-page.js';

/** Asks for what the gateway lets people in by. */
export function SignIn({ config }: { readonly config: ConsoleConfig }) {
  const { signIn } = useWords(common);
  const id = useId();
  const [key, setKey] = useState('');
  usePage(signIn.title);
  const both = config.signIn.includes('key') && config.signIn.includes('token');
  const asked = both ? signIn.either : config.signIn.includes('token') ? signIn.token : signIn.key;
  return (
    <main className={styles['sign-in']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (key.trim()) session.signIn(key);
        }}
      >
        <h1>{signIn.title}</h1>
        <p>{signIn.text}</p>
        <div className={fieldStyles.field}>
          <label htmlFor={id}>{asked}</label>
          <input
            id={id}
            className={fieldStyles.input}
            type="password"
            autoComplete="current-password"
            value={key}
            autoFocus
            onChange={({ target }) => setKey(target.value)}
          />
        </div>
        {session.wasRefused() ? <p role="alert">{signIn.wrong}</p> : null}
        <Button look="primary" type="submit">
          {signIn.submit}
        </Button>
      </form>
    </main>
  );
}
