import { splitMentions } from '#app/domain/threads/mentions.ts';

/** A text in which those it names with @ stand out. */
export function MentionText(props: { readonly text: string; readonly names: readonly string[] }) {
  let start = 0;
  return splitMentions(props.text, props.names).map(({ text, isMention }) => {
    const place = start;
    start += text.length;
    return isMention ? (
      <b key={place} className="mention-text">
        {text}
      </b>
    ) : (
      text
    );
  });
}
