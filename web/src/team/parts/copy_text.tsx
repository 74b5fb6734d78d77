// A text to pass on, with a button that copies it. Where the browser keeps its clipboard shut (plain HTTP), the button
// selects the text instead, ready for a person to copy.

import { useRef, useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';

interface Properties {
  id: string;
  label: string;
  text: string;
  rows?: number;
}

export function CopyText({ id, label, text, rows = 1 }: Properties) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [is_copied, set_copied] = useState(false);
  const copy = async () => {
    area.current?.select();
    const is_done = await copy_to_clipboard(text);
    set_copied(is_done);
  };
  return (
    <div class="app-field app-copy">
      <label class="app-field__label" for={id}>{label}</label>
      <textarea class="app-field__input app-copy__text" id={id} ref={area} rows={rows} readOnly value={text} />
      <div class="app-actions">
        <Button look="secondary" onClick={copy}>{say('team.copy')}</Button>
        <span role="status">{is_copied && say('team.copied')}</span>
      </div>
    </div>
  );
}

function copy_to_clipboard(text: string): Promise<boolean> {
  return navigator.clipboard?.writeText(text).then(() => true, () => false) ?? Promise.resolve(false);
}
