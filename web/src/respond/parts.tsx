// The statements, part by part. Each is a question of its own, never a row of a grid: people answer those with more care.

import type { Element } from '../../build/instruments';
import type { Survey } from './answer';
import { marks_of } from './foreign';

interface ItemProperties extends Survey {
  element: Element;
  item: string;
  number: number;
}

function Choice({ item, value, first, text }: { item: string; value: string; first: boolean; text: string }) {
  return (
    <label class={`app-choice${value === 'cannot_say' ? ' app-choice--apart' : ''}`}>
      <input class="app-choice__input" type="radio" name={item} value={value} id={first ? item : undefined} />
      <span class="app-choice__text">{text}</span>
    </label>
  );
}

function Item({ instrument, wording, element, item, number }: ItemProperties) {
  const scale = instrument.scales.find(({ id }) => id === element.scale)!;
  const words = wording.scales[element.scale]!;
  return (
    <fieldset class="app-item" {...marks_of(wording)} data-item={item}>
      <legend class="app-item__legend">
        <span class="app-item__stem"><span class="app-item__number">{number}.</span> {wording.stems[element.stem]}</span>{' '}
        <span class="app-item__text">{wording.items[item]}</span>
      </legend>
      <div class="app-item__answers">
        {words.values.map((text, index) => (
          <Choice key={text} item={item} value={String(scale.min + index)} first={index === 0} text={text} />
        ))}
        {scale.cannot_say && <Choice item={item} value="cannot_say" first={false} text={words.cannot_say} />}
      </div>
    </fieldset>
  );
}

/** Tells how far along one is; never announced, since that would talk over every choice. */
function Progress() {
  return (
    <div class="app-progress" id="progress" hidden>
      <span class="app-progress__text" id="progress-text"> </span>
      <progress class="app-progress__bar" id="progress-bar" aria-labelledby="progress-text" value="0" max="1"></progress>
    </div>
  );
}

export function Parts(survey: Survey) {
  const { instrument, wording } = survey;
  const order = instrument.elements.flatMap((element) => element.items);
  return (
    <div class="app-statements">
      {instrument.elements.map((element) => (
        <section
          class="app-part"
          key={element.id}
          aria-labelledby={`part-${element.id}`}
          data-block={element.optional ? element.id : undefined}
          hidden={element.optional}
        >
          <h2 class="app-part__heading" {...marks_of(wording)} id={`part-${element.id}`}>{wording.elements[element.id]!.heading}</h2>
          {element.items.map((item) => (
            <Item {...survey} key={item} element={element} item={item} number={order.indexOf(item) + 1} />
          ))}
        </section>
      ))}
      <Progress />
    </div>
  );
}
