// What happens one after the other, as numbered steps.

interface Step {
  title: string;
  text: string;
}

export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol class="app-steps">
      {steps.map(({ title, text }) => (
        <li class="app-steps__step" key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
