// What Slack documents and its published types lack, laid over them. Each with its source. The contract tests print it.
declare module '@slack/types/dist/block-kit/block-elements' {
  // By how much the numbers of an ordered list are moved on.
  // Source: docs.slack.dev, Block Kit, "Rich text list element", field "offset" (2026).
  interface RichTextList {
    offset?: number;
  }
}
