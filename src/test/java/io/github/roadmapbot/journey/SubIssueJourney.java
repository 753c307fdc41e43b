package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is a part of something larger stands beneath it on GitHub. */
final class SubIssueJourney {

    private static final String WHOLE = "Make it pleasant at night";
    private static final String PART = "Dark mode";

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsApprovedAsAPartBecomesASubIssueAlsoWhenTheAnswerIsLost() {
        town.gitHub.http().faults().next(1, Requests.mutation("addSubIssue"), new Fault.AnswerLost());
        Issue whole = theWhole();
        town.member().suggests(PART);

        town.maintainer().approves(PART, Map.of("part_of", "r-1"));

        town.issue(PART);
        town.waitUntil(
                "the part beneath the whole", () -> town.issue(WHOLE).parts().contains(PART));
        town.waitUntil("a second look", () -> asked("ParentOf") == 2);
        assertThat(asked("AddSubIssue")).isEqualTo(1);
        assertThat(town.issue(WHOLE)).returns(whole.number(), Issue::number);
    }

    @Test
    void whatIsNotOnTheRoadmapHoldsNothing() {
        town.member().suggests(WHOLE);
        town.member().suggests(PART);
        town.maintainer().clicks(town.reviewCard(PART), "review-approve");

        for (String other : new String[] {"R-1", "R-2", "R-99", "the night"}) {
            SubmitResult refused = town.maintainer().submits(Map.of("part_of", other));

            assertThat(refused.errors()).as(other).containsOnlyKeys("part_of");
            assertThat(refused.errors().get("part_of")).contains("something else that is on the roadmap");
        }
    }

    @Test
    void whereAPersonPutItItStays() {
        theWhole();
        int other = town.gitHub.as("maintainer").openIssue("project", "Eyes", "");
        town.member().suggests(PART);
        town.gitHub.http().watch(new WireServer.Witness() {
            @Override
            public void done(Call call, Answer answer) {
                if (Requests.createsIssue().test(call)) {
                    int part = town.issues(PART).get(0).number();
                    town.gitHub.as("maintainer").issue("project", part).joins(other);
                }
            }
        });

        town.maintainer().approves(PART, Map.of("part_of", "R-1"));

        town.waitUntil("a look", () -> asked("ParentOf") == 1);
        town.waitUntil(
                "the publication", () -> town.feedbackCard(PART).plainText().contains("On the roadmap"));
        assertThat(town.issue(WHOLE).parts()).isEmpty();
        assertThat(town.issue("Eyes").parts()).containsExactly(PART);
    }

    private Issue theWhole() {
        town.member().suggests(WHOLE);
        town.maintainer().approves(WHOLE);
        Issue whole = town.issue(WHOLE);
        Message card = town.feedbackCard(WHOLE);
        assertThat(card.plainText()).contains("R-1");
        return whole;
    }

    private long asked(String operation) {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.body().contains(" " + operation + "("))
                .count();
    }
}
