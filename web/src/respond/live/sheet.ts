// Reads and fills the radio buttons of the page. What is hidden is not asked, and so is neither read nor counted.

import type { Value } from './draft';

const value_of = (text: string): Value => (text === 'cannot_say' ? text : Number(text));

export class SheetForm {
  constructor(private readonly form: HTMLFormElement) {}

  /** Brings out the optional parts that this round asks. */
  show_blocks(blocks: string[]): void {
    this.form.querySelectorAll<HTMLElement>('[data-block]').forEach((part) => {
      part.hidden = blocks.indexOf(part.dataset.block || '') < 0;
    });
  }

  answers(): Record<string, Value> {
    const chosen: Record<string, Value> = {};
    for (const item of this.items()) {
      const input = item.querySelector<HTMLInputElement>('input:checked');
      if (input) chosen[input.name] = value_of(input.value);
    }
    return chosen;
  }

  fill(answers: Record<string, Value>): void {
    this.form.querySelectorAll<HTMLInputElement>('.app-choice__input').forEach((input) => {
      if (answers[input.name] === value_of(input.value)) input.checked = true;
    });
  }

  total(): number {
    return this.items().length;
  }

  skipped(): HTMLElement[] {
    return this.items().filter((item) => !item.querySelector('input:checked'));
  }

  private items(): HTMLElement[] {
    const all = this.form.querySelectorAll<HTMLElement>('.app-item');
    return Array.from(all).filter((item) => !item.closest('[data-block][hidden]'));
  }
}
