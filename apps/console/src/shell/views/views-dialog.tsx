import { useRouter } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { forgetView, savedViews, saveView } from '../../preferences/saved-views.js';
import { Button, fieldStyles } from '../../ui/controls.js';
import { Dialog } from '../../ui/dialog.js';
import formStyles from '../../ui/form/form.module.css';
import { useToast } from '../../ui/toast/toast.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';

/** Keeps what is looked at under a name, and leads to what was kept. */
export function ViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const { views: words } = useWords(common);
  const router = useRouter();
  const toast = useToast();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [views, setViews] = useState(savedViews);
  const save = () => {
    const kept = saveView({ name: name.trim(), path: router.state.location.href });
    toast({ text: kept ? words.saved(name.trim()) : words.notSaved });
    onClose();
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className={formStyles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save();
        }}
      >
        <div className={fieldStyles.field}>
          <label htmlFor={id}>{words.name}</label>
          <input
            ref={field}
            id={id}
            className={fieldStyles.input}
            value={name}
            maxLength={80}
            required
            autoFocus
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <p className={formStyles['fine']}>{words.hint}</p>
        <Button look="primary" type="submit">
          {words.save}
        </Button>
        {views.length === 0 ? null : <h3>{words.kept}</h3>}
        <ul className={formStyles['kept']}>
          {views.map((view) => (
            <li key={view.name}>
              <Button
                look="ghost"
                onClick={() => {
                  onClose();
                  router.history.push(view.path);
                }}
              >
                {view.name}
              </Button>
              <Button
                small
                look="ghost"
                name={words.forget(view.name)}
                onClick={({ currentTarget }) => {
                  forgetView(view.name);
                  // The button goes with its view: the keys stay with the next one, or the one before, or the name.
                  const row = currentTarget.closest('li');
                  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
                  (beside?.querySelector<HTMLElement>('button:last-of-type') ?? field.current)?.focus();
                  setViews(savedViews());
                }}
              >
                <Trash2 size={14} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}
