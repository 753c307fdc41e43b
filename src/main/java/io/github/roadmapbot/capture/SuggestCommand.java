package io.github.roadmapbot.capture;

import com.slack.api.model.view.View;
import io.github.roadmapbot.card.WishForm;
import io.github.roadmapbot.card.WishForm.Occasion;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /roadmap suggest [title]}: opens the window in which a wish is written down. */
public final class SuggestCommand implements Subcommand {

    static final String CALLBACK = "suggest";

    private static final String UNUSABLE = "The %s of %s cannot be reached at the moment, so nobody would see your"
            + " suggestion. Please tell whoever runs the bot: `roadmap-bot doctor` says what mends it.";

    private static final Logger log = LoggerFactory.getLogger(SuggestCommand.class);

    private final Roadmaps roadmaps;
    private final OutOfOrder outOfOrder;
    private final Authority authority;
    private final SlackWeb slack;
    private final Executor executor;

    public SuggestCommand(
            Roadmaps roadmaps, OutOfOrder outOfOrder, Authority authority, SlackWeb slack, Executor executor) {
        this.roadmaps = roadmaps;
        this.outOfOrder = outOfOrder;
        this.authority = authority;
        this.slack = slack;
        this.executor = executor;
    }

    @Override
    public String name() {
        return "suggest";
    }

    @Override
    public String arguments() {
        return "[title]";
    }

    @Override
    public String description() {
        return "suggest something for the roadmap";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = roadmaps.at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("This channel has no roadmap. Suggest in one that has: " + channels());
        }
        return unusable(roadmap.get()).orElseGet(() -> {
            executor.execute(() -> open(typed, roadmap.get()));
            return new Content(List.of(), "");
        });
    }

    /** Why nobody can suggest anything at the moment: it would reach nobody. */
    private Optional<Content> unusable(Roadmap roadmap) {
        return outOfOrder
                .reason(roadmap, Part.MAINTAINERS_CHANNEL)
                .map(reason -> Texts.section(UNUSABLE.formatted("maintainers' channel", roadmap.project())))
                .or(() -> outOfOrder
                        .reason(roadmap, Part.FEEDBACK_CHANNEL)
                        .map(reason -> Texts.section(UNUSABLE.formatted("feedback channel", roadmap.project()))));
    }

    /** After the command is acknowledged: Slack's own answer may take longer than Slack waits for ours. */
    private void open(Typed typed, Roadmap roadmap) {
        try {
            Verdict verdict = authority.maySuggest(roadmap, typed.user());
            if (verdict instanceof Verdict.Allowed) {
                slack.openModal(typed.triggerId(), form(roadmap, typed.rest()));
            } else {
                slack.whisper(typed.channel(), typed.user(), refusal(verdict));
            }
        } catch (SlackFailure e) {
            log.warn("The window for a suggestion could not be opened for {}: {}", typed.user(), e.getMessage());
            tell(typed, "Slack did not let me open the window. Please type `/roadmap suggest` again.");
        } catch (RuntimeException e) { // the boundary: somebody waits for a window
            log.error("The window for a suggestion could not be opened for {}", typed.user(), e);
            tell(typed, Boundary.APOLOGY);
        }
    }

    private static View form(Roadmap roadmap, String title) {
        return WishForm.empty(roadmap, new Occasion(CALLBACK, "Suggest", "Suggest", roadmap.key()), title);
    }

    private void tell(Typed typed, String mrkdwn) {
        try {
            slack.whisper(typed.channel(), typed.user(), Texts.section(mrkdwn));
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", typed.user(), e.getMessage());
        }
    }

    private static Content refusal(Verdict verdict) {
        return verdict instanceof Verdict.Refused
                ? Texts.section("Only members of the community may suggest here. Ask a maintainer to add you.")
                : Texts.section("I could not find out whether you may suggest here. Please try again in a minute.");
    }

    private String channels() {
        return String.join(
                " ",
                roadmaps.all().stream()
                        .map(each -> Mrkdwn.channel(each.feedbackChannel()))
                        .toList());
    }
}
