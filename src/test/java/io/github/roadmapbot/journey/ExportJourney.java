package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks gets the roadmap in files: maintainers everything, everybody else what is public. */
final class ExportJourney {

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void maintainersGetEverythingAndMembersWhatIsPublicWithoutNames() {
        happenings();

        assertThat(town.maintainer().types("/roadmap export")).contains("In a moment");
        assertThat(town.member().types("/roadmap export")).contains("In a moment");

        String all = file(town.maintainer(), "roadmap-project.json");
        assertThat(all).contains("Dark mode", "Secret plan", "Is it wise?", "U0MEMBER001");
        JsonObject full = JsonParser.parseString(all).getAsJsonObject();
        assertThat(full.get("contents").getAsString()).isEqualTo("everything");
        assertThat(full.getAsJsonArray("decision_votes")).hasSize(2);
        assertThat(full.getAsJsonArray("suggestions")
                        .get(0)
                        .getAsJsonObject()
                        .get("votes")
                        .getAsInt())
                .isEqualTo(1);

        String open = file(town.member(), "roadmap-project.json");
        assertThat(open).contains("Dark mode", "Plugins can be signed").doesNotContain("Secret plan", "Is it wise?");
        assertThat(open).doesNotContainPattern("U0[A-Z]+\\d+").doesNotContain("xoxb", town.gitHub.token());
        assertThat(all).doesNotContain("xoxb", town.gitHub.token());
        assertThat(file(town.member(), "decisions.md")).contains("D-1: Which store", "**SQLite**");
        assertThat(file(town.member(), "goals.md")).contains("G-1: Plugins can be signed", "- [ ] It is released");
        assertThat(town.slack.filesFor(town.secondMember().id())).isEmpty();
    }

    @Test
    void whatIsInAPrivateRepositoryIsForMaintainersAlone() {
        happenings();
        town.gitHub.makePrivate("project", true);

        town.member().types("/roadmap export");

        assertThat(file(town.member(), "roadmap-project.json")).doesNotContain("Dark mode", "Plugins can be signed");
        assertThat(file(town.member(), "decisions.md"))
                .contains("Nothing public yet")
                .doesNotContain("put to the vote");
        assertThat(said(town.member())).doesNotContain("something is missing");
    }

    @Test
    void whereGitHubDoesNotAnswerItIsSaidThatSomethingIsMissing() {
        happenings();
        town.gitHub
                .http()
                .faults()
                .always(
                        call -> call.path().equals("/repos/example-org/project"),
                        new Fault.Refused(Answer.text(502, "")));

        town.member().types("/roadmap export");

        assertThat(file(town.member(), "decisions.md")).contains("Nothing public yet");
        assertThat(said(town.member())).contains("GitHub did not say of everything", "something is missing");
    }

    private String said(Actor actor) {
        return actor.reads("The roadmap of").plainText();
    }

    @Test
    void filesThatSlackDoesNotTakeAreExplained() {
        town.slack.failReading("files.getUploadURLExternal", "file_uploads_disabled");

        town.member().types("/roadmap export");

        town.member().reads("I could not send you the files");
    }

    private void happenings() {
        town.secondMember().reacts(town.member().suggests("Dark mode"), "heart");
        town.tally("Dark mode", "1 vote");
        town.member().suggests("Secret plan");
        town.member().types("/roadmap ask R-2 Is it wise?");
        town.maintainer().approves("Dark mode");
        town.feedbackCard("Dark mode", "On the roadmap");
        int issue = town.issue("Dark mode").number();
        Ballot ballot = Ballot.open(town, town.maintainer(), "R-1", "majority", Map.of());
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");
        ballot.comment(issue, "Decided on");
        ballot.card("Written down on GitHub");
        town.member().proposesGoal("Plugins can be signed");
        town.maintainer()
                .clicks(town.message(town.maintainer(), Rules.FEEDBACK, "Plugins can be signed", ""), "goal-agree");
        town.maintainer().submits(Map.of("text", "In the thread."));
        town.message(town.maintainer(), Rules.FEEDBACK, "Plugins can be signed", "under way");
    }

    private String file(Actor actor, String name) {
        return town.see(
                        name,
                        () -> town.slack.filesFor(actor.id()).stream()
                                .filter(file -> file.name().equals(name))
                                .findFirst())
                .content();
    }
}
