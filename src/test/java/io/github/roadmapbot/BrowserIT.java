package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.NeedsChromium;
import io.github.roadmapbot.sandbox.PageBrowser;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person plays all others on the sandbox's page, in a real browser, with the real bot behind it. */
@ExtendWith(NeedsChromium.class)
class BrowserIT {

    private static final List<String> DARK_MODE = List.of("Dark mode");

    private static final String FORMATTED = """
            At *night*, _half of us_ work ~never~ late :rocket: says @second member in #maintainers:

            1. the `dashboard`
              - nested
            2. [the docs](https://example.com/docs)

            > My eyes hurt.
            > @channel

            ```
            ~~~
            @channel
            ```
            2 * 3 * 4 = snake_case & <b>no bold</b> [not](a link)
            """;

    private static final String MEMBER = "U0MEMBER001";
    private static final String SECOND_MEMBER = "U0MEMBER002";
    private static final String THIRD_MEMBER = "U0MEMBER003";
    private static final String MAINTAINER = "U0MAINT0001";
    private static final String GUEST = "U0GUEST0001";

    private static final String THUMB = "[data-test=reaction][data-name='+1']";

    private BotInSandbox running;
    private PageBrowser page;

    @BeforeEach
    void open() throws Exception {
        running = BotInSandbox.start(0, Optional.empty());
        page = new PageBrowser(running.sandbox().address());
    }

    @AfterEach
    void close() throws Exception {
        page.close();
        running.close();
    }

    @Test
    void aWishGoesFromTheComposerToTheRoadmap() throws IOException {
        suggestAfterMending();
        voteAndTakeBack();
        beRefusedAsAGuest();
        approve();

        seeIssueBoardAndDiscussion();
        seeTheLinksInSlack();
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void theAppsHomeShowsTheQuarterAndTheQueueAndFollowsWhatHappens() throws IOException {
        enter("Roadmap Bot · Home");
        seeAtHome("Welcome", "Example Project");
        page.picture("home-first-time");
        page.click("[data-test=home] [data-action-id=home-suggest]");
        page.type("[data-block-id=title] input", "Dark mode");
        page.type("[data-block-id=why] textarea", "Half of us work at night");
        page.click("[data-block-id=category] input[value=new-feature]");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
        seeAtHome("Your suggestions", "Dark mode");
        become(MAINTAINER);
        enter("Roadmap Bot · Home");
        seeAtHome("The queue", "Dark mode");
        page.picture("home-queue");

        page.click("[data-test=home] [data-action-id=review-approve]");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");

        seeAtHome("planned so far", "");
        become(MEMBER);
        seeAtHome("On the roadmap", "Dark mode");
        page.picture("home-member");
        assertThat(page.complaints()).isEmpty();
    }

    private void seeAtHome(String first, String second) {
        page.textWith("[data-test=home]", first, second);
    }

    @Test
    void aWishIsDeclinedWithAReason() throws IOException {
        suggest("Blink tags", "They were fun");
        decide("review-decline");
        page.type("[data-block-id=reason] textarea", "Browsers have dropped them");
        page.picture("decline-window");
        page.click("[data-test=submit]");

        become(MEMBER);
        enter("Roadmap Bot");

        assertThat(page.message("decided against", "Blink tags")).contains("Browsers have dropped them");
        page.picture("declined-direct-message");
    }

    @Test
    void aThumbOnGitHubStandsBesideSlacksVotesAndIsOneVoiceWithThem() throws IOException {
        suggest("Dark mode", "Half of us work at night");
        page.clickIn(DARK_MODE, THUMB);
        page.message("Dark mode", "1 vote");
        decide("review-approve");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
        page.message("Dark mode", "On the roadmap");
        become(MEMBER);
        enter("roadmap-feedback");

        page.click("[data-test=issue] summary");
        page.click("[data-test=issue] [data-test=thumb]");
        assertThat(page.text("[data-test=issue] [data-test=thumb][aria-pressed=true]"))
                .contains("1");
        page.click("[data-test=plus-hour]");
        page.message("Dark mode", "1 vote in Slack", "1 on GitHub");
        page.type("[data-test=composer]", "/roadmap link\n");
        enterTheCode();

        page.message("You are linked with", "member");
        page.message("Dark mode", "1 on GitHub (1 of them voted here, too)");
        page.picture("votes-on-github");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void whatPeopleDoOnGitHubShowsInSlackAtOnce() throws IOException {
        suggest("Dark mode", "Half of us work at night");
        decide("review-approve");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
        page.message("Dark mode", "On the roadmap");
        become(MEMBER);
        enter("roadmap-feedback");
        become(MAINTAINER);

        page.click("[data-test=issue] summary");
        page.clear("[data-test=rename-text]");
        page.type("[data-test=rename-text]", "A dark theme\n");
        page.message("A dark theme", "On the roadmap");
        page.click("[data-test=unlabel][data-label=enhancement]");
        page.gone("[data-test=unlabel][data-label=enhancement]");
        page.type("[data-test=label-text]", "documentation\n");
        page.message("A dark theme", "Documentation");
        page.picture("issue-verbs");
        page.click("[data-test=close-issue][data-reason=completed]");
        page.message("A dark theme", "Shipped");
        page.click("[data-test=reopen-issue]");
        page.message("A dark theme", "On the roadmap");
        moveOnTheBoard();
        seeWhatWasSent();
        assertThat(page.complaints()).isEmpty();
    }

    private void moveOnTheBoard() throws IOException {
        page.click("[data-test=github-tab][data-tab=board]");
        page.choose("[data-test=card-field][data-field=Quarter]", 2);
        page.message("A dark theme", "On the roadmap for", "Q");
        assertThat(page.count("[data-test=view]")).isGreaterThan(1);
        page.click("[data-test=view]:last-child");
        page.picture("board-view");
    }

    private void seeWhatWasSent() throws IOException {
        page.click("[data-test=github-tab][data-tab=webhooks]");
        page.text("[data-test=delivery][data-event=projects_v2_item]");
        assertThat(page.text("[data-test=delivery][data-event=issues]")).contains("issues");
        page.picture("webhooks");
        page.click("[data-test=webhooks][aria-pressed=true]");
        page.text("[data-test=webhooks][aria-pressed=false]");
    }

    @Test
    void peopleTalkInTheDiscussionAndAMaintainerPromotesAReply() throws IOException {
        suggest("Dark mode", "Half of us work at night");
        decide("review-approve");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
        page.message("Dark mode", "On the roadmap");
        enter("roadmap-feedback");
        page.click("[data-test=github-tab][data-tab=discussions]");
        page.click("[data-test=discussion] summary");
        become(SECOND_MEMBER);

        page.type("[data-test=write-comment]", "Export as CSV");
        page.click("[data-test=send-comment]");
        page.click("[data-test=plus-hour]");
        page.message("Export as CSV", "second-member");
        page.type("[data-test=comment]:nth-of-type(2) [data-test=reply-text]", "And as JSON, please\n");
        page.picture("discussion-verbs");
        page.click(".comment .comment [data-test=copy-link]");
        Matcher link = Pattern.compile("https://\\S+discussioncomment-\\d+").matcher(page.text("[data-test=notice]"));
        assertThat(link.find()).isTrue();
        become(MAINTAINER);
        page.type("[data-test=composer]", "/roadmap import " + link.group() + "\n");
        page.message("And as JSON", "Vote with");
        page.picture("promoted-reply");
        become(SECOND_MEMBER);
        page.click(".comment .comment [data-test=delete-comment]");
        page.click("[data-test=plus-hour]");
        page.message("And as JSON", "Taken off");
        assertThat(page.complaints()).isEmpty();
    }

    private void enterTheCode() {
        Matcher code = Pattern.compile("WDJB-\\d{4}").matcher(page.message("WDJB-", "I have entered it"));
        assertThat(code.find()).isTrue();
        page.clickIn(List.of("WDJB-"), "a[href$='/login/device']");
        page.type("[data-test=device-code]", code.group());
        page.click("[data-test=enter-code]");
        page.text("[data-test=notice]");
        page.clickIn(List.of("WDJB-"), "[data-action-id=link-entered]");
    }

    @Test
    void whatIsStuckAsksTheMaintainers() throws IOException {
        running.sandbox()
                .gitHub()
                .http()
                .faults()
                .always(
                        call -> call.method().equals("POST"),
                        new Fault.Refused(Answer.json(
                                403, "{\"message\":\"Resource not accessible by personal access token\"}")));
        suggest("Dark mode", "Half of us work at night");

        decide("review-approve");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
        for (int hour = 0; hour < 12; hour++) {
            page.click("[data-test=plus-hour]");
        }

        page.message("Dark mode", "Retry");
        page.picture("blocked-card");
    }

    @Test
    void formattedTextLooksTheSameOnCardWindowAndIssue() throws IOException {
        suggest("Dark mode", FORMATTED);
        page.message("Dark mode", "half of us", "0 votes");
        assertThat(page.count("#messages .rich-text strong")).isEqualTo(1);
        assertThat(page.count("#messages .rich-text .mention")).isZero();
        page.picture("formatted-card");

        decide("review-edit");
        assertThat(page.value("[data-block-id=why] textarea"))
                .contains("1. the `dashboard`\n  - nested\n2. [the docs]");
        page.picture("formatted-window");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
        decide("review-approve");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");

        page.click("[data-test=issue] summary");
        assertThat(page.text("[data-test=issue] .markdown li li")).isEqualTo("nested");
        assertThat(page.text("[data-test=issue] .markdown pre")).isEqualTo("~~~\n@channel");
        page.picture("formatted-issue");
    }

    @Test
    void severalDraftsAreDecidedAtOnce() throws IOException {
        suggest("Dark mode", "Half of us work at night.");
        page.message("Dark mode", "0 votes");
        page.click("[data-test=global-shortcut]");
        page.type("[data-block-id=title] input", "A guide for newcomers");
        page.type("[data-block-id=why] textarea", "I asked for the third time today.");
        page.click("[data-block-id=category] input[value=documentation]");
        page.picture("suggest-window-of-the-shortcut");
        page.click("[data-test=submit]");
        page.message("A guide for newcomers", "0 votes");

        become(MAINTAINER);
        enter("maintainers");
        page.type("[data-test=composer]", "/roadmap triage\n");
        page.click("[data-block-id=chosen] input[value=R-1]");
        page.click("[data-block-id=chosen] input[value=R-2]");
        page.click("[data-block-id=verb] input[value=approve]");
        page.picture("several-chosen");
        page.click("[data-test=submit]");
        page.gone("[data-block-id=chosen]");
        page.picture("several-confirmed");
        page.click("[data-test=submit]");
        page.gone("#modal [data-test=submit]");
        assertThat(page.text("#modal")).contains("2 approved", "Dark mode", "A guide for newcomers");
        page.picture("several-done");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void theSuggestionsOfARealProjectCanBeReadOnTheirCards() throws IOException {
        running.sandbox().preload();

        page.message("Give every error the same shape");

        assertThat(page.count("#messages [data-test=message] h3")).isGreaterThanOrEqualTo(25);
        page.picture("feedback-channel");
    }

    private void suggestAfterMending() throws IOException {
        page.type("[data-test=composer]", "/roadmap suggest Dark mode\n");
        page.type("[data-block-id=why] textarea", "   ");
        page.click("[data-block-id=help] input[value=volunteer]");
        page.click("[data-test=submit]");
        assertThat(page.text("[data-block-id=category] [data-test=error]")).isNotEmpty();
        page.click("[data-block-id=category] input[value=new-feature]");
        page.click("[data-test=submit]");
        assertThat(page.text("[data-block-id=why] [data-test=error]")).contains("one sentence is enough");
        page.picture("suggest-window-with-errors");
        page.type("[data-block-id=why] textarea", "Half of us work at night.");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
        page.message("Dark mode", "Half of us work at night.", "0 votes");
        page.picture("feedback-card");
    }

    private void voteAndTakeBack() {
        become(SECOND_MEMBER);
        page.clickIn(DARK_MODE, THUMB);
        become(THIRD_MEMBER);
        page.clickIn(DARK_MODE, THUMB);
        page.message("Dark mode", "2 votes");
        page.clickIn(DARK_MODE, THUMB + "[aria-pressed=true]");
        page.message("Dark mode", "1 vote");
    }

    private void beRefusedAsAGuest() throws IOException {
        become(GUEST);
        enter("maintainers");
        page.clickIn(DARK_MODE, "[data-action-id=review-approve]");
        assertThat(page.message("Only visible to you")).contains("Only maintainers of Example Project");
        page.picture("refused-guest");
    }

    private void approve() throws IOException {
        become(MAINTAINER);
        page.picture("review-card");
        decide("review-approve");
        page.click("[data-block-id=good_first_issue] input");
        page.picture("approve-window");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
        page.picture("review-card-approved");
        page.message("Dark mode", "On the roadmap");
        page.picture("review-card-published");
    }

    private void seeIssueBoardAndDiscussion() throws IOException {
        assertThat(page.text("[data-test=issue] summary")).contains("Dark mode", "enhancement", "good first issue");
        page.click("[data-test=issue] summary");
        page.picture("issue");
        page.click("[data-test=github-tab][data-tab=board]");
        assertThat(page.text("[data-test=column][data-stage=Now] [data-test=board-card]"))
                .contains("Dark mode", "New Feature", "Q");
        page.picture("board");
        page.click("[data-test=github-tab][data-tab=discussions]");
        page.click("[data-test=discussion] summary");
        assertThat(page.text("[data-test=comment]")).contains("Dark mode", "Suggested by member");
        page.picture("discussion");
    }

    private void seeTheLinksInSlack() throws IOException {
        become(MEMBER);
        enter("roadmap-feedback");
        assertThat(page.message("Dark mode", "On the roadmap")).contains("example-org/project#", "board", "discussion");
        page.clickIn(DARK_MODE, "[data-test=replies]");
        page.picture("thread");
        enter("Roadmap Bot");
        assertThat(page.message("Your suggestion", "Dark mode")).contains("example-org/project#");
        page.click("[data-test=message] a[href*='/issues/']");
        assertThat(page.text("#github-pane [data-test=issue]")).contains("Dark mode");
        page.picture("direct-messages");
    }

    private void suggest(String title, String why) {
        page.type("[data-test=composer]", "/roadmap suggest " + title + "\n");
        page.type("[data-block-id=why] textarea", why);
        page.click("[data-block-id=category] input[value=new-feature]");
        page.click("[data-test=submit]");
        page.gone("#modal[open]");
    }

    private void decide(String action) {
        become(MAINTAINER);
        enter("maintainers");
        page.click("[data-action-id=%s]".formatted(action));
    }

    private void become(String user) {
        page.click("[data-test=user][data-user-id=%s]".formatted(user));
        page.click("[data-test=user][data-user-id=%s][aria-pressed=true]".formatted(user));
    }

    private void enter(String place) {
        page.click("[data-test=channel][data-name='%s']".formatted(place));
    }
}
