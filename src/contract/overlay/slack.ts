// What Slack documents and its published types lack, laid over them. Each with its source. The contract tests print it.
declare module '@slack/types/dist/block-kit/block-elements' {
  // By how much the numbers of an ordered list are moved on.
  // Source: docs.slack.dev, Block Kit, "Rich text list element", field "offset" (2026).
  interface RichTextList {
    offset?: number;
  }
}
declare module '@slack/web-api/dist/types/response/ConversationsRepliesResponse' {
  // What kind of message it is, for example "tombstone" of a deleted one that has replies.
  // Source: docs.slack.dev, the message event, "Message subtypes"; the answer of conversations.history has it in the same types.
  interface MessageElement {
    subtype?: string;
  }
}
