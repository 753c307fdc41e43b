package io.github.roadmapbot.decide.inquiry;

import io.github.roadmapbot.decide.Posting;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotPlaces.Card;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Shows questions in Slack: in the thread of what they are about, or where the maintainers are. */
public final class ShowInquiry {

    private final InquiryDesk desk;
    private final SlackWeb slack;
    private final Posting once;
    private final Clock clock;

    public ShowInquiry(InquiryDesk desk, SlackWeb slack, Posting once, Clock clock) {
        this.desk = desk;
        this.slack = slack;
        this.once = once;
        this.clock = clock;
    }

    public StepRunner post() {
        return this::post;
    }

    public StepRunner refresh() {
        return this::refresh;
    }

    private Outcome post(Step step) throws IOException {
        Optional<Inquiry> found = desk.of(step);
        if (found.isEmpty() || desk.places().card(found.get().id()).isPresent()) {
            return Outcome.DONE;
        }
        Inquiry inquiry = found.get();
        Optional<Place> thread = desk.subjects().feedbackCard(inquiry.roadmap(), inquiry.subject());
        return once.post(
                step,
                thread.map(Place::channel).orElseGet(() -> desk.roadmap(inquiry).maintainersChannel()),
                thread.map(Place::ts),
                InquiryCard.content(inquiry, desk.subjects().name(inquiry.subject()), false),
                posted -> desk.places()
                        .posted(
                                inquiry,
                                new Card(posted.channel(), posted.ts(), slack.permalink(posted)),
                                clock.instant()));
    }

    private Outcome refresh(Step step) throws SlackFailure {
        Optional<Inquiry> inquiry = desk.of(step);
        Optional<Card> card = inquiry.flatMap(known -> desk.places().card(known.id()));
        if (card.isPresent()) {
            slack.updateIfThere(
                    new Posted(card.get().channel(), card.get().ts()),
                    InquiryCard.content(
                            inquiry.get(), desk.subjects().name(inquiry.get().subject()), true));
        }
        return Outcome.DONE;
    }
}
