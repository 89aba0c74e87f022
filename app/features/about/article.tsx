import { PageHeader } from '#app/components/page-header.tsx';

type Part = { readonly title: string; readonly text: string };

/** A page of plain reading: short parts, each under its own heading. */
export function Article({ title, parts }: { title: string; parts: readonly Part[] }) {
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={title} />
      <div className="article">
        {parts.map((part) => (
          <section key={part.title}>
            <h2>{part.title}</h2>
            <p>{part.text}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
