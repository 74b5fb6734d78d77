// Which way a key leads. Clickers send "page up" and "page down"; arrows follow the direction of reading.

export type Move = 'next' | 'back' | 'leave';

export function move_of(key: string, is_right_to_left: boolean): Move | null {
  const [forwards, backwards] = is_right_to_left ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === 'Escape') return 'leave';
  if ([forwards, 'PageDown', ' '].includes(key)) return 'next';
  return [backwards, 'PageUp'].includes(key) ? 'back' : null;
}

/** Whether a key belongs to what has the focus: letters and "escape" to a field, the space bar to a button. */
export function is_taken(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input:not([type=radio]), textarea, select')) return true;
  return key === ' ' ? target.matches('button, a, input, summary') : target.matches('input[type=radio]') && key.startsWith('Arrow');
}
