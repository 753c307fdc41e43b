package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply in the quarter's discussion is talk until a maintainer makes a suggestion of it. */
class PromotedReplyJourney {

    private static final String DARK = "Dark mode";
    private static final String JSON = "Export as JSON";

    private final Town town = Town.start();
    private String comment = "";
    private String reply = "";

    @BeforeEach
    void talk() {
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
        town.gitHub.pageSize(2);
        for (String wish : new String[] {"Print it", "Export as CSV", "Fax it"}) {
            comment = town.gitHub
                    .as("second-member")
                    .commentOnDiscussion("project", discussion().now().number(), wish);
        }
        for (String text : new String[] {"Yes", "Please", JSON + "\n\nSo that programs can read it."}) {
            reply = town.gitHub.as("member").reply(comment, text);
        }
        town.waitUntil("all comments read", () -> {
            town.clock.moveBy(QuarterDiscussion.PERIOD);
            return suggestions() == 4;
        });
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aMaintainerMakesASuggestionOfAReply() {
        assertThat(suggestions()).isEqualTo(4);

        town.maintainer().types("/roadmap import " + address());

        town.maintainer().reads("is a draft now, R-5, in the name of who wrote it", address());
        assertThat(town.feedbackCard(JSON).plainText())
                .contains("by <https://github.com/member|member>", "|on GitHub>", "programs can read", address());
        assertThat(town.member().types("/roadmap show R-5")).contains("made a suggestion of a comment");
        town.maintainer().types("/roadmap import " + address());
        town.maintainer().reads("is known already, as R-5");
        discussion().read();
        assertThat(suggestions()).isEqualTo(5);
    }

    @Test
    void approvedItIsAnsweredInItsThread() {
        town.maintainer().types("/roadmap import " + address());
        town.feedbackCard(JSON);

        town.maintainer().approves(JSON);

        town.feedbackCard(JSON, "On the roadmap");
        assertThat(discussion().comment(comment).replies()).hasSize(4).last().satisfies(answer -> {
            assertThat(answer.author()).isEqualTo("roadmap-bot");
            assertThat(answer.body())
                    .startsWith("Thank you! [This suggestion](" + address() + ") is on the roadmap for 2027 Q1")
                    .contains(town.issue(JSON).url().toString());
        });
        assertThat(town.comments(JSON)).isEmpty();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    @Test
    void itsEditsAreFollowedAndItsEndIsNoticed() {
        town.maintainer().types("/roadmap import " + address());
        town.feedbackCard(JSON);
        town.gitHub.as("member").editComment(reply, "Export as YAML");

        discussion().read();

        town.feedbackCard("Export as YAML");
        town.gitHub.as("maintainer").hideComment(reply, "off-topic");
        discussion().read();
        town.feedbackCard("Export as YAML", "Taken off");
        town.gitHub.as("maintainer").unhideComment(reply);
        discussion().read();
        town.feedbackCard("Export as YAML", "Vote with");
        town.gitHub.as("member").deleteComment(reply);
        discussion().read();
        town.feedbackCard("Export as YAML", "Taken off");
    }

    @Test
    void reactionsToItCount() {
        town.maintainer().types("/roadmap import " + address());
        town.feedbackCard(JSON);
        town.gitHub.as("second-member").react(reply, "HEART");

        town.waitUntil("the vote", () -> {
            town.clock.moveBy(Duration.ofMinutes(1));
            return town.feedbackCard(JSON).plainText().contains("1 on GitHub");
        });
    }

    @Test
    void whatCannotBeBroughtInIsSaidAndChangesNothing() {
        town.secondMember().types("/roadmap import " + address());
        town.secondMember().isTold(Rules.FEEDBACK, "Only maintainers of Example Project can decide this");
        String elsewhere = address().replaceAll("/discussions/\\d+", "/discussions/4711");
        town.maintainer().types("/roadmap import " + elsewhere);
        town.maintainer().reads("discussion #4711", "is not the discussion of a quarter");
        town.maintainer().types("/roadmap import " + address().replaceAll("-\\d+$", "-987654321"));
        town.maintainer().reads("there is no such comment any more");
        URI own = town.comments(DARK).get(0).url();
        town.maintainer().types("/roadmap import " + own);
        town.maintainer().reads(own + " was written by a program");
        assertThat(town.maintainer().types("/roadmap import https://github.com/o/r/issues/1#issuecomment-5"))
                .contains("A comment on an issue belongs to that issue");

        assertThat(suggestions()).isEqualTo(4);
    }

    private String address() {
        return discussion().comment(comment).replies().stream()
                .filter(each -> each.id().equals(reply))
                .findFirst()
                .orElseThrow()
                .url()
                .toString();
    }

    private long suggestions() {
        return town.count("SELECT COUNT(*) FROM suggestion");
    }

    private QuarterDiscussion discussion() {
        return new QuarterDiscussion(town);
    }
}
