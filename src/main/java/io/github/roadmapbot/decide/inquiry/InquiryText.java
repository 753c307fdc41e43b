package io.github.roadmapbot.decide.inquiry;

import static io.github.roadmapbot.github.markdown.SafeMarkdown.literal;

import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.text.OnGitHub;
import java.util.ArrayList;
import java.util.List;

/** What GitHub is told of a question that was asked in Slack, or of an answer that was given there. */
final class InquiryText {

    private static final int NAME = 200;
    private static final int WORDS = 4000;

    private final Names names;

    InquiryText(Names names) {
        this.names = names;
    }

    String comment(Inquiry inquiry, String answerWord, Mark mark) throws SlackFailure {
        List<String> lines = new ArrayList<>();
        String name = "%s %s".formatted(InquiryCard.name(inquiry.kind()), inquiry.id());
        if (inquiry.source().isPresent()) {
            String what =
                    inquiry.answer().isPresent() ? "**Answer to [a %s](%s)**" : "**[A %s](%s) is not answered yet**";
            lines.add(what.formatted(inquiry.kind().key(), inquiry.source().get()));
        } else {
            lines.add("**%s**, asked by %s in Slack".formatted(name, name(inquiry.by())));
            lines.add(quoted(inquiry.words()));
        }
        if (inquiry.answer().isPresent()) {
            Inquiry.Answer answer = inquiry.answer().get();
            lines.add("Answered by %s:".formatted(name(answer.by())));
            lines.add(quoted(answer.words()));
        } else if (inquiry.isOpen()) {
            String word = answerWord.replaceAll(":$", "");
            lines.add("A comment here that begins with `%s %s:` answers it.".formatted(word, inquiry.id()));
        }
        lines.add(mark.toString());
        return String.join("\n\n", lines);
    }

    private String name(String person) throws SlackFailure {
        return OnGitHub.is(person) ? OnGitHub.WORDS : literal(names.shown(person), NAME);
    }

    private static String quoted(String text) {
        return "> " + SafeMarkdown.body(text, WORDS).replace("\n", "\n> ");
    }
}
