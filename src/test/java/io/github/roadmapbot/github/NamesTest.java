package io.github.roadmapbot.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.github.issue.Label;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Test
    void aRepositoryIsReadAsPeopleWriteIt() {
        RepositoryName name = RepositoryName.parse(" example-org/project.io ");

        assertThat(name).isEqualTo(new RepositoryName("example-org", "project.io"));
        assertThat(name).hasToString("example-org/project.io");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "project",
                "/project",
                "example-org/",
                "a/b/c",
                "https://github.com/a/b",
                "a b/c",
                "a/..",
                "-a/b"
            })
    void nonsenseIsRefusedWithTheAcceptedForm(String text) {
        assertThatThrownBy(() -> RepositoryName.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("owner/name");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.github.com, https://api.github.com/graphql",
        "https://api.github.com/, https://api.github.com/graphql",
        "https://github.example.org/api/v3, https://github.example.org/api/graphql",
        "https://github.example.org/api/v3/, https://github.example.org/api/graphql",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/graphql"
    })
    void graphQlIsFoundBesideRest(URI api, URI graphQl) {
        assertThat(new GitHubAccess(api, new Credentials.Token("token"), TIMEOUT).graphQlUrl())
                .isEqualTo(graphQl);
    }

    @Test
    void theTokenIsNotPrinted() {
        var access = new GitHubAccess(
                URI.create("https://api.github.com"), new Credentials.Token(ScriptedGitHub.TOKEN), TIMEOUT);

        assertThat(access.toString()).doesNotContain("ghp_");
    }

    @Test
    void aTokenWithALineEndIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> new Credentials.Token("ghp_secret\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aMarkIsFoundInATextAndNotConfusedWithALongerOne() {
        Mark mark = Mark.of("3f2a-1", "R-4");

        assertThat(mark.in("body\n<!-- roadmap-bot:3f2a-1:R-4 -->\n")).isTrue();
        assertThat(mark.in("body\n<!-- roadmap-bot:3f2a-1:R-42 -->\n")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a--b", "a-", "-->", "a:b", "a\nb"})
    void aMarkThatCouldBreakItsCommentIsRefused(String subject) {
        assertThatThrownBy(() -> Mark.of("test", subject)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"good first issue, true", "Good-First_Issue, true", "good first issues, false", "goodfirstissue, false"
    })
    void aLabelIsKnownByItsSpellings(String other, boolean same) {
        assertThat(new Label("good-first-issue", "7057ff", "").isCalled(other)).isEqualTo(same);
    }
}
