package io.github.roadmapbot.decide.inquiry;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.decide.Subjects;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.Inquiries;
import io.github.roadmapbot.store.decision.InquiryPlaces;
import java.util.List;
import java.util.Optional;

/** Gathers what is known of questions, afresh each time. */
public record InquiryDesk(Roadmaps roadmaps, Subjects subjects, Inquiries inquiries, InquiryPlaces places) {

    private static final int LONGEST = 300;

    /** The question that a step is about; empty if its roadmap is not configured any more. */
    Optional<Inquiry> of(Step step) {
        return InquiryId.parse(step.detail())
                .flatMap(inquiries::find)
                .filter(found -> roadmaps.of(found.roadmap()).isPresent());
    }

    Roadmap roadmap(Inquiry inquiry) {
        return roadmaps.of(inquiry.roadmap()).orElseThrow();
    }

    /**
     * The questions and risks about something that nobody has answered, one a line, in Slack's markup; those about a goal's
     * tasks are about the goal, too.
     */
    public List<String> open(Roadmap roadmap, Subject subject) {
        if (subject instanceof Subject.Pursued goal) {
            return subjects.goals().matters().open(roadmap.key(), goal.id()).stream()
                    .map(each -> line(each.id(), each.link(), each.what(), each.words()))
                    .toList();
        }
        return inquiries.unanswered(roadmap.key(), subject).stream()
                .filter(Inquiry::isOpen)
                .map(this::line)
                .toList();
    }

    private String line(Inquiry inquiry) {
        String link = places.card(inquiry.id()).map(card -> card.permalink()).orElse("");
        return line(inquiry.id().toString(), link, inquiry.kind().key(), inquiry.words());
    }

    private static String line(String id, String link, String kind, String words) {
        String name = link.isEmpty() ? id : Mrkdwn.link(link, id);
        return "• %s, a %s: %s".formatted(name, kind, escape(Mrkdwn.atMost(LONGEST, words.replaceAll("\\s+", " "))));
    }
}
