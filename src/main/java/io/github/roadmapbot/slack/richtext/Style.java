package io.github.roadmapbot.slack.richtext;

/** How a piece of text looks. Slack's underline has no counterpart in Markdown and is left out. */
record Style(boolean bold, boolean italic, boolean strike, boolean code) {

    static final Style PLAIN = new Style(false, false, false, false);

    Style withBold() {
        return new Style(true, italic, strike, code);
    }

    Style withItalic() {
        return new Style(bold, true, strike, code);
    }

    Style withStrike() {
        return new Style(bold, italic, true, code);
    }

    Style withCode() {
        return new Style(bold, italic, strike, true);
    }

    /** Only what is seen of it when it is as small as code: nothing else. */
    Style withoutEmphasis() {
        return new Style(false, false, false, code);
    }
}
