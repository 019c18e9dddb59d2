import { ReasonForm } from "#panelKit/ReasonForm.tsx";

type Props = {
  className?: string;
  /** What the step is called, what it means, what to give as the reason, and the words of its button. */
  words: { title: string; help: string; reason: string; confirm: string };
  /** Answers with what stood in the way, in words. */
  onConfirm: (reason: string) => Promise<string | undefined>;
};

/** A step that cannot be taken back, folded away until it is wanted; it takes a reason. */
export function ReasonedStep({ className, words, onConfirm }: Props) {
  return (
    <details className={className}>
      <summary>{words.title}</summary>
      <p>{words.help}</p>
      <ReasonForm
        label={words.reason}
        choices={[{ choice: undefined, words: words.confirm }]}
        onDo={(_, reason) => onConfirm(reason)}
      />
    </details>
  );
}
