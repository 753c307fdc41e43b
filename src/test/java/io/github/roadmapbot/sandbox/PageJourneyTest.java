package io.github.roadmapbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person plays several in a real browser. */
@ExtendWith(NeedsChromium.class)
class PageJourneyTest {

    private Sandbox sandbox;
    private TinyApp app;
    private PageBrowser page;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(0, new SandboxClock(Clock.systemUTC()), TinyApp.MANIFEST);
        app = new TinyApp(sandbox);
        page = new PageBrowser(sandbox.address());
    }

    @AfterEach
    void close() throws Exception {
        page.close();
        app.close();
        sandbox.close();
    }

    @Test
    void aWishGoesAllTheWayOnOnePage() {
        suggest("Dark mode");
        page.click("[data-test=user][data-user-id=U0MAINT0001]");
        page.click("[data-test=channel][data-name=maintainers]");
        page.click("[data-test=button][data-action-id=approve]");

        assertThat(page.text("[data-test=issue]")).contains("Dark mode");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void anErrorStandsBesideItsField() {
        suggest("forbidden");

        assertThat(page.text("[data-block-id=title] [data-test=error]")).isEqualTo("Please find other words");
    }

    @Test
    void aReactionIsGivenAndTakenBackWithAClick() {
        suggest("Dark mode");

        page.click("[data-test=message] [data-test=add-reaction]");
        page.click("[data-test=emoji][data-name='+1']");
        page.click("[data-test=reaction][data-name='+1'][aria-pressed=true]");

        page.gone("[data-test=reaction]");
    }

    @Test
    void whatPeopleTypeStaysText() {
        page.type("[data-test=composer]", "<img src=x onerror=alert(1)> *bold*\n");

        assertThat(page.text("[data-test=message] .block")).isEqualTo("<img src=x onerror=alert(1)> bold");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void aMaintainerMergesAPullRequest() {
        page.click("[data-test=github-tab][data-tab=pull]");
        page.click("[data-test=pull] summary");
        assertThat(page.text("[data-test=pull-file][data-path='build.txt'] pre"))
                .contains("Mend the build");

        page.click("[data-test=merge-pull]");
        page.click("[data-test=user][data-user-id=U0MAINT0001]");
        page.click("[data-test=merge-pull]");

        assertThat(page.text("[data-test=pull][data-state=merged]")).contains("merged");
        assertThat(sandbox.gitHub().file(Sandbox.REPOSITORY, "main", "build.txt"))
                .isPresent();
    }

    private void suggest(String title) {
        page.type("[data-test=composer]", "/roadmap suggest\n");
        page.type("[data-block-id=title] input", title);
        page.type("[data-block-id=why] textarea", "It is bright");
        page.type("[data-block-id=category] select", "Improvement");
        page.click("[data-block-id=fits] input[value=yes]");
        page.click("[data-test=submit]");
    }
}
