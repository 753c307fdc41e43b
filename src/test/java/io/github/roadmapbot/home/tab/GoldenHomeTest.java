package io.github.roadmapbot.home.tab;

import com.slack.api.model.view.View;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.home.tab.Section.Audience;
import io.github.roadmapbot.people.Sight.Seen;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.store.Involvement;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Similar;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The home of a member and of a maintainer: empty, usual, and with more than there is room for. */
class GoldenHomeTest {

    private static final String MAINTAINER = "U0MAINT0001";
    private static final String MEMBER = "U0MEMBER001";

    @ParameterizedTest
    @EnumSource
    void ofAMember(Sample sample, @TempDir Path folder) {
        Golden.view("home-member", sample, rendered(sample, folder, MEMBER, new Seen(true, false, true)));
    }

    @ParameterizedTest
    @EnumSource
    void ofAMaintainer(Sample sample, @TempDir Path folder) {
        Golden.view("home-maintainer", sample, rendered(sample, folder, MAINTAINER, new Seen(true, true, true)));
    }

    @ParameterizedTest
    @EnumSource
    void ofSomebodyWhoIsNotKnown(Sample sample, @TempDir Path folder) {
        Golden.view("home-uncertain", sample, rendered(sample, folder, MEMBER, new Seen(false, false, false)));
    }

    private static View rendered(Sample sample, Path folder, String person, Seen seen) {
        try (TestStore store = Stores.SQLITE.open(folder)) {
            fill(store, sample);
            Visitor visitor = new Visitor(person, sample.roadmap(), List.of(sample.roadmap()), seen, Sample.NOW);
            return page(store, sample).of(visitor);
        }
    }

    private static HomePage page(TestStore store, Sample sample) {
        CardDesk desk = new CardDesk(
                new Roadmaps(List.of(sample.roadmap())),
                store.suggestions(),
                store.votes(),
                store.publications(),
                store.messages(),
                store.steps(),
                new Similar(store.database())::to);
        QuarterAtAGlance glance = new QuarterAtAGlance(new Candidates(store.database()));
        Own own = new Own(new Involvement(store.database()), desk);
        Queue queue = new Queue(new Digests(store.database()), desk, store.messages(), store.steps());
        return new HomePage(
                glance,
                List.of(
                        new Section(Audience.READERS, own::welcome),
                        new Section(Audience.ANYBODY, new Waiting(List.of(own::asked))::part),
                        new Section(Audience.MAINTAINERS, queue::drafts),
                        new Section(Audience.MAINTAINERS, queue::stuck),
                        new Section(Audience.MAINTAINERS, queue::elsewhere),
                        new Section(Audience.READERS, glance::progress),
                        new Section(Audience.ANYBODY, own::suggestions),
                        new Section(Audience.ANYBODY, own::votes)));
    }

    /** Of each kind what fits to the sample: none, one or many; two hundred in all. */
    private static void fill(TestStore store, Sample sample) {
        int many = sample == Sample.MINIMAL ? 0 : sample == Sample.USUAL ? 1 : 40;
        for (int i = 0; i < many; i++) {
            draft(store, sample, MEMBER);
            SuggestionId others = draft(store, sample, MAINTAINER);
            store.votes().pressed(others, MEMBER, true, Sample.NOW, Sample.NOW);
            store.detours().ask(draft(store, sample, MEMBER), new State.Draft().ask(decision(sample)));
            store.detours().escalate(draft(store, sample, MEMBER), new State.Draft().escalate(decision(sample)));
            SuggestionId approved = draft(store, sample, MEMBER);
            store.suggestions()
                    .approve(
                            approved,
                            sample.wish(),
                            new State.Draft().approve(decision(sample), Sample.QUARTER.previous()),
                            Sample.NOW);
        }
    }

    private static Decision decision(Sample sample) {
        return new Decision(MAINTAINER, Sample.NOW, sample.reason());
    }

    private static SuggestionId draft(TestStore store, Sample sample, String proposer) {
        String origin = "origin " + store.suggestions().of(proposer, 1000).size() + proposer;
        SuggestionId id = store.suggestions().keep(origin, "project", proposer, sample.wish(), Sample.NOW);
        for (Kind kind : List.of(Kind.FEEDBACK_CARD, Kind.REVIEW_CARD)) {
            String ts = "17951688%02d.00%d100".formatted(id.number(), kind == Kind.REVIEW_CARD ? 1 : 0);
            store.messages()
                    .posted(
                            id,
                            kind,
                            new Place("C0FEEDBACK1", ts, "https://sandbox.slack.com/archives/C0FEEDBACK1/p" + ts),
                            Sample.NOW);
        }
        return id;
    }
}
