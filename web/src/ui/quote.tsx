// What somebody wrote, word for word. Only ever text: line breaks stay, nothing in it becomes markup, and its direction
// follows its own letters, whatever the language of the page.

export function Quote({ text }: { text: string }) {
  return (
    <blockquote class="app-quote" dir="auto">
      <p class="app-quote__text">{text}</p>
    </blockquote>
  );
}
